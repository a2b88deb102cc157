package org.slipway.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.zone.ZoneOffsetTransition;

/**
 * One change of the clocks of a zone.
 *
 * @param at when it happens
 * @param shift gap (clocks forward) or overlap (clocks back)
 * @param from first wall time that is skipped or repeated
 * @param to first wall time after those
 */
public record ClockChange(Instant at, ClockShift shift, LocalDateTime from, LocalDateTime to) {

  static ClockChange of(ZoneOffsetTransition change) {
    return change.isGap()
        ? new ClockChange(
            change.getInstant(),
            ClockShift.GAP,
            change.getDateTimeBefore(),
            change.getDateTimeAfter())
        : new ClockChange(
            change.getInstant(),
            ClockShift.OVERLAP,
            change.getDateTimeAfter(),
            change.getDateTimeBefore());
  }

  /** How far the clocks move; never negative. */
  public Duration by() {
    return Duration.between(from, to);
  }

  /** Whether a stretch crosses the gap, or has any of its time in either pass of the overlap. */
  public boolean touches(Interval stretch) {
    return switch (shift) {
      case GAP -> stretch.start().isBefore(at) && at.isBefore(stretch.end());
      case OVERLAP -> stretch.overlaps(new Interval(at.minus(by()), at.plus(by())));
    };
  }
}
