package org.slipway.cli;

import java.time.Duration;
import org.slipway.core.risk.Risks;
import org.slipway.core.schedule.exposure.ExposureGrid;
import org.slipway.core.time.Interval;
import picocli.CommandLine.Option;

/** Which exposure is exported. */
final class ExposureOptions {

  private static final int MOST_DAYS = 366;

  @Option(
      names = "--production",
      description = "With exposure: of deployments to production alone, not of all in flight.")
  private boolean production;

  /** The exposure of a range, hour by hour. */
  ExposureGrid grid(Loaded loaded, Interval range, Home home) {
    if (range.length().toDays() > MOST_DAYS) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.export.days", MOST_DAYS));
    }
    int hours = (int) range.length().plus(Duration.ofMinutes(59)).toHours();
    Risks risks = Risks.of(loaded.plan(), loaded.now(home.clock()));
    return ExposureGrid.of(loaded.plan(), risks, range.start(), hours, production)
        .orElseThrow(
            () -> new Refused(Exit.UNDECIDABLE, home.output().texts().get("cli.export.no-risk")));
  }
}
