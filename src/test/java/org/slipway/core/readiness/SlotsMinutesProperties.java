package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slipway.CrowdedPlan;
import org.slipway.CrowdedRisk;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Throttle;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * The search against a look at every minute: a start is feasible when each minute of run,
 * verification and rollback tail is free of freezes, in a window, covered and not contended. The
 * look knows the calendar of {@link CrowdedPlan} by heart and shares no code with the search.
 */
class SlotsMinutesProperties {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Instant NOW = Instant.parse("2026-09-28T08:00:00Z");
  private static final Instant FROM = Instant.parse("2026-09-28T18:00:00Z");

  /** Place of the throttle by risk. */
  private static final int BY_RISK = 1;

  private static final int STARTS = 4 * 24 * 60;
  private static final Set<ConstraintKind> RELAXED =
      EnumSet.of(ConstraintKind.DEPENDENCY, ConstraintKind.PROMOTION, ConstraintKind.DEPENDENT);

  @Property(tries = 15)
  void feasibleIsWhatALookAtEveryMinuteFinds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 12) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments);
    Analysis analysis = Analysis.of(plan, NOW, (_, _) -> "");
    for (Deployment deployment : plan.deployments().values()) {
      Optional<Interval> whole = deployment.timing().whole();
      if (deployment.state().unfinished() && whole.isPresent() && !whole.get().isEmpty()) {
        SlotRequest request =
            SlotRequest.of(deployment, FROM)
                .withHorizon(Duration.ofMinutes(STARTS))
                .relaxing(RELAXED);
        IntervalSet expected = expected(plan, deployment);
        assertEquals(expected, analysis.slots(deployment).feasible(request), deployment.key());
        assertFirst(expected, analysis.nextSlot(request));
        assertBest(expected, analysis.slots(request));
      }
    }
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

  private static IntervalSet expected(Plan plan, Deployment deployment) {
    int whole = minutes(deployment.timing().whole().orElseThrow());
    int active = Math.max(1, minutes(deployment.timing().active().orElseThrow()));
    int[] busy = busy(plan, deployment, whole);
    int[] risky = bad(plan, deployment, whole, /* high= */ true);
    boolean throttled = !plan.policy().orElseThrow().throttles().isEmpty();
    int[] harmless = throttled ? bad(plan, deployment, whole, /* high= */ false) : risky;
    PastDeployments past = PastDeployments.of(plan);
    var starts = new ArrayList<Interval>();
    for (int minute = 0; minute < STARTS; minute++) {
      Instant start = FROM.plusSeconds(60L * minute);
      int[] bad = CrowdedRisk.mayBeHigh(plan, past, deployment, start) ? risky : harmless;
      if (bad[minute + whole] == bad[minute] && busy[minute + active] == busy[minute]) {
        starts.add(Interval.lasting(start, Duration.ofMinutes(1)));
      }
    }
    return IntervalSet.of(starts);
  }

  private static int minutes(Interval of) {
    return (int) of.length().toMinutes();
  }

  /** How many minutes before each have too much traffic for its risk as far as it may be high. */
  private static int[] busy(Plan plan, Deployment deployment, int whole) {
    int[] busy = new int[STARTS + whole + 2];
    Environment place = place(plan, deployment);
    boolean asked =
        place.stage() == Stage.PRODUCTION
            && place.region().isPresent()
            && CrowdedRisk.mayBeHigh(plan, deployment, NOW);
    List<BigDecimal> hours = plan.trafficProfiles().firstEntry().getValue().hours();
    BigDecimal most = hours.stream().max(BigDecimal::compareTo).orElseThrow();
    for (int minute = 0; minute <= STARTS + whole; minute++) {
      LocalDateTime at = FROM.plusSeconds(60L * minute).atZone(BERLIN).toLocalDateTime();
      BigDecimal traffic = hours.get((at.getDayOfWeek().getValue() - 1) * 24 + at.getHour());
      boolean much = traffic.movePointRight(2).compareTo(most.multiply(new BigDecimal(30))) > 0;
      busy[minute + 1] = busy[minute] + (asked && much ? 1 : 0);
    }
    return busy;
  }

  /**
   * How many bad minutes there are before each.
   *
   * @param high whether the risk of the deployment may be high
   */
  private static int[] bad(Plan plan, Deployment deployment, int whole, boolean high) {
    int[] bad = new int[STARTS + whole + 1];
    for (int minute = 0; minute < STARTS + whole; minute++) {
      Instant at = FROM.plusSeconds(60L * minute);
      bad[minute + 1] = bad[minute] + (isGood(plan, deployment, at, high) ? 0 : 1);
    }
    return bad;
  }

  private static boolean isGood(Plan plan, Deployment deployment, Instant at, boolean high) {
    return isOpen(plan, deployment, at.atZone(BERLIN).toLocalDateTime())
        && isCovered(plan, deployment, at)
        && !isContended(plan, deployment, at, high);
  }

  private static boolean isOpen(Plan plan, Deployment deployment, LocalDateTime at) {
    boolean excepted =
        plan.naming(deployment, ExceptionGrant.class).anyMatch(e -> e.approvedBy().isPresent());
    boolean stocktaking =
        isBetween(at, "2026-09-29T08:00", "2026-09-29T16:00")
            && deployment.items().stream().anyMatch(item -> line(plan, item).contains(first(plan)));
    boolean close = isBetween(at, "2026-09-30T18:00", "2026-10-02T00:00");
    boolean nights = at.getHour() >= 20 || at.toLocalTime().isBefore(LocalTime.of(6, 0));
    boolean windows = plan.get(Environment.class, deployment.environment()).name().equals("env 0");
    return !close && (!stocktaking || excepted) && (!windows || nights);
  }

  private static Id<Component> first(Plan plan) {
    return plan.components().values().stream()
        .filter(component -> component.name().equals("c0"))
        .findFirst()
        .orElseThrow()
        .id();
  }

  private static boolean isBetween(LocalDateTime at, String start, String end) {
    return !at.isBefore(LocalDateTime.parse(start)) && at.isBefore(LocalDateTime.parse(end));
  }

  private static boolean isCovered(Plan plan, Deployment deployment, Instant at) {
    String roster = plan.get(Environment.class, deployment.environment()).roster().orElseThrow();
    return plan.rosterEntries().values().stream()
        .filter(entry -> entry.roster().equals(roster))
        .map(RosterEntry::at)
        .anyMatch(duty -> duty.contains(at));
  }

  private static boolean isContended(Plan plan, Deployment mine, Instant at, boolean high) {
    List<Deployment> others =
        plan.deployments().values().stream()
            .filter(other -> !other.id().equals(mine.id()) && other.state().unfinished())
            .filter(other -> isBusy(other, at))
            .toList();
    List<Reservation> booked =
        plan.reservations().values().stream().filter(r -> r.at().contains(at)).toList();
    return others.stream().anyMatch(other -> excludes(plan, mine, other))
        || placeIsFull(plan, mine, others, booked)
        || mine.sharedServices().stream()
            .anyMatch(service -> serviceIsFull(plan, service, others, booked))
        || teamIsBusy(plan, mine, others)
        || isThrottled(plan, mine, others, high);
  }

  /** The three throttles that a crowded plan may have, by heart. */
  private static boolean isThrottled(
      Plan plan, Deployment mine, List<Deployment> others, boolean high) {
    List<Predicate<Deployment>> under =
        List.of(
            d -> place(plan, d).stage() == Stage.PRODUCTION,
            d -> CrowdedRisk.mayBeHigh(plan, d),
            d -> place(plan, d).platform().equals(Optional.of("cluster")));
    List<Throttle> throttles = plan.policy().orElseThrow().throttles();
    for (int n = 0; n < throttles.size(); n++) {
      Predicate<Deployment> counts = under.get(n);
      long busy = others.stream().filter(counts).count();
      boolean mineCounts = n == BY_RISK ? high : counts.test(mine);
      if (mineCounts && busy > 0 && busy + 1 > throttles.get(n).atMost()) {
        return true;
      }
    }
    return false;
  }

  private static Environment place(Plan plan, Deployment deployment) {
    return plan.get(Environment.class, deployment.environment());
  }

  /** From its start for ever where a part of it is of unknown length. */
  private static boolean isBusy(Deployment other, Instant at) {
    return other.timing().whole().isPresent()
        ? other.timing().whole().get().contains(at)
        : other.timing().startsAt().map(start -> !at.isBefore(start)).orElse(false);
  }

  private static boolean excludes(Plan plan, Deployment mine, Deployment other) {
    boolean item =
        mine.environment().equals(other.environment())
            && mine.items().stream()
                .anyMatch(
                    one ->
                        other.items().stream()
                            .anyMatch(
                                two ->
                                    line(plan, one).contains(two)
                                        || line(plan, two).contains(one)));
    boolean person =
        mine.people().stream()
            .anyMatch(
                work -> other.people().stream().anyMatch(w -> w.person().equals(work.person())));
    return item || person || !Collections.disjoint(mine.locks(), other.locks());
  }

  private static List<Id<Component>> line(Plan plan, Id<Component> item) {
    var line = new ArrayList<Id<Component>>();
    Optional<Id<Component>> next = Optional.of(item);
    while (next.isPresent()) {
      line.add(next.get());
      next = plan.get(Component.class, next.get()).parent();
    }
    return line;
  }

  private static boolean placeIsFull(
      Plan plan, Deployment mine, List<Deployment> others, List<Reservation> booked) {
    List<Reservation> here =
        booked.stream()
            .filter(r -> r.environment().equals(mine.environment()) && r.service().isEmpty())
            .toList();
    if (here.stream().anyMatch(r -> r.units().isEmpty())) {
      return true;
    }
    long taken =
        others.stream().filter(other -> other.environment().equals(mine.environment())).count()
            + here.stream().mapToInt(r -> r.units().orElseThrow()).sum();
    Optional<Integer> capacity = plan.get(Environment.class, mine.environment()).capacity();
    return capacity.isPresent() && taken > 0 && taken + 1 > capacity.get();
  }

  private static boolean serviceIsFull(
      Plan plan, Id<Component> service, List<Deployment> others, List<Reservation> booked) {
    List<Reservation> of =
        booked.stream().filter(r -> r.service().equals(Optional.of(service))).toList();
    if (of.stream().anyMatch(r -> r.units().isEmpty())) {
      return true;
    }
    long taken =
        others.stream().filter(other -> other.sharedServices().contains(service)).count()
            + of.stream().mapToInt(r -> r.units().orElseThrow()).sum();
    int capacity = plan.get(Component.class, service).capacity().orElse(1);
    return taken > 0 && taken + 1 > capacity;
  }

  private static boolean teamIsBusy(Plan plan, Deployment mine, List<Deployment> others) {
    if (mine.team().isEmpty()) {
      return false;
    }
    Team team = plan.get(Team.class, mine.team().get());
    long busy = others.stream().filter(other -> other.team().equals(mine.team())).count();
    return team.parallelLimit().isPresent() && busy > 0 && busy + 1 > team.parallelLimit().get();
  }
}
