package org.slipway.exchange.traffic;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Weekdays and hours as tables write them, and hours of the week by number, Monday 00:00 first. */
final class WeekHour {

  private static final int HOURS_A_DAY = 24;
  private static final int SHORTEST_NAME = 2;
  private static final Pattern HOUR = Pattern.compile("(\\d{1,2})(?::00){0,2}");

  private WeekHour() {}

  /** Monday, Mon, Mo or 1 to Sunday, Sun, Su or 7; capitals do not matter. */
  static Optional<DayOfWeek> day(String written) {
    String text = written.strip().toUpperCase(Locale.ROOT);
    if (text.matches("[1-7]")) {
      return Optional.of(DayOfWeek.of(Integer.parseInt(text)));
    }
    return Arrays.stream(DayOfWeek.values())
        .filter(day -> text.length() >= SHORTEST_NAME && day.name().startsWith(text))
        .findFirst();
  }

  /** A whole hour, 0 to 23 or 00:00 to 23:00. */
  static OptionalInt hour(String written) {
    Matcher matcher = HOUR.matcher(written.strip());
    if (!matcher.matches()) {
      return OptionalInt.empty();
    }
    int hour = Integer.parseInt(matcher.group(1));
    return hour < HOURS_A_DAY ? OptionalInt.of(hour) : OptionalInt.empty();
  }

  /** The number of an hour in its week; 0 is Monday 00:00. */
  static int of(DayOfWeek day, int hour) {
    return (day.getValue() - 1) * HOURS_A_DAY + hour;
  }

  /** An hour of the week as a table writes it, for example {@code Tue 03:00}. */
  static String written(int hourOfWeek) {
    DayOfWeek day = DayOfWeek.of(hourOfWeek / HOURS_A_DAY + 1);
    return "%s %02d:00"
        .formatted(day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH), hourOfWeek % HOURS_A_DAY);
  }
}
