package org.slipway.core.schedule.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Policy;
import org.slipway.core.time.Interval;

/** Clash and relaxation against every subset of constraints, minute by minute. */
class ImpossibilityProperties {

  private static final Instant ZERO = Instant.parse("2026-09-29T00:00:00Z");
  private static final int HORIZON = 40;
  private static final int CONSTRAINTS = 7;
  private static final List<ConstraintKind> KINDS =
      List.of(
          ConstraintKind.SOFT_FREEZE,
          ConstraintKind.PROMOTION,
          ConstraintKind.OUTSIDE_WINDOW,
          ConstraintKind.ON_CALL,
          ConstraintKind.SAME_LOCK,
          ConstraintKind.SHARED_SERVICE,
          ConstraintKind.SAME_TEAM);
  private static final Phrase ANY = Phrase.of("edit.unnamed");

  @Property(tries = 500)
  void theClashIsInfeasibleByItselfAndFeasibleWithoutAnyOne(@ForAll long seed) {
    List<Denial> denials = denials(seed);
    var why = new Impossibility(minutes(0, HORIZON), denials);
    assertEquals(!feasible(known(denials), all()), why.isProved());
    if (why.isProved()) {
      List<Constraint> clash = why.clash();
      assertFalse(feasible(denials, clash), "infeasible by itself");
      for (Constraint one : clash) {
        assertTrue(one.known());
        assertTrue(feasible(denials, without(clash, List.of(one))), "feasible without " + one);
      }
    }
  }

  @Property(tries = 300)
  void theRelaxationIsTheCheapestOfAll(@ForAll long seed) {
    List<Denial> denials = denials(seed);
    if (feasible(denials, all())) {
      return;
    }
    Costs costs = Costs.of(~seed);
    Relaxation cheapest =
        new Impossibility(minutes(0, HORIZON), denials).cheapest(Optional.of(costs.policy()));
    assertTrue(feasible(denials, without(all(), cheapest.constraints())));
    assertEquals(costs.sum(cheapest.constraints()), cheapest.cost());
    int least = Integer.MAX_VALUE;
    for (int subset = 0; subset < 1 << CONSTRAINTS; subset++) {
      List<Constraint> lifted = subset(subset);
      if (feasible(denials, without(all(), lifted))) {
        least = Math.min(least, costs.sum(lifted));
      }
    }
    assertEquals(least, cheapest.cost());
    List<Constraint> left = without(all(), cheapest.constraints());
    for (long minute = Minutes.floor(cheapest.starts().start());
        minute < Minutes.floor(cheapest.starts().end());
        minute++) {
      assertFalse(denied(denials, left, Minutes.instant(minute)));
    }
  }

  @Property(tries = 300)
  void everyStartIsEitherFeasibleOrRejectedOnceByTheFirstOfItsConstraints(@ForAll long seed) {
    List<Denial> denials = denials(seed).subList(0, 5);
    Sifting sifting = Sifting.of(minutes(0, HORIZON), denials);
    for (int minute = 0; minute < HORIZON; minute++) {
      Instant start = ZERO.plusSeconds(60L * minute);
      var against = new TreeSet<Constraint>();
      denials.stream()
          .filter(denial -> denial.starts().contains(start))
          .forEach(denial -> against.add(denial.by()));
      List<Rejected> told =
          sifting.rejected().stream().filter(r -> r.starts().contains(start)).toList();
      assertEquals(against.isEmpty(), sifting.feasible().contains(start));
      assertEquals(against.isEmpty() ? 0 : 1, told.size());
      if (!against.isEmpty()) {
        assertEquals(against.getFirst(), told.getFirst().by());
        against.remove(against.getFirst());
        assertTrue(told.getFirst().also().containsAll(against));
      }
    }
  }

  private static List<Denial> denials(long seed) {
    var random = new SplittableRandom(seed);
    var denials = new ArrayList<Denial>();
    for (int n = 0; n < 14; n++) {
      int from = random.nextInt(HORIZON);
      int to = Math.min(HORIZON, from + 1 + random.nextInt(HORIZON));
      denials.add(
          new Denial(constraint(random.nextInt(CONSTRAINTS)), minutes(n == 0 ? 0 : from, to), ANY));
    }
    return denials;
  }

  /** One of seven, of kinds with different costs; the last is not known. */
  private static Constraint constraint(int number) {
    ConstraintKind kind = KINDS.get(number);
    return new Constraint(
        kind, List.of(), "no. " + number, ANY, ANY, Optional.empty(), number < CONSTRAINTS - 1);
  }

  private static List<Constraint> all() {
    return subset((1 << CONSTRAINTS) - 1);
  }

  private static List<Constraint> subset(int bits) {
    var subset = new ArrayList<Constraint>();
    for (int number = 0; number < CONSTRAINTS; number++) {
      if ((bits & 1 << number) != 0) {
        subset.add(constraint(number));
      }
    }
    return subset;
  }

  private static List<Constraint> without(List<Constraint> all, List<Constraint> some) {
    return all.stream().filter(one -> !some.contains(one)).toList();
  }

  private static List<Denial> known(List<Denial> denials) {
    return denials.stream().filter(denial -> denial.by().known()).toList();
  }

  /** What some kinds cost by a policy that leaves the others out. */
  private record Costs(SortedMap<String, Integer> said, Policy policy) {

    static Costs of(long seed) {
      var random = new SplittableRandom(seed);
      var said = new TreeMap<String, Integer>();
      for (ConstraintKind kind : KINDS) {
        if (random.nextInt(4) > 0) {
          said.put(kind.name().toLowerCase(Locale.ROOT).replace('_', '-'), random.nextInt(12));
        }
      }
      var builder = new PlanBuilder("UTC");
      return new Costs(said, builder.set(builder.policy(), "relaxationCosts", said));
    }

    int sum(List<Constraint> constraints) {
      int sum = 0;
      for (Constraint one : constraints) {
        String kind = one.kind().name().toLowerCase(Locale.ROOT).replace('_', '-');
        sum += Optional.ofNullable(said.get(kind)).orElse(one.kind().cost(Optional.empty()));
      }
      return sum;
    }
  }

  private static boolean feasible(List<Denial> denials, List<Constraint> inForce) {
    for (int minute = 0; minute < HORIZON; minute++) {
      if (!denied(denials, inForce, ZERO.plusSeconds(60L * minute))) {
        return true;
      }
    }
    return false;
  }

  private static boolean denied(List<Denial> denials, List<Constraint> inForce, Instant start) {
    return denials.stream()
        .anyMatch(denial -> inForce.contains(denial.by()) && denial.starts().contains(start));
  }

  private static Interval minutes(int from, int to) {
    return new Interval(ZERO.plusSeconds(60L * from), ZERO.plusSeconds(60L * to));
  }
}
