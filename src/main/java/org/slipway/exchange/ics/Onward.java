package org.slipway.exchange.ics;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.Series;

/**
 * A series of which one occurrence was moved together with all that follow (RFC 5545, 3.2.13): what
 * lies before stays, what follows keeps its rule at the new time of day, and on the new weekdays
 * where a weekly rule can say so.
 */
final class Onward {

  private static final DateTimeFormatter UNTIL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

  private Onward() {}

  /** Cuts before that start; empty where it is none of the series, or the series cannot be cut. */
  static Optional<Series.Cut> cut(Recurrence series, LocalDateTime start) {
    if (!Series.canCut(series)) {
      return Optional.empty();
    }
    Series.Cut cut = Series.cut(series, start);
    return cut.from().start().equals(start) ? Optional.of(cut) : Optional.empty();
  }

  /**
   * The rest of a series as it goes on from its moved start.
   *
   * @return empty where no rule says what is meant
   */
  static Optional<Recurrence> moved(Recurrence rest, Span to) {
    if (rest.allDay() != to.allDay() || !rest.zone().equals(to.zone())) {
      return Optional.empty();
    }
    if (to.start().equals(rest.start())) {
      return Optional.of(with(rest, to, rest.rule(), Duration.ZERO));
    }
    long days = ChronoUnit.DAYS.between(rest.start().toLocalDate(), to.start().toLocalDate());
    Duration by = Duration.between(rest.start(), to.start());
    if (rest.rule().isEmpty()) {
      return Optional.of(with(rest, to, Optional.empty(), by));
    }
    return rule(rest.rule().get().toUpperCase(Locale.ROOT), rest, days)
        .filter(rule -> Recurrences.check(rule).isEmpty())
        .map(rule -> with(rest, to, Optional.of(rule), by));
  }

  private static Recurrence with(Recurrence rest, Span to, Optional<String> rule, Duration by) {
    return new Recurrence(
        to.start(),
        to.end(),
        to.zone(),
        rule,
        rest.except().stream().map(at -> at.plus(by)).toList(),
        rest.also().stream().map(at -> at.plus(by)).toList(),
        to.allDay(),
        rest.shift());
  }

  private static Optional<String> rule(String rule, Recurrence rest, long days) {
    List<String> parts = List.of(rule.split(";", -1));
    if (parts.contains("FREQ=HOURLY") || rule.contains("BYHOUR") || rule.contains("BYMINUTE")) {
      return Optional.empty();
    }
    var said = new ArrayList<String>();
    for (String part : parts) {
      if (part.startsWith("UNTIL=")) {
        said.add(until(part.substring("UNTIL=".length()), rest, days));
      } else if (days == 0 || !part.startsWith("BY")) {
        said.add(part);
      } else if (!part.startsWith("BYDAY=")) {
        return Optional.empty();
      } else {
        said.add("BYDAY=" + weekdays(part.substring("BYDAY=".length()), days));
      }
    }
    boolean follows = days == 0 || movesByDays(parts);
    return follows ? Optional.of(String.join(";", said)) : Optional.empty();
  }

  /** Whether every occurrence moves by as many days as the start does. */
  private static boolean movesByDays(List<String> parts) {
    boolean daily = parts.contains("FREQ=DAILY");
    boolean weekly = parts.contains("FREQ=WEEKLY");
    boolean everyWeek = parts.stream().noneMatch(p -> p.matches("INTERVAL=0*([2-9]|[1-9]\\d+)"));
    boolean oneDay = parts.stream().noneMatch(p -> p.startsWith("BYDAY=") && p.contains(","));
    boolean free = parts.stream().noneMatch(p -> p.startsWith("BYDAY="));
    return (daily && free) || (weekly && (everyWeek || oneDay));
  }

  private static String weekdays(String days, long by) {
    return Arrays.stream(days.split(",", -1))
        .map(day -> weekday(day, by))
        .collect(Collectors.joining(","));
  }

  private static String weekday(String token, long by) {
    for (DayOfWeek day : DayOfWeek.values()) {
      if (day.name().startsWith(token) && token.length() == 2) {
        return day.plus(by).name().substring(0, 2);
      }
    }
    return "?"; // with an ordinal: no rule of this kind
  }

  /** The end of the day of the last start, as that start has it now. */
  private static String until(String until, Recurrence rest, long days) {
    LocalDate last = LocalDate.parse(until.substring(0, 8), DateTimeFormatter.BASIC_ISO_DATE);
    if (until.length() > 8) {
      LocalDateTime at = LocalDateTime.parse(until.substring(0, 15), UNTIL);
      LocalDateTime local =
          until.endsWith("Z")
              ? at.atZone(IcsTime.UTC).withZoneSameInstant(rest.zone()).toLocalDateTime()
              : at;
      boolean reaches = !local.toLocalTime().isBefore(rest.start().toLocalTime());
      last = reaches ? local.toLocalDate() : local.toLocalDate().minusDays(1);
    }
    LocalDate moved = last.plusDays(days);
    return "UNTIL="
        + (rest.allDay()
            ? DateTimeFormatter.BASIC_ISO_DATE.format(moved)
            : UNTIL.format(moved.atTime(END_OF_DAY)));
  }
}
