package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.Interval;

/**
 * The parts of a bar, one after the other. A part of unknown length is drawn with none.
 *
 * @param start of the run
 * @param runEnd end of the run, start of verification
 * @param verifiedEnd end of verification, start of the rollback tail
 * @param end of the rollback tail
 */
public record Parts(Instant start, Instant runEnd, Instant verifiedEnd, Instant end) {

  /** All of it run. */
  public static Parts run(Interval at) {
    return new Parts(at.start(), at.end(), at.end(), at.end());
  }

  public static Parts of(Timing timing, Instant start) {
    Instant runEnd = start.plus(timing.run().orElse(Duration.ZERO));
    Instant verified = runEnd.plus(timing.verification().orElse(Duration.ZERO));
    Duration tail = timing.rollbackTail().map(RollbackTail::length).orElse(Duration.ZERO);
    return new Parts(start, runEnd, verified, verified.plus(tail));
  }

  /**
   * Where a deployment is drawn: as observed where it is over and was observed, else as planned.
   */
  public static Optional<Parts> of(Deployment deployment) {
    if (finished(deployment.state())
        && deployment.actuals().start().isPresent()
        && deployment.actuals().end().isPresent()) {
      Instant start = deployment.actuals().start().get();
      Instant end = deployment.actuals().end().get();
      return Optional.of(run(new Interval(start, end.isBefore(start) ? start : end)));
    }
    return deployment.timing().startsAt().map(at -> of(deployment.timing(), at));
  }

  /** Done, failed or rolled back: history. */
  public static boolean finished(DeploymentState state) {
    return switch (state) {
      case DONE, FAILED, ROLLED_BACK -> true;
      case DRAFT, PLANNED, APPROVED, RUNNING, CANCELLED -> false;
    };
  }

  public Interval whole() {
    return new Interval(start, end);
  }

  /** The same parts, begun at another time. */
  public Parts startingAt(Instant other) {
    Duration by = Duration.between(start, other);
    return new Parts(other, runEnd.plus(by), verifiedEnd.plus(by), end.plus(by));
  }
}
