package org.slipway.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** Zones and times as people type them. */
final class Zones {

  private Zones() {}

  static ZoneId read(String text, Home home) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw new Refused(Exit.USAGE, home.output().texts().get("cli.unknown-zone", text));
    }
  }

  /** RFC 3339 with an offset, or a local time in {@code zone}; of the years 1900 to 9999. */
  static Instant moment(String text, ZoneId zone, Home home) {
    return local(text, zone)
        .filter(time -> isUsual(time.getYear()))
        .map(ZonedDateTime::toInstant)
        .orElseThrow(() -> usage("cli.unreadable-time", text, home));
  }

  /** A date, ISO 8601; of the years 1900 to 9999. */
  static LocalDate day(String text, Home home) {
    try {
      LocalDate day = LocalDate.parse(text);
      if (isUsual(day.getYear())) {
        return day;
      }
    } catch (DateTimeParseException e) {
      throw usage("cli.unreadable-day", text, home);
    }
    throw usage("cli.unreadable-day", text, home);
  }

  private static boolean isUsual(int year) {
    return year >= 1900 && year <= 9999;
  }

  private static Optional<ZonedDateTime> local(String text, ZoneId zone) {
    try {
      return Optional.of(OffsetDateTime.parse(text).toZonedDateTime());
    } catch (DateTimeParseException notWithOffset) {
      try {
        return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone));
      } catch (DateTimeParseException e) {
        return Optional.empty();
      }
    }
  }

  private static Refused usage(String key, String text, Home home) {
    return new Refused(Exit.USAGE, home.output().texts().get(key, text));
  }
}
