package org.slipway.core.time;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * When people work, in wall time of any zone. A wall time that a change of clocks skips or repeats
 * is taken as DEFINITIONS §3 says.
 *
 * @param from first working time of a day
 * @param until end of the day's work; after {@code from}
 * @param days of the week on which people work, Monday first; at least one
 */
public record WorkingHours(LocalTime from, LocalTime until, Set<DayOfWeek> days) {

  /** Nine to five, Monday to Friday. */
  public static final WorkingHours USUAL =
      new WorkingHours(
          LocalTime.of(9, 0),
          LocalTime.of(17, 0),
          EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY));

  /**
   * @throws IllegalArgumentException if the day ends before it begins, or nobody works on any day
   */
  public WorkingHours {
    if (!until.isAfter(from)) {
      throw new IllegalArgumentException("a day's work ends after it begins: " + from);
    }
    if (days.isEmpty()) {
      throw new IllegalArgumentException("people work on some day");
    }
    days = Collections.unmodifiableSet(EnumSet.copyOf(days));
  }

  /** The working hours in {@code zone} within a range, by time. */
  public List<Interval> within(Interval range, ZoneId zone) {
    LocalDate last = LocalDate.ofInstant(range.end(), zone);
    return LocalDate.ofInstant(range.start(), zone)
        .datesUntil(last.plusDays(1))
        .filter(day -> days.contains(day.getDayOfWeek()))
        .map(day -> new Interval(at(day, from, zone), at(day, until, zone)))
        .flatMap(hours -> hours.intersection(range).stream())
        .toList();
  }

  private static Instant at(LocalDate day, LocalTime wall, ZoneId zone) {
    return WallTime.resolve(day.atTime(wall), zone).at();
  }

  /** The stretches of {@code shown} outside of the working hours in {@code zone}, by time. */
  public List<Interval> outside(Interval shown, ZoneId zone) {
    var found = new ArrayList<Interval>();
    Instant free = shown.start();
    for (Interval hours : within(shown, zone)) {
      if (hours.start().isAfter(free)) {
        found.add(new Interval(free, hours.start()));
      }
      free = hours.end();
    }
    if (shown.end().isAfter(free)) {
      found.add(new Interval(free, shown.end()));
    }
    return List.copyOf(found);
  }

  /**
   * The first day of the working week of a day: what follows the longest row of days off. A day off
   * between two working weeks belongs to the one in the same calendar week.
   *
   * @param weekStart first day of a calendar week
   */
  public LocalDate firstOfWeek(LocalDate day, DayOfWeek weekStart) {
    LocalDate first = day.with(TemporalAdjusters.previousOrSame(begins(weekStart)));
    LocalDate week = day.with(TemporalAdjusters.previousOrSame(weekStart));
    boolean over = !day.isBefore(first.plusDays(daysOfWeek(weekStart)));
    return over && first.isBefore(week) ? first.plusWeeks(1) : first;
  }

  /** Days from the first to the last of a working week; days off between them count. */
  public int daysOfWeek(DayOfWeek weekStart) {
    return 7 - off(begins(weekStart).minus(1));
  }

  /** The first of the days that follow the longest row of days off, from the week's start on. */
  private DayOfWeek begins(DayOfWeek weekStart) {
    DayOfWeek best = weekStart;
    int longest = 0;
    for (int i = 0; i < 7; i++) {
      DayOfWeek day = weekStart.plus(i);
      int before = days.contains(day) ? off(day.minus(1)) : 0;
      if (before > longest) {
        best = day;
        longest = before;
      }
    }
    return best;
  }

  /** How many days off follow each other up to this one. */
  private int off(DayOfWeek last) {
    int count = 0;
    for (DayOfWeek day = last; count < 7 && !days.contains(day); day = day.minus(1)) {
      count++;
    }
    return count;
  }
}
