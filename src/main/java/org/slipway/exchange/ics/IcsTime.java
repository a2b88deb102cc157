package org.slipway.exchange.ics;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.WallTime;

/** A date or a time as a calendar writes it. */
sealed interface IcsTime {

  ZoneId UTC = ZoneId.of("UTC");

  /** A whole day, in no zone. */
  record Day(LocalDate date) implements IcsTime {}

  /**
   * A wall time.
   *
   * @param zone empty: floating
   */
  record Wall(LocalDateTime at, Optional<ZoneId> zone) implements IcsTime {}

  /** A length: days by the calendar, then exact time. */
  record Length(Period days, Duration time) {}

  Pattern DATE_TIME =
      Pattern.compile(
          "(\\d{4})-?(\\d{2})-?(\\d{2})(?:[T ](\\d{2}):?(\\d{2}):?(\\d{2})?(?:[.]\\d+)?(Z)?)?");
  Pattern LENGTH =
      Pattern.compile(
          "([+-])?P(?:(\\d{1,5})W)?(?:(\\d{1,6})D)?"
              + "(?:T(?:(\\d{1,7})H)?(?:(\\d{1,8})M)?(?:(\\d{1,9})S)?)?");

  /** The wall time in the event's zone; a day is its midnight. */
  static LocalDateTime local(IcsTime time, ZoneId zone) {
    return switch (time) {
      case Day(LocalDate date) -> date.atStartOfDay();
      case Wall(LocalDateTime at, Optional<ZoneId> own) ->
          own.isEmpty() || own.get().equals(zone)
              ? at
              : LocalDateTime.ofInstant(instant(at, own.get()), zone);
    };
  }

  static Instant instant(LocalDateTime at, ZoneId zone) {
    return WallTime.resolve(at, zone).at();
  }

  /**
   * Reads one value of a property.
   *
   * @throws NotTaken if it is no date or time, an impossible one, or its zone is not known
   */
  static IcsTime read(ContentLine property, String value, Zones zones) {
    Matcher matcher = DATE_TIME.matcher(value.strip());
    if (!matcher.matches()) {
      throw wrong(property, value);
    }
    try {
      LocalDate date = LocalDate.of(number(matcher, 1), number(matcher, 2), number(matcher, 3));
      if (matcher.group(4) == null) {
        return new Day(date);
      }
      int second = matcher.group(6) == null ? 0 : Math.min(59, number(matcher, 6));
      LocalDateTime at = date.atTime(number(matcher, 4), number(matcher, 5), second);
      boolean utc = matcher.group(7) != null;
      return new Wall(at, utc ? Optional.of(UTC) : zone(property, at, zones));
    } catch (DateTimeException impossible) {
      throw wrong(property, value);
    }
  }

  private static Optional<ZoneId> zone(ContentLine property, LocalDateTime at, Zones zones) {
    Optional<String> tzid = property.parameter("TZID");
    if (tzid.isEmpty()) {
      return Optional.empty();
    }
    Optional<ZoneId> zone = zones.find(tzid.get(), at);
    if (zone.isEmpty()) {
      throw new NotTaken(
          property.line(),
          Phrase.of("exchange.ics.unknown-zone", Arg.words(tzid.get())),
          Phrase.of("exchange.do.name-zone"));
    }
    return zone;
  }

  /**
   * Reads a length as DURATION writes it.
   *
   * @throws NotTaken if it is none, or a negative one
   */
  static Length length(ContentLine property, String value) {
    Matcher matcher = LENGTH.matcher(value.strip());
    if (!matcher.matches() || value.strip().matches("[+-]?PT?")) {
      throw wrong(property, value);
    }
    if ("-".equals(matcher.group(1))) {
      throw new NotTaken(
          property.line(),
          Phrase.of("exchange.ics.negative", Arg.words(value)),
          Phrase.of("exchange.do.correct-event"));
    }
    Period days = Period.ofDays(number(matcher, 2) * 7 + number(matcher, 3));
    Duration time =
        Duration.ofHours(number(matcher, 4))
            .plusMinutes(number(matcher, 5))
            .plusSeconds(number(matcher, 6));
    return new Length(days, time);
  }

  private static int number(Matcher matcher, int group) {
    String digits = matcher.group(group);
    return digits == null ? 0 : Integer.parseInt(digits);
  }

  private static NotTaken wrong(ContentLine property, String value) {
    return new NotTaken(
        property.line(),
        Phrase.of("exchange.ics.no-time", Arg.words(property.name()), Arg.words(shown(value))),
        Phrase.of("exchange.do.correct-event"));
  }

  /** A value cut to a length that fits a message. */
  static String shown(String value) {
    return value.length() <= 60 ? value : value.substring(0, 59) + "…";
  }
}
