package org.slipway.core.schedule.exposure;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedRisk;
import org.slipway.OwnTime;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Stage;
import org.slipway.core.risk.Risks;

/** A quarter of ten thousand deployments and thirty units. */
@Tag("slow")
class ExposureSpeedTest {

  private static final int DEPLOYMENTS = 10_000;
  private static final int HOURS = 92 * 24;

  @Test
  void aQuarterIsReckonedWithoutAWait() {
    Plan plan = plan();
    Instant start = Instant.parse("2026-10-01T00:00:00Z");
    Duration best = Duration.ofDays(1);
    for (int run = 0; run < 5; run++) {
      Duration began = OwnTime.spent();
      Risks risks = Risks.of(plan, start);
      ExposureGrid grid = ExposureGrid.of(plan, risks, start, HOURS, false).orElseThrow();
      long cells = 0;
      for (int row = 0; row < grid.units().size(); row++) {
        for (int day = 0; day < 92; day++) {
          cells += grid.peak(row, day * 24, day * 24 + 24).inFlight();
        }
      }
      assertTrue(cells > DEPLOYMENTS / 2, "in flight " + cells);
      Duration took = OwnTime.since(began);
      best = took.compareTo(best) < 0 ? took : best;
    }
    System.getLogger(ExposureSpeedTest.class.getName())
        .log(System.Logger.Level.INFO, "a quarter of exposure: {0} ms", best.toMillis());
    assertTrue(best.compareTo(Duration.ofSeconds(3)) < 0, best::toString);
  }

  private static Plan plan() {
    var random = new Random(7);
    var builder = new PlanBuilder("UTC");
    builder.set(builder.policy(), "risk", Optional.of(CrowdedRisk.model()));
    List<Component> components = new ArrayList<>();
    for (int n = 0; n < 30; n++) {
      Component component = builder.component("c" + n);
      components.add(
          builder.set(component, "businessUnit", Optional.of(builder.unit("Unit " + n).id())));
    }
    Environment place = builder.environment("prod", Stage.PRODUCTION);
    LocalDateTime first = LocalDateTime.parse("2026-10-01T00:00");
    for (int n = 0; n < DEPLOYMENTS; n++) {
      Component item = components.get(random.nextInt(30));
      String at = first.plusMinutes(random.nextInt(92 * 24 * 60)).toString();
      builder.deploy(builder.release("R" + n, "1", item), place, at, 120, 60, 90);
    }
    return builder.plan();
  }
}
