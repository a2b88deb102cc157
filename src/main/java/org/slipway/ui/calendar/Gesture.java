package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Timing;
import org.slipway.scene.Parts;

/**
 * A bar in the hand, not yet dropped.
 *
 * @param before as the plan holds it
 * @param moved as it would be if it were dropped now
 * @param sort what is changed
 * @param against sentences why it does not fit there; none if it fits
 * @param next the next start at which it fits, where it does not fit here
 */
public record Gesture(
    Deployment before, Deployment moved, Sort sort, List<String> against, Optional<Instant> next) {

  /** What a gesture changes. */
  public enum Sort {
    MOVE,
    RESIZE
  }

  private static final int SNAP_MINUTES = 15;

  public Gesture {
    against = List.copyOf(against);
  }

  public boolean fits() {
    return against.isEmpty();
  }

  /** Whether a drop would change anything. */
  public boolean isChanged() {
    return !before.timing().equals(moved.timing());
  }

  public Parts parts() {
    return Parts.of(moved.timing(), moved.timing().startsAt().orElseThrow());
  }

  /** To the nearest quarter of an hour, or to the whole minute. */
  static Instant snapped(Instant at, boolean quarter) {
    long step = Duration.ofMinutes(quarter ? SNAP_MINUTES : 1).toSeconds();
    return Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond() + step / 2, step) * step);
  }

  /** The deployment begun at another time; the zone it was entered in stays. */
  static Deployment startingAt(Deployment deployment, Instant start) {
    PlannedStart planned = deployment.timing().start().orElseThrow();
    return with(deployment, deployment.timing().withStart(new PlannedStart(start, planned.zone())));
  }

  /** The deployment with another length of its run, at least one minute. */
  static Deployment running(Deployment deployment, Duration run) {
    Timing timing = deployment.timing();
    Duration length = run.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : run;
    return with(
        deployment,
        new Timing(
            timing.start(),
            timing.approvedStarts(),
            Optional.of(length),
            timing.verification(),
            timing.rollbackTail()));
  }

  private static Deployment with(Deployment deployment, Timing timing) {
    return new Deployment(
        deployment.head(),
        deployment.release(),
        deployment.environment(),
        deployment.items(),
        deployment.team(),
        timing,
        deployment.state(),
        deployment.actuals(),
        deployment.locks(),
        deployment.sharedServices(),
        deployment.people(),
        deployment.rollback());
  }
}
