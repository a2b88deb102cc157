package org.slipway.core.plan;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slipway.core.time.Interval;

/**
 * When a deployment is planned and how long its parts take: run, then verification, then the
 * rollback tail (DEFINITIONS §3). A missing duration is unknown, never zero.
 *
 * @param start planned start; empty: not planned yet
 * @param approvedStarts starts the approvers agreed to; a start inside keeps their approval
 * @param run exact time from start to the end of the run
 * @param verification exact time from the end of the run
 * @param rollbackTail time for rolling back and checking afterwards
 */
public record Timing(
    Optional<PlannedStart> start,
    Optional<Interval> approvedStarts,
    Optional<Duration> run,
    Optional<Duration> verification,
    Optional<RollbackTail> rollbackTail) {

  /** Nothing planned, nothing estimated. */
  public static final Timing UNKNOWN =
      new Timing(
          Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  private static final Duration LONGEST = Duration.ofDays(3_660);

  /**
   * @throws IllegalArgumentException if a duration is negative, or longer than ten years
   */
  public Timing {
    run.ifPresent(Timing::requireUsual);
    verification.ifPresent(Timing::requireUsual);
    rollbackTail.map(RollbackTail::length).ifPresent(Timing::requireUsual);
  }

  private static void requireUsual(Duration duration) {
    if (duration.isNegative() || duration.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException("a duration is of 0 to 3660 days: " + duration);
    }
  }

  public Optional<Instant> startsAt() {
    return start.map(PlannedStart::at);
  }

  /** The run alone; empty where start or run is unknown. */
  public Optional<Interval> running() {
    return startsAt().flatMap(at -> run.map(length -> Interval.lasting(at, length)));
  }

  /** From the end of the run to the end of verification. */
  public Optional<Interval> verifying() {
    return running().flatMap(r -> verification.map(v -> Interval.lasting(r.end(), v)));
  }

  /** From the end of verification to the end of the rollback tail. */
  public Optional<Interval> rollingBack() {
    return verifying()
        .flatMap(v -> rollbackTail.map(tail -> Interval.lasting(v.end(), tail.length())));
  }

  /** Start to end of verification: what freezes and windows judge. */
  public Optional<Interval> active() {
    return startsAt().flatMap(at -> verifying().map(v -> new Interval(at, v.end())));
  }

  /** Start to end of the rollback tail: what collides; empty where any part is unknown. */
  public Optional<Interval> whole() {
    if (start.isEmpty() || run.isEmpty() || verification.isEmpty() || rollbackTail.isEmpty()) {
      return Optional.empty(); // asked for every deployment of a plan: without steps in between
    }
    Instant from = start.get().at();
    Instant verified = from.plus(run.get()).plus(verification.get());
    return Optional.of(new Interval(from, verified.plus(rollbackTail.get().length())));
  }

  /**
   * Start to the end of the parts that are known, for drawing and for finding neighbours; empty
   * without a start. A judgement uses {@link #whole}.
   */
  public Optional<Interval> known() {
    Duration tail = rollbackTail.map(RollbackTail::length).orElse(Duration.ZERO);
    Duration length = run.orElse(Duration.ZERO).plus(verification.orElse(Duration.ZERO)).plus(tail);
    return startsAt().map(at -> Interval.lasting(at, length));
  }

  public Timing withStart(PlannedStart newStart) {
    return new Timing(Optional.of(newStart), approvedStarts, run, verification, rollbackTail);
  }
}
