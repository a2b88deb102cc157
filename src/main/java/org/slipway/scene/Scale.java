package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.TemporalAdjusters;
import org.slipway.core.time.Interval;

/** How much time a timeline shows at first. */
public enum Scale {
  DAY,
  /** Its working days; which these are, working hours say. */
  WORK_WEEK,
  WEEK,
  MONTH,
  QUARTER,
  YEAR;

  /** The first day of the stretch that contains {@code day}. */
  public LocalDate first(LocalDate day, DayOfWeek weekStart) {
    return switch (this) {
      case DAY -> day;
      case WORK_WEEK, WEEK -> day.with(TemporalAdjusters.previousOrSame(weekStart));
      case MONTH -> day.withDayOfMonth(1);
      case QUARTER -> day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % 3);
      case YEAR -> day.withDayOfYear(1);
    };
  }

  /** The day {@code steps} stretches later; earlier where negative. */
  public LocalDate step(LocalDate first, int steps) {
    return switch (this) {
      case DAY -> first.plusDays(steps);
      case WORK_WEEK, WEEK -> first.plusWeeks(steps);
      case MONTH -> first.plusMonths(steps);
      case QUARTER -> first.plusMonths(3L * steps);
      case YEAR -> first.plusYears(steps);
    };
  }

  /** The whole stretch from its first day, in the wall time of {@code zone}. */
  public Interval shown(LocalDate first, ZoneId zone) {
    return days(first, (int) (step(first, 1).toEpochDay() - first.toEpochDay()), zone);
  }

  /** So many whole days, in the wall time of {@code zone}. */
  public static Interval days(LocalDate first, int count, ZoneId zone) {
    Instant end = first.plusDays(count).atStartOfDay(zone).toInstant();
    return new Interval(first.atStartOfDay(zone).toInstant(), end);
  }
}
