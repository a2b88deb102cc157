package org.slipway.exchange.ics;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Optional;
import org.slipway.core.calendar.CalendarEntry;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WallTime;
import org.slipway.core.time.WorkingDays;

/**
 * One VEVENT to be written.
 *
 * @param uid the same for ever
 * @param when as RFC 5545 can say it: no working days, and the rule gives the start itself
 */
record IcsEvent(CalendarEntry entry, String uid, Recurrence when) {

  /**
   * One occurrence that a reader would put elsewhere.
   *
   * @param replaces the wall time at which the rule has it
   */
  record Moved(LocalDateTime replaces, Interval at) {}

  boolean repeats() {
    return when.rule().isPresent() || !when.also().isEmpty();
  }

  /**
   * The length a reader gives every occurrence: exact time, that of the first (RFC 5545, 3.8.5.3).
   */
  Duration exactLength() {
    return repeats()
        ? Duration.between(when.start(), when.end())
        : Duration.between(instant(when.start()), instant(when.end()));
  }

  /** Whether the first end says the length of all occurrences. */
  boolean endSaysLength() {
    return Duration.between(instant(when.start()), instant(when.end())).equals(exactLength());
  }

  private Instant instant(LocalDateTime wall) {
    return WallTime.resolve(wall, when.zone()).at();
  }

  /**
   * The occurrences in a range whose ends the clocks moved: we keep wall times, the format exact
   * lengths. Those that begin at a doubtful wall time are said in UTC too.
   */
  List<Moved> moved(Interval range) {
    if (!repeats() || when.allDay()) {
      return List.of();
    }
    Duration length = exactLength();
    return Recurrences.expand(when, WorkingDays.NONE, range).occurrences().stream()
        .filter(o -> o.startShift().isPresent() || !o.at().length().equals(length))
        .map(o -> new Moved(wall(o), o.at()))
        .toList();
  }

  private LocalDateTime wall(Occurrence occurrence) {
    Instant at = occurrence.at().start();
    ZoneId zone = when.zone();
    if (!occurrence.startShift().equals(Optional.of(ClockShift.GAP))) {
      return LocalDateTime.ofInstant(at, zone);
    }
    ZoneOffsetTransition change = zone.getRules().previousTransition(at.plusSeconds(1));
    return LocalDateTime.ofInstant(at, change.getOffsetBefore());
  }
}
