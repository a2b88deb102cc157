package org.slipway.exchange.traffic;

import java.time.DayOfWeek;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which column of a traffic table is what; the first column has index 0.
 *
 * @param weekday only in rows
 * @param value only in rows
 * @param days only in a matrix: the column of each weekday
 * @param counted what is counted, where the heading says it
 */
record TrafficColumns(
    int hour,
    OptionalInt weekday,
    OptionalInt value,
    SortedMap<DayOfWeek, Integer> days,
    Beside beside,
    Optional<String> counted) {

  /** Columns that a table may have or not. */
  record Beside(OptionalInt region, OptionalInt zone, OptionalInt unit) {}

  private static final Set<String> HOUR = Set.of("hour", "hour of day", "time");
  private static final Set<String> WEEKDAY = Set.of("weekday", "day", "day of week", "dow");
  private static final Set<String> REGION = Set.of("region", "area");
  private static final Set<String> ZONE = Set.of("zone", "timezone", "time zone", "tz");
  private static final Set<String> UNIT = Set.of("unit");
  private static final Set<String> VALUE = Set.of("value", "count", "traffic", "volume", "load");
  private static final Set<String> COUNTED =
      Set.of("requests", "orders", "visits", "transactions", "sessions");
  private static final Pattern BRACKETS = Pattern.compile("(.*?)[(\\[]\\s*(.+?)\\s*[)\\]]");
  private static final int DAYS_A_WEEK = 7;

  TrafficColumns {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  boolean isMatrix() {
    return value.isEmpty();
  }

  /** What the headings say; empty where they are not those of a traffic table. */
  static Optional<TrafficColumns> of(List<String> headings) {
    List<String> names = headings.stream().map(TrafficColumns::bare).toList();
    OptionalInt hour = index(names, HOUR);
    if (hour.isEmpty()) {
      return Optional.empty();
    }
    var beside = new Beside(index(names, REGION), index(names, ZONE), index(names, UNIT));
    OptionalInt weekday = index(names, WEEKDAY);
    OptionalInt counts = index(names, COUNTED);
    OptionalInt value = counts.isPresent() ? counts : index(names, VALUE);
    if (weekday.isPresent() && value.isPresent()) {
      Optional<String> unit =
          bracketed(headings.get(value.getAsInt()))
              .or(() -> counts.stream().mapToObj(names::get).findFirst());
      return Optional.of(
          new TrafficColumns(hour.getAsInt(), weekday, value, new TreeMap<>(), beside, unit));
    }
    SortedMap<DayOfWeek, Integer> days = days(names);
    Optional<String> unit = bracketed(headings.get(hour.getAsInt()));
    return days.size() == DAYS_A_WEEK
        ? Optional.of(
            new TrafficColumns(
                hour.getAsInt(), OptionalInt.empty(), OptionalInt.empty(), days, beside, unit))
        : Optional.empty();
  }

  private static SortedMap<DayOfWeek, Integer> days(List<String> names) {
    var days = new EnumMap<DayOfWeek, Integer>(DayOfWeek.class);
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      WeekHour.day(names.get(i)).ifPresent(day -> days.putIfAbsent(day, column));
    }
    return new TreeMap<>(days);
  }

  private static OptionalInt index(List<String> names, Set<String> meant) {
    for (int i = 0; i < names.size(); i++) {
      if (meant.contains(names.get(i))) {
        return OptionalInt.of(i);
      }
    }
    return OptionalInt.empty();
  }

  private static String bare(String heading) {
    Matcher matcher = BRACKETS.matcher(heading.strip());
    String name = matcher.matches() ? matcher.group(1) : heading;
    return name.strip().toLowerCase(Locale.ROOT).replace('_', ' ').replace('-', ' ');
  }

  private static Optional<String> bracketed(String heading) {
    Matcher matcher = BRACKETS.matcher(heading.strip());
    return matcher.matches() ? Optional.of(matcher.group(2)) : Optional.empty();
  }
}
