package org.slipway.ui.exposure;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.slipway.scene.ExposureScene.Column;

/** How much time is in sight at once, and what one column of it is, on the wall of the reader. */
enum ExposureSpan {
  /** One day, by hour: 23 to 25 of them. */
  DAY(1, 1),
  /** Seven days in quarters of a day. */
  WEEK(7, 7),
  /** Four weeks by day. */
  MONTH(28, 7),
  /** Thirteen weeks by week. */
  QUARTER(91, 28);

  /** As many days as any of them shows. */
  static final int MOST = 91;

  private static final int PART = 6;

  private final int days;
  private final int stride;

  ExposureSpan(int days, int stride) {
    this.days = days;
    this.stride = stride;
  }

  /** How many days are in sight. */
  int days() {
    return days;
  }

  /** By how many days earlier and later go. */
  int stride() {
    return stride;
  }

  /** What one column of it is looked into with; empty: an hour is the least. */
  Optional<ExposureSpan> inside() {
    return switch (this) {
      case DAY -> Optional.empty();
      case WEEK, MONTH -> Optional.of(DAY);
      case QUARTER -> Optional.of(WEEK);
    };
  }

  /** The day a column lies in, or begins with. */
  LocalDate day(LocalDate first, int column) {
    return switch (this) {
      case DAY -> first;
      case WEEK -> first.plusDays(column / (24 / PART));
      case MONTH -> first.plusDays(column);
      case QUARTER -> first.plusWeeks(column);
    };
  }

  /** When columns begin on the wall and, last, when they end; empty for hours. */
  List<LocalDateTime> edges(LocalDate first) {
    var edges = new ArrayList<LocalDateTime>();
    int hours =
        switch (this) {
          case DAY, MONTH -> 24;
          case WEEK -> PART;
          case QUARTER -> 24 * 7;
        };
    for (int hour = 0; hour <= days * 24; hour += hours) {
      edges.add(first.atStartOfDay().plusHours(hour));
    }
    return edges;
  }

  /** What stands above a column that begins at this time. */
  Column column(LocalDate first, LocalDateTime at, Locale locale) {
    LocalDate day = at.toLocalDate();
    return switch (this) {
      case DAY -> new Column("", words("HH", at, locale), false);
      case WEEK ->
          new Column(
              at.getHour() == 0 ? words("EEE d MMM", at, locale) : "",
              words("HH", at, locale),
              weekend(day));
      case MONTH -> {
        boolean begins = day.getDayOfMonth() == 1 || day.equals(first);
        yield new Column(
            words("EEE", at, locale), words(begins ? "d MMM" : "d", at, locale), weekend(day));
      }
      case QUARTER ->
          new Column(
              "W" + day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), words("d MMM", at, locale), false);
    };
  }

  private static String words(String pattern, LocalDateTime at, Locale locale) {
    return DateTimeFormatter.ofPattern(pattern, locale).format(at);
  }

  private static boolean weekend(LocalDate day) {
    return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
  }

  /** Whether a day is in sight. */
  boolean shows(LocalDate first, LocalDate day) {
    long after = ChronoUnit.DAYS.between(first, day);
    return after >= 0 && after < days;
  }
}
