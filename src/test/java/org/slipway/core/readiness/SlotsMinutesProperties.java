package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * The search against a look at every minute: what each kind of constraint denies by itself, and
 * what all leave. The look is written from DEFINITIONS, knows the calendar of {@link MinutesPlan}
 * by heart and shares no code with the search. Who needs what is looked at by {@link
 * SlotsWaitsProperties}.
 */
class SlotsMinutesProperties {

  private static final Instant NOW = Instant.parse("2026-09-28T08:00:00Z");
  private static final Instant FROM = Instant.parse("2026-09-28T18:00:00Z");
  private static final int STARTS = 6 * 24 * 60;
  private static final List<LocalDateTime> WALLS =
      MinutesAsked.walls(FROM, STARTS, ZoneId.of("Europe/Berlin"));

  /** Looked at elsewhere, or asked of many at once only. */
  private static final Set<ConstraintKind> ELSEWHERE =
      EnumSet.of(
          ConstraintKind.DEPENDENCY,
          ConstraintKind.LINK,
          ConstraintKind.DEPENDENT,
          ConstraintKind.DEADLINE);

  /** Plans that show together that no kind goes untried. */
  private static final List<Integer> TELLING = List.of(35, 83, 102, 141, 166);

  @Property(tries = 12)
  void feasibleIsWhatALookAtEveryMinuteFinds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int deployments) {
    Plan plan = MinutesPlan.of(seed, deployments);
    Analysis analysis = analysis(plan);
    for (Deployment mine : plan.deployments().values()) {
      if (isAsked(mine)) {
        var look = new Look(plan, mine);
        SortedMap<ConstraintKind, IntervalSet> denied = denied(analysis, mine);
        look.kinds.forEach(
            (kind, expected) ->
                assertEquals(
                    starts(expected),
                    denied.getOrDefault(kind, IntervalSet.EMPTY),
                    () -> mine.key() + " by " + kind));
        var all = new BitSet();
        all.set(0, STARTS);
        all.andNot(look.all());
        IntervalSet expected = starts(all);
        SlotRequest request = request(mine, ELSEWHERE);
        assertEquals(expected, analysis.slots(mine).feasible(request), mine::key);
        assertFirst(expected, analysis.nextSlot(request));
        assertBest(expected, analysis.slots(request));
      }
    }
  }

  /** Each kind denies starts that nothing else denies, so that none is hidden behind another. */
  @Example
  void everyKindDeniesAloneSomewhere() {
    Map<ConstraintKind, Integer> alone = new EnumMap<>(ConstraintKind.class);
    for (int seed : TELLING) {
      Plan plan = MinutesPlan.of(seed, 2 + seed % 8);
      for (Deployment mine : plan.deployments().values()) {
        if (isAsked(mine)) {
          new Look(plan, mine).alone().forEach(kind -> alone.merge(kind, 1, Integer::sum));
        }
      }
    }
    var untried = EnumSet.complementOf(EnumSet.copyOf(ELSEWHERE));
    untried.removeAll(alone.keySet());
    assertTrue(untried.isEmpty(), () -> "never alone: " + untried + ", but " + alone);
  }

  private static Analysis analysis(Plan plan) {
    return Analysis.of(plan, NOW, (_, _) -> "content");
  }

  private static boolean isAsked(Deployment mine) {
    return mine.state().unfinished()
        && mine.timing().whole().filter(whole -> !whole.isEmpty()).isPresent();
  }

  private static SlotRequest request(Deployment mine, Set<ConstraintKind> relaxed) {
    return SlotRequest.of(mine, FROM).withHorizon(Duration.ofMinutes(STARTS)).relaxing(relaxed);
  }

  /** What the search denies by each kind; what rules say of the time alone, without the tail. */
  private static SortedMap<ConstraintKind, IntervalSet> denied(Analysis analysis, Deployment mine) {
    var by = new TreeMap<ConstraintKind, List<Interval>>();
    var relaxed = EnumSet.of(ConstraintKind.RUNWAY);
    for (Denial denial : analysis.slots(mine).denials(request(mine, relaxed))) {
      by.computeIfAbsent(denial.by().kind(), _ -> new ArrayList<>()).add(denial.starts());
    }
    var denied = new TreeMap<ConstraintKind, IntervalSet>();
    by.forEach((kind, starts) -> denied.put(kind, IntervalSet.of(starts)));
    return denied;
  }

  private static IntervalSet starts(BitSet of) {
    var starts = new ArrayList<Interval>();
    for (int first = of.nextSetBit(0); first >= 0; ) {
      int end = of.nextClearBit(first);
      starts.add(new Interval(FROM.plusSeconds(60L * first), FROM.plusSeconds(60L * end)));
      first = of.nextSetBit(end);
    }
    return IntervalSet.of(starts);
  }

  private static void assertFirst(IntervalSet expected, SlotAnswer answer) {
    Optional<Instant> first = expected.stretches().stream().map(Interval::start).findFirst();
    assertEquals(
        first,
        answer instanceof SlotAnswer.Found found
            ? Optional.of(found.best().start().at())
            : Optional.empty());
  }

  private static void assertBest(IntervalSet expected, SlotAnswer answer) {
    if (answer instanceof SlotAnswer.Found found) {
      assertEquals(
          List.of(),
          found.slots().stream().filter(s -> !expected.contains(s.start().at())).toList());
      var rejected = new ArrayList<Interval>();
      found.rejected().forEach(r -> rejected.add(r.starts()));
      Interval asked = Interval.lasting(FROM, Duration.ofMinutes(STARTS));
      assertEquals(expected, IntervalSet.of(rejected).gaps(asked), "all is feasible or rejected");
    } else {
      assertEquals(IntervalSet.EMPTY, expected);
    }
  }

  /** What is denied to one deployment. */
  private static final class Look {

    private final SortedMap<ConstraintKind, BitSet> kinds = new TreeMap<>();
    private final BitSet runway;

    Look(Plan plan, Deployment mine) {
      var asked = new MinutesAsked(plan, mine, NOW, FROM, WALLS);
      var open = new MinutesOpen(asked);
      kinds.putAll(open.denied());
      kinds.putAll(new MinutesContended(asked).denied());
      kinds.putAll(new MinutesOrder(asked).denied());
      runway = open.runway();
    }

    /** With the rollback tail in open time too. */
    BitSet all() {
      var all = (BitSet) runway.clone();
      kinds.values().forEach(all::or);
      return all;
    }

    /** The kinds without which there would be more. */
    Set<ConstraintKind> alone() {
      Set<ConstraintKind> alone = EnumSet.noneOf(ConstraintKind.class);
      for (ConstraintKind kind : kinds.keySet()) {
        var rest = new BitSet();
        kinds.forEach((other, denied) -> rest.or(other == kind ? new BitSet() : denied));
        var left = (BitSet) kinds.getOrDefault(kind, rest).clone();
        left.andNot(rest);
        if (!left.isEmpty()) {
          alone.add(kind);
        }
      }
      var left = (BitSet) runway.clone();
      kinds.values().forEach(left::andNot);
      if (!left.isEmpty()) {
        alone.add(ConstraintKind.RUNWAY);
      }
      return Collections.unmodifiableSet(alone);
    }
  }
}
