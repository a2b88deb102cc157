package org.slipway.core.schedule.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.LongStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import org.slipway.core.Analysis;
import org.slipway.core.schedule.slot.Constraint;

/** From a plan to the answer, against every choice of starts. */
class GroupOracleProperties {

  private static final Instant NOW = FewTogether.FIRST.minus(Duration.ofHours(4));

  private static GroupAnswer answer(FewTogether few) {
    return Analysis.of(few.plan(), NOW, (_, _) -> "").together(few.request(), _ -> 1).first();
  }

  private static String told(Constraint one) {
    return EveryStart.told(one.kind().name(), one.from(), one.detail());
  }

  private static Set<String> told(List<Constraint> constraints) {
    var told = new TreeSet<String>();
    constraints.forEach(one -> told.add(told(one)));
    assertEquals(constraints.size(), told.size(), "each once");
    return told;
  }

  private static int cost(FewTogether few, Set<String> constraints) {
    return constraints.stream()
        .map(one -> one.substring(0, one.indexOf(' ')).toLowerCase(java.util.Locale.ROOT))
        .mapToInt(kind -> few.costs().getOrDefault(kind.replace('_', '-'), 0))
        .sum();
  }

  /** Whether the answer was a plan. */
  private static boolean judge(long seed) {
    FewTogether few = FewTogether.of(seed);
    var oracle = new EveryStart(few);
    return switch (answer(few)) {
      case GroupAnswer.Found(GroupPlan plan) -> {
        List<Instant> starts = plan.schedule().starts();
        assertEquals(Set.of(), oracle.brokenAt(starts), () -> "seed " + seed + " at " + starts);
        yield true;
      }
      case GroupAnswer.Impossible none -> {
        impossible(few, oracle.broken(), none, "seed " + seed);
        yield false;
      }
      case GroupAnswer.NotComputed(var missing) -> throw new AssertionError(seed + " " + missing);
      case GroupAnswer.NotFound _ -> throw new AssertionError(seed + ": few are always decided");
    };
  }

  private static void impossible(
      FewTogether few, Set<Set<String>> broken, GroupAnswer.Impossible none, String seed) {
    assertFalse(broken.contains(Set.<String>of()), () -> seed + ": there is a choice of starts");
    Set<String> clash = told(none.clash());
    assertTrue(isClash(broken, clash), () -> seed + ": can be kept: " + clash);
    assertTrue(none.minimal(), seed);
    for (String one : clash) {
      var others = new TreeSet<>(clash);
      others.remove(one);
      assertFalse(isClash(broken, others), () -> seed + ": can be spared: " + one);
    }
    int least = broken.stream().mapToInt(choice -> cost(few, choice)).min().orElseThrow();
    Set<String> lifted = told(none.relaxation());
    assertTrue(
        broken.stream().anyMatch(lifted::containsAll), () -> seed + ": not enough: " + lifted);
    assertTrue(none.cheapest(), seed);
    assertEquals(least, cost(few, lifted), () -> seed + ": not the cheapest: " + lifted);
    assertEquals(least, none.cost(), seed);
  }

  /** Whether every choice breaks one of these. */
  private static boolean isClash(Set<Set<String>> broken, Set<String> constraints) {
    return broken.stream().allMatch(choice -> choice.stream().anyMatch(constraints::contains));
  }

  @Property(tries = 40)
  void everyChoiceOfStartsAgreesWithTheAnswer(@ForAll long seed) {
    judge(seed);
  }

  @Property(tries = 400)
  @Tag("slow")
  void ofManyPlansToo(@ForAll long seed) {
    judge(seed);
  }

  /** A property that mostly meets one of the answers says little of the other. */
  @Example
  void bothAnswersAreMet() {
    long found = LongStream.range(0, 40).filter(GroupOracleProperties::judge).count();
    assertTrue(found > 5 && found < 35, found + " of 40 are found");
  }
}
