package org.slipway.core.time;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
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
  private long steadyFrom = Long.MAX_VALUE;
  private long steadyTo = Long.MIN_VALUE;
  private long offset;

  WallClock(ZoneId zone) {
    this.zone = zone;
    this.rules = zone.getRules();
  }

  /**
   * The occurrence between two wall times, in wall seconds. Where the clocks would put its end
   * before its start, it keeps its length from its start.
   */
  Occurrence occurrence(long start, long end) {
    if (start >= steadyFrom && end < steadyTo) {
      Interval at =
          new Interval(Instant.ofEpochSecond(start - offset), Instant.ofEpochSecond(end - offset));
      return new Occurrence(at, Optional.empty(), Optional.empty());
    }
    WallTime.Resolved from = WallTime.resolve(WallStarts.wall(start), zone);
    WallTime.Resolved to = WallTime.resolve(WallStarts.wall(end), zone);
    Interval at =
        to.at().isBefore(from.at())
            ? Interval.lasting(from.at(), Duration.ofSeconds(end - start))
            : new Interval(from.at(), to.at());
    remember(to.at());
    return new Occurrence(at, from.shift(), to.shift());
  }

  /** Wall times from the end of the last doubtful time to the beginning of the next. */
  private void remember(Instant at) {
    ZoneOffsetTransition before = rules.previousTransition(at.plusNanos(1));
    ZoneOffsetTransition after = rules.nextTransition(at);
    offset = rules.getOffset(at).getTotalSeconds();
    steadyFrom = before == null ? Long.MIN_VALUE : WallStarts.seconds(later(before));
    steadyTo = after == null ? Long.MAX_VALUE : WallStarts.seconds(earlier(after));
  }

  private static LocalDateTime later(ZoneOffsetTransition change) {
    return change.isGap() ? change.getDateTimeAfter() : change.getDateTimeBefore();
  }

  private static LocalDateTime earlier(ZoneOffsetTransition change) {
    return change.isGap() ? change.getDateTimeBefore() : change.getDateTimeAfter();
  }
}
