package org.slipway;

import java.time.LocalDate;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;

/** A train every second Friday, with half a year behind it from which a cadence can be proposed. */
public final class MoneyTrain {

  private MoneyTrain() {}

  /**
   * Twelve Fridays that fail, twelve Tuesdays before them that go well, and a release that is
   * booked on 16 October.
   *
   * @param friday the first of them
   */
  public static ReleaseTrain in(PlanBuilder builder, Environment prod, LocalDate friday) {
    ReleaseTrain train =
        builder.train(
            "Money",
            builder.again(
                "2026-03-06T20:00", "2026-03-07T04:00", "FREQ=WEEKLY;INTERVAL=2;BYDAY=FR"));
    Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
    builder.set(release, "train", Optional.of("Money"));
    for (int n = 0; n < 12; n++) {
      LocalDate day = friday.plusWeeks(2L * n);
      Deployment failed = builder.deploy(release, prod, day + "T21:00");
      builder.set(failed, "state", DeploymentState.ROLLED_BACK);
      builder.incident("Fees wrong", day + "T22:15", failed);
      Deployment well = builder.deploy(release, prod, day.minusDays(3) + "T23:00");
      builder.set(well, "state", DeploymentState.DONE);
    }
    Release next = builder.release("Wallet", "1", builder.component("Wallet"));
    builder.set(next, "train", Optional.of("Money"));
    builder.set(next, "departure", Optional.of(LocalDate.parse("2026-10-16")));
    return train;
  }
}
