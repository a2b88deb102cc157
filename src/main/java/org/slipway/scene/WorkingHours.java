package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.time.Interval;

/**
 * When people work, in wall time of any zone, Monday to Friday.
 *
 * @param from first working time of a day
 * @param until end of the day's work; after {@code from}
 */
public record WorkingHours(LocalTime from, LocalTime until) {

  /** Nine to five. */
  public static final WorkingHours USUAL =
      new WorkingHours(LocalTime.of(9, 0), LocalTime.of(17, 0));

  public WorkingHours {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("a day's work ends after it begins: " + from);
    }
  }

  /** The stretches of {@code shown} outside of the working hours in {@code zone}, by time. */
  public List<Interval> outside(Interval shown, ZoneId zone) {
    var found = new ArrayList<Interval>();
    Instant free = shown.start();
    LocalDate last = shown.end().atZone(zone).toLocalDate();
    for (LocalDate day = shown.start().atZone(zone).toLocalDate();
        !day.isAfter(last);
        day = day.plusDays(1)) {
      if (day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY) {
        Instant begin = day.atTime(from).atZone(zone).toInstant();
        add(found, free, begin.isBefore(shown.end()) ? begin : shown.end());
        Instant end = day.atTime(until).atZone(zone).toInstant();
        free = end.isAfter(free) ? end : free;
      }
    }
    add(found, free, shown.end());
    return List.copyOf(found);
  }

  private static void add(List<Interval> found, Instant start, Instant end) {
    if (end.isAfter(start)) {
      found.add(new Interval(start, end));
    }
  }
}
