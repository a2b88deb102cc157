package org.slipway.ui.cadence;

import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;
import org.slipway.core.outcome.cadence.Counted;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;

/** How far back is counted. */
enum CadencePeriod {
  QUARTER(91),
  HALF_YEAR(182),
  YEAR(365),
  /** From the first deployment or incident on. */
  ALL(0);

  private final int days;

  CadencePeriod(int days) {
    this.days = days;
  }

  /** The period that ends now. */
  Interval until(Instant now, Plan plan, Counted counted) {
    if (this != ALL) {
      return new Interval(now.minus(Duration.ofDays(days)), now);
    }
    Instant first =
        Stream.concat(
                counted.deployments(plan).stream().flatMap(d -> Counted.began(d).stream()),
                counted.incidents(plan).stream().map(Incident::start))
            .filter(at -> at.isBefore(now))
            .min(Instant::compareTo)
            .orElse(now);
    return new Interval(first, now);
  }
}
