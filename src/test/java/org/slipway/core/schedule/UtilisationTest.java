package org.slipway.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedPlan;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
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

  @Property(tries = 20)
  void everyMinuteIsCounted(@ForAll long seed) {
    Plan crowded = CrowdedPlan.of(seed, 12);
    Interval range =
        new Interval(Instant.parse("2026-09-29T02:00:00Z"), Instant.parse("2026-09-30T02:00:00Z"));
    for (Utilisation used : Utilisation.of(crowded, range)) {
      long busy = 0;
      for (Instant at = range.start(); at.isBefore(range.end()); at = at.plusSeconds(60)) {
        busy += isUsed(crowded, used, at) ? 1 : 0;
      }
      assertEquals(busy, used.busy().toMinutes());
    }
  }

  private static boolean isUsed(Plan plan, Utilisation used, Instant at) {
    return plan.deployments().values().stream()
            .filter(d -> d.environment().equals(used.environment()))
            .filter(d -> d.state() != DeploymentState.CANCELLED)
            .anyMatch(d -> d.timing().known().filter(known -> known.contains(at)).isPresent())
        || plan.reservations().values().stream()
            .filter(r -> r.environment().equals(used.environment()) && r.service().isEmpty())
            .anyMatch(r -> r.at().contains(at));
  }
}
