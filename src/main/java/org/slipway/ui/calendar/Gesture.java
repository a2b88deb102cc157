package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Timing;
import org.slipway.core.schedule.ApprovedMoves;
import org.slipway.scene.Parts;

/**
 * A bar in the hand.
 *
 * @param before as the plan holds it
 * @param moved as it would be if it were dropped now
 * @param sort what is changed
 * @param against sentences why it does not fit there, none if it fits; empty: not known yet
 * @param next the next start at which it fits, where it does not fit here and that is known
 * @param stage how far it is
 */
public record Gesture(
    Deployment before,
    Deployment moved,
    Sort sort,
    Optional<List<String>> against,
    Optional<Instant> next,
    Stage stage) {

  /** What a gesture changes. */
  public enum Sort {
    MOVE,
    RESIZE,
    /** Start and run together, by typing. */
    EXACT
  }

  /** How far a gesture is. */
  public enum Stage {
    CARRIED,
    /** Let go where it does not fit: a reason is asked for. */
    ASKING,
    /** Taken by the plan, whose new picture is on its way. */
    DROPPED
  }

  public Gesture {
    against = against.map(List::copyOf);
  }

  /** Taken up, where it stands. */
  static Gesture of(Deployment deployment, Sort sort) {
    return new Gesture(
        deployment, deployment, sort, Optional.of(List.of()), Optional.empty(), Stage.CARRIED);
  }

  Gesture movedTo(Deployment there, Optional<List<String>> reasons) {
    return new Gesture(before, there, sort, reasons, Optional.empty(), Stage.CARRIED);
  }

  Gesture fittingAt(Optional<Instant> start) {
    return new Gesture(before, moved, sort, against, start, stage);
  }

  Gesture at(Stage other) {
    return new Gesture(before, moved, sort, against, next, other);
  }

  /** Whether nothing is known to be against it, and everything that could be is known. */
  public boolean fits() {
    return against.map(List::isEmpty).orElse(false);
  }

  /** Whether a drop would change anything. */
  public boolean isChanged() {
    return !before.timing().equals(moved.timing());
  }

  /** Whether it is approved, but not for where it is now. */
  public boolean leavesApproval() {
    return ApprovedMoves.leavesApproval(before, moved);
  }

  public Parts parts() {
    return Parts.of(moved.timing(), moved.timing().startsAt().orElseThrow());
  }

  /** To the nearest multiple of {@code step} of the clock in {@code zone}. */
  static Instant snapped(Instant at, Duration step, ZoneId zone) {
    long seconds = Math.max(60, step.toSeconds());
    long offset = zone.getRules().getOffset(at).getTotalSeconds();
    long local = at.getEpochSecond() + offset;
    return Instant.ofEpochSecond(Math.floorDiv(local + seconds / 2, seconds) * seconds - offset);
  }

  /** The deployment begun at another time; the zone it was entered in stays. */
  static Deployment startingAt(Deployment deployment, Instant start) {
    PlannedStart planned = deployment.timing().start().orElseThrow();
    return with(deployment, deployment.timing().withStart(new PlannedStart(start, planned.zone())));
  }

  /** The deployment with another length of its run, at least one minute. */
  static Deployment running(Deployment deployment, Duration run) {
    Duration length = run.compareTo(Duration.ofMinutes(1)) < 0 ? Duration.ofMinutes(1) : run;
    Timing timing = deployment.timing();
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
    return Shape.with(deployment, "timing", timing);
  }
}
