package org.slipway.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.Optional;

/**
 * The clock of one zone, quick for wall times that come in order: it remembers between which two
 * changes the last one lay. Used by one thread.
 */
final class WallClock {

  private final ZoneId zone;
  private final ZoneRules rules;
  private LocalDateTime steadyFrom = LocalDateTime.MAX;
  private LocalDateTime steadyTo = LocalDateTime.MIN;
  private ZoneOffset offset = ZoneOffset.UTC;

  WallClock(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /**
   * The occurrence between two wall times. Where the clocks would put its end before its start, it
   * keeps its length from its start.
   */
  Occurrence occurrence(LocalDateTime start, LocalDateTime end) {
    if (isSteady(start) && isSteady(end)) {
      Interval at = new Interval(start.toInstant(offset), end.toInstant(offset));
      return new Occurrence(at, Optional.empty(), Optional.empty());
    }
    WallTime.Resolved from = WallTime.resolve(start, zone);
    WallTime.Resolved to = WallTime.resolve(end, zone);
    Interval at =
        to.at().isBefore(from.at())
            ? Interval.lasting(from.at(), Duration.between(start, end))
            : new Interval(from.at(), to.at());
    remember(from.at());
    return new Occurrence(at, from.shift(), to.shift());
  }

  private boolean isSteady(LocalDateTime wall) {
    return !wall.isBefore(steadyFrom) && wall.isBefore(steadyTo);
  }

  /** Wall times from the end of the last doubtful time to the beginning of the next. */
  private void remember(Instant at) {
    ZoneOffsetTransition before = rules.previousTransition(at.plusNanos(1));
    ZoneOffsetTransition after = rules.nextTransition(at);
    offset = rules.getOffset(at);
    steadyFrom = before == null ? LocalDateTime.MIN : later(before);
    steadyTo = after == null ? LocalDateTime.MAX : earlier(after);
  }

  private static LocalDateTime later(ZoneOffsetTransition change) {
    return change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
  }

  private static LocalDateTime earlier(ZoneOffsetTransition change) {
    return change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
  }
}
