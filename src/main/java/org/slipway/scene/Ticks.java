package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.slipway.text.Texts;

/**
 * Where a ruler of one zone has its ticks: at local hours, midnights, weeks, months or years,
 * whatever leaves room for their labels. On a day with a change of clocks the hours stand where
 * they are, so one is missing or comes twice.
 */
final class Ticks {

  /** What a ruler counts. */
  enum Unit {
    HOUR,
    DAY,
    WEEK,
    MONTH,
    YEAR
  }

  /**
   * @param at when
   * @param local the same in the ruler's zone
   * @param strong whether a day, month or year begins here, for a ruler of smaller units
   */
  record Tick(Instant at, ZonedDateTime local, boolean strong) {}

  private static final double HOUR_ROOM = 26;
  private static final double DAY_ROOM = 22;
  private static final double WEEK_ROOM = 50;
  private static final double MONTH_ROOM = 34;

  private Ticks() {}

  static Unit unit(TimeAxis axis) {
    double day = axis.dayWidth();
    if (day / 2 >= HOUR_ROOM) {
      return Unit.HOUR;
    }
    if (day >= DAY_ROOM) {
      return Unit.DAY;
    }
    if (day * 7 >= WEEK_ROOM) {
      return Unit.WEEK;
    }
    return day * 30 >= MONTH_ROOM ? Unit.MONTH : Unit.YEAR;
  }

  /** Ticks in sight, and the last one before, so that what lasts until the first is known. */
  static List<Tick> of(TimeAxis axis, ZoneId zone, Unit unit, DayOfWeek weekStart) {
    return switch (unit) {
      case HOUR -> hours(axis, zone);
      case DAY -> days(axis, zone, d -> d, d -> d.plusDays(1));
      case WEEK -> days(axis, zone, d -> Scale.WEEK.first(d, weekStart), d -> d.plusWeeks(1));
      case MONTH -> days(axis, zone, d -> d.withDayOfMonth(1), d -> d.plusMonths(1));
      case YEAR -> days(axis, zone, d -> d.withDayOfYear(1), d -> d.plusYears(1));
    };
  }

  private static List<Tick> hours(TimeAxis axis, ZoneId zone) {
    int step = hourStep(axis);
    var ticks = new ArrayList<Tick>();
    Instant end = axis.at(axis.right());
    LocalDate day = axis.from().atZone(zone).toLocalDate();
    for (ZonedDateTime start = day.atStartOfDay(zone); start.toInstant().isBefore(end); ) {
      ZonedDateTime next = start.toLocalDate().plusDays(1).atStartOfDay(zone);
      for (ZonedDateTime at = start;
          at.isBefore(next);
          at = at.plusMinutes(30)) { // clocks change by half hours too
        if (at.getMinute() == 0 && at.getHour() % step == 0) {
          ticks.add(new Tick(at.toInstant(), at, at.getHour() == 0));
        }
      }
      start = next;
    }
    return ticks;
  }

  private static int hourStep(TimeAxis axis) {
    for (int step : new int[] {1, 2, 3, 6}) {
      if (step * axis.pixelsPerHour() >= HOUR_ROOM) {
        return step;
      }
    }
    return 12;
  }

  private static List<Tick> days(
      TimeAxis axis, ZoneId zone, UnaryOperator<LocalDate> first, UnaryOperator<LocalDate> next) {
    var ticks = new ArrayList<Tick>();
    Instant end = axis.at(axis.right());
    LocalDate day = first.apply(axis.from().atZone(zone).toLocalDate());
    for (ZonedDateTime at = day.atStartOfDay(zone);
        at.toInstant().isBefore(end);
        at = next.apply(at.toLocalDate()).atStartOfDay(zone)) {
      ticks.add(new Tick(at.toInstant(), at, at.getDayOfMonth() == 1));
    }
    return ticks;
  }

  /** Exact length of a local day: 24 hours, or what the change of clocks leaves or adds. */
  static Duration lengthOf(LocalDate day, ZoneId zone) {
    return Duration.between(day.atStartOfDay(zone), day.plusDays(1).atStartOfDay(zone));
  }

  /** What is to be said of the length of a day: nothing where it has 24 hours. */
  static Optional<String> clocks(Texts texts, LocalDate day, ZoneId zone) {
    Duration length = lengthOf(day, zone);
    return length.equals(Duration.ofDays(1))
        ? Optional.empty()
        : Optional.of(texts.get("timeline.clocks", length.toHours(), length.toMinutesPart()));
  }
}
