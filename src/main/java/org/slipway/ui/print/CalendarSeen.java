package org.slipway.ui.print;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.slipway.core.time.Interval;
import org.slipway.pack.calendar.CalendarPaper;
import org.slipway.scene.LanesBy;

/** What the reader has before the eyes when printing begins: that is what paper begins with. */
public record CalendarSeen(Interval shown, LanesBy lanes) {

  private static final Duration FORTNIGHT = Duration.ofDays(14);
  private static final int MONTHS = 3;

  /** The first of the month in sight; a month in whole weeks begins in the one before. */
  LocalDate from(ZoneId zone) {
    LocalDate first = shown.start().atZone(zone).toLocalDate();
    boolean weeks = shown.length().compareTo(FORTNIGHT) > 0;
    return (weeks ? first.plusDays(7) : first).withDayOfMonth(1);
  }

  /** Three months on, or as far as is in sight, as long as that can be printed. */
  LocalDate until(ZoneId zone) {
    LocalDate from = from(zone);
    LocalDate last = shown.end().minusMillis(1).atZone(zone).toLocalDate();
    LocalDate months = from.plusMonths(MONTHS).minusDays(1);
    return last.isAfter(months) && !CalendarPaper.isTooLong(from, last) ? last : months;
  }
}
