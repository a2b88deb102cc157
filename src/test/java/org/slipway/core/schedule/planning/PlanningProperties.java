package org.slipway.core.schedule.planning;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/** Schedules, proofs, clashes and relaxations against every choice of starts. */
class PlanningProperties {

  private static final long ENOUGH = 1_000_000;

  @Property(tries = 400)
  void aScheduleIsFoundWhereThereIsOneAndKeepsEveryConstraint(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int jobs) {
    Problem problem = SmallProblem.of(seed, jobs, 7);
    List<List<Instant>> all = SmallProblem.all(problem);
    switch (Planning.answer(problem, ENOUGH)) {
      case Answer.Found(Schedule schedule) -> assertTrue(all.contains(schedule.starts()));
      case Answer.Impossible _ -> assertEquals(List.of(), all);
      case Answer.NotFound _ -> throw new AssertionError("small ones are always decided");
    }
  }

  @Property(tries = 200)
  void noScheduleBeatsTheBound(@ForAll long seed, @ForAll @IntRange(min = 1, max = 4) int jobs) {
    Problem problem = SmallProblem.of(seed, jobs, 7);
    var grid = new Grid(problem);
    List<List<Instant>> all = SmallProblem.all(problem);
    if (all.isEmpty()) {
      return;
    }
    var costs = new Costs(grid);
    long bound = Bounds.cost(grid, costs);
    int finish = Bounds.finish(grid);
    for (List<Instant> starts : all) {
      int[] minutes = starts.stream().mapToInt(problem::minute).toArray();
      assertTrue(costs.of(minutes) >= bound, "cost " + costs.of(minutes) + " under " + bound);
      int end = 0;
      for (int j = 0; j < minutes.length; j++) {
        end = Math.max(end, minutes[j] + grid.length[j]);
      }
      assertTrue(end >= finish, "ends at " + end + " before " + finish);
    }
    assertFalse(Bounds.isTooMuch(grid));
  }

  @Property(tries = 150)
  void improvingKeepsEveryConstraintAndNeverCostsMore(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int jobs) {
    Problem problem = SmallProblem.of(seed, jobs, 7);
    Optional<Schedule> first = Planning.first(problem);
    if (first.isEmpty()) {
      return;
    }
    Schedule better = Improvement.improve(problem, first.get(), seed, 300, _ -> {}, () -> false);
    assertTrue(better.cost() <= first.get().cost());
    assertTrue(SmallProblem.all(problem).contains(better.starts()));
    assertTrue(Planning.fits(problem, better.starts()));
    assertEquals(
        better, Improvement.improve(problem, first.get(), seed, 300, _ -> {}, () -> false));
  }

  @Property(tries = 200)
  void fittingMeansKeepingEveryConstraint(@ForAll long seed) {
    Problem problem = SmallProblem.of(seed, 3, 5);
    List<List<Instant>> all = SmallProblem.all(problem);
    Problem free = problem.under(Set.of());
    for (List<Instant> starts : SmallProblem.all(free)) {
      assertEquals(all.contains(starts), Planning.fits(problem, starts), starts::toString);
    }
  }

  @Property(tries = 400)
  void aClashIsImpossibleByItselfAndPossibleWithoutAnyOfIt(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 4) int jobs) {
    Problem problem = SmallProblem.of(seed, jobs, 6);
    if (Planning.answer(problem, ENOUGH) instanceof Answer.Impossible impossible) {
      assertTrue(impossible.minimal());
      var clash = new TreeSet<>(impossible.clash());
      assertFalse(SmallProblem.isPossible(problem.under(clash)));
      for (Condition one : clash) {
        var others = new TreeSet<>(clash);
        others.remove(one);
        assertTrue(SmallProblem.isPossible(problem.under(others)), one + " is too much");
      }
    }
  }

  @Property(tries = 300)
  void aRelaxationIsTheCheapest(@ForAll long seed, @ForAll @IntRange(min = 2, max = 3) int jobs) {
    Problem problem = SmallProblem.of(seed, jobs, 5);
    if (Planning.answer(problem, ENOUGH) instanceof Answer.Impossible impossible
        && !impossible.clash().isEmpty()) {
      assertTrue(impossible.cheapest());
      List<Condition> all = List.copyOf(problem.conditions());
      long least = Long.MAX_VALUE;
      for (int set = 0; set < 1 << all.size(); set++) {
        long cost = cost(members(all, set));
        if (cost < least && SmallProblem.isPossible(without(problem, members(all, set)))) {
          least = cost;
        }
      }
      assertEquals(least, cost(impossible.relaxation()));
      assertTrue(SmallProblem.isPossible(without(problem, impossible.relaxation())));
    }
  }

  @Property(tries = 30)
  void whatIsGivenUpIsSaid(@ForAll @IntRange(min = 1, max = 3) int steps) {
    Problem tight = Tight.notInOneGo();
    assertInstanceOf(Answer.NotFound.class, Planning.answer(tight, steps));
    assertInstanceOf(Answer.Found.class, Planning.answer(tight, ENOUGH));
  }

  private static List<Condition> members(List<Condition> all, int set) {
    var members = new ArrayList<Condition>();
    for (int i = 0; i < all.size(); i++) {
      if ((set >> i & 1) == 1) {
        members.add(all.get(i));
      }
    }
    return members;
  }

  private static Problem without(Problem problem, List<Condition> dropped) {
    var kept = new TreeSet<>(problem.conditions());
    dropped.forEach(kept::remove);
    return problem.under(kept);
  }

  private static long cost(List<Condition> constraints) {
    return constraints.stream().mapToLong(Condition::cost).sum();
  }
}
