package org.slipway.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedPlan;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.Interval;

class UtilisationTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("ledger");
  private final Release release = plan.release("Ledger", "4.1", ledger);
  private final Environment test =
      plan.set(plan.environment("test", Stage.TEST), "capacity", Optional.of(1));
  private final Interval day = plan.between("2026-09-29T00:00", "2026-09-30T00:00");

  private Utilisation now() {
    return Utilisation.of(plan.plan(), plan.plan().get(Environment.class, test.id()), day);
  }

  @Test
  void anEmptyEnvironmentIsHardlyUsed() {
    assertEquals(Duration.ZERO, now().busy());
    assertEquals(new BigDecimal("0.000"), now().share());
    assertEquals(Utilisation.Advice.CONSOLIDATE, now().advice());
  }

  @Test
  void whatOverlapsCountsOnceAndIsTooMuch() {
    plan.deploy(release, test, "2026-09-29T10:00", 120, 60, 60);
    plan.book(test, 1, "2026-09-29T13:00", "2026-09-29T16:00");
    Utilisation used = now();
    assertEquals(Duration.ofHours(4), used.byDeployments());
    assertEquals(Duration.ofHours(3), used.byReservations());
    assertEquals(Duration.ofHours(6), used.busy());
    assertEquals(new BigDecimal("0.250"), used.share());
    assertEquals(Duration.ofHours(18), used.idle());
    assertEquals(2, used.peak());
    assertEquals(Optional.of(Duration.ofHours(1)), used.overCapacity());
    assertEquals(Utilisation.Advice.ADD, used.advice());
  }

  @Test
  void onlyWhatIsInTheRangeCountsAndNothingThatWasCancelled() {
    plan.deploy(release, test, "2026-09-28T23:00", 60, 60, 60);
    Deployment gone = plan.deploy(release, test, "2026-09-29T12:00", 60, 60, 60);
    plan.set(gone, "state", DeploymentState.CANCELLED);
    Deployment open = plan.deploy(release, test, "2026-09-29T12:00", 60, 60, 60);
    plan.set(open, "timing", Timing.UNKNOWN);
    assertEquals(Duration.ofHours(2), now().busy());
    assertEquals(1, now().unplanned());
    assertEquals(Utilisation.Advice.KEEP, now().advice());
  }

  @Test
  void aSlotOfASharedServiceIsNotTimeOfTheEnvironment() {
    Reservation slot = plan.book(test, 1, "2026-09-29T13:00", "2026-09-29T16:00");
    plan.set(slot, "service", Optional.of(ledger.id()));
    assertEquals(Duration.ZERO, now().busy());
  }

  @Test
  void withoutALimitNothingIsTooMuch() {
    plan.set(test, "capacity", Optional.empty());
    plan.deploy(release, test, "2026-09-29T10:00", 120, 60, 60);
    plan.deploy(release, test, "2026-09-29T10:00", 120, 60, 60);
    assertEquals(Optional.empty(), now().overCapacity());
    assertEquals(2, now().peak());
  }

  @Test
  void unitsAreCountedEachForItsTime() {
    plan.set(test, "capacity", Optional.of(4));
    Reservation load = plan.book(test, 3, "2026-09-29T10:00", "2026-09-29T16:00");
    Deployment one = plan.deploy(release, test, "2026-09-29T12:00", 60, 60, 60);
    assertEquals(Duration.ofHours(3 * 6 + 3), now().booked());
    assertEquals(Optional.of(new BigDecimal("0.219")), now().load(), "21 of 4 × 24");
    assertEquals(List.of(Ref.of(load), Ref.of(one)), now().bookings(), "by start");
    assertEquals(4, now().peak());
    plan.set(load, "units", Optional.empty());
    assertEquals(Duration.ofHours(4 * 6 + 3), now().booked());
    assertEquals(Optional.of(Duration.ofHours(3)), now().overCapacity());
  }

  @Test
  void aSharedServiceIsUsedByThoseWhoNameIt() {
    Component gateway = plan.component("gateway");
    assertEquals(List.of(), Utilisation.services(plan.plan()));
    Deployment one = plan.deploy(release, test, "2026-09-29T12:00", 60, 60, 60);
    plan.set(one, "sharedServices", List.of(gateway.id()));
    plan.set(
        plan.book(test, 1, "2026-09-29T14:00", "2026-09-29T16:00"),
        "service",
        Optional.of(gateway.id()));
    assertEquals(List.of(gateway), Utilisation.services(plan.plan()));
    Utilisation used = Utilisation.of(plan.plan(), gateway, day);
    assertEquals(Optional.of(1), used.capacity(), "exclusive unless it says more");
    assertEquals(Duration.ofHours(4), used.busy());
    assertEquals(Duration.ofHours(5), used.booked());
    assertEquals(Optional.of(Duration.ofHours(1)), used.overCapacity());
  }

  /** Berlin puts its clocks back on 25 October 2026. */
  @Test
  void weeksAreThoseOfTheZone() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    UtilisationWeeks weeks =
        UtilisationWeeks.of(plan.plan(), LocalDate.parse("2026-10-14"), 3, berlin);
    assertEquals(
        List.of(168L, 169L, 168L), weeks.weeks().stream().map(w -> w.length().toHours()).toList());
    assertEquals(plan.at("2026-10-12T00:00"), weeks.weeks().getFirst().start());
    assertEquals(
        weeks,
        UtilisationWeeks.of(
            plan.plan(), plan.between("2026-10-14T09:00", "2026-11-02T00:00"), berlin));
  }

  @Property(tries = 20)
  void weeksAddUpToTheWhole(@ForAll long seed) {
    Plan crowded = CrowdedPlan.of(seed, 12);
    ZoneId zone = ZoneId.of("Europe/Berlin");
    UtilisationWeeks weeks = UtilisationWeeks.of(crowded, LocalDate.parse("2026-09-21"), 3, zone);
    for (UtilisationWeeks.Row row : weeks.rows()) {
      assertEquals(row.whole().busy(), sum(row, Utilisation::busy));
      assertEquals(row.whole().booked(), sum(row, Utilisation::booked));
      assertEquals(
          row.whole().peak(), row.weeks().stream().mapToInt(Utilisation::peak).max().orElseThrow());
    }
  }

  private static Duration sum(UtilisationWeeks.Row row, Function<Utilisation, Duration> part) {
    return row.weeks().stream().map(part).reduce(Duration.ZERO, Duration::plus);
  }

  @Property(tries = 20)
  void everyMinuteIsCounted(@ForAll long seed) {
    Plan crowded = CrowdedPlan.of(seed, 12);
    Interval range =
        new Interval(Instant.parse("2026-09-29T02:00:00Z"), Instant.parse("2026-09-30T02:00:00Z"));
    Stream<Utilisation> services =
        Utilisation.services(crowded).stream().map(s -> Utilisation.of(crowded, s, range));
    for (Utilisation used :
        Stream.concat(Utilisation.of(crowded, range).stream(), services).toList()) {
      long busy = 0;
      long booked = 0;
      long peak = 0;
      long over = 0;
      for (Instant at = range.start(); at.isBefore(range.end()); at = at.plusSeconds(60)) {
        int units = units(crowded, used, at);
        busy += units > 0 ? 1 : 0;
        booked += units;
        peak = Math.max(peak, units);
        over += units > used.capacity().orElse(Integer.MAX_VALUE) ? 1 : 0;
      }
      assertEquals(busy, used.busy().toMinutes());
      assertEquals(booked, used.booked().toMinutes());
      assertEquals(peak, used.peak());
      assertEquals(over, used.overCapacity().map(Duration::toMinutes).orElse(0L));
    }
  }

  /** Units in use at a minute. */
  private static int units(Plan plan, Utilisation used, Instant at) {
    Id<?> id = used.resource().id();
    boolean place = used.resource().kind() == Kind.ENVIRONMENT;
    long deployments =
        plan.deployments().values().stream()
            .filter(d -> place ? d.environment().equals(id) : d.sharedServices().contains(id))
            .filter(d -> d.state() != DeploymentState.CANCELLED)
            .filter(d -> d.timing().known().filter(known -> known.contains(at)).isPresent())
            .count();
    int reserved =
        plan.reservations().values().stream()
            .filter(
                r ->
                    place
                        ? r.environment().equals(id) && r.service().isEmpty()
                        : r.service().filter(id::equals).isPresent())
            .filter(r -> r.at().contains(at))
            .mapToInt(r -> r.units().orElse(used.capacity().orElse(1)))
            .sum();
    return (int) deployments + reserved;
  }
}
