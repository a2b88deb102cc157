package org.slipway.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import org.slipway.core.time.ClockShift;
import org.slipway.core.time.WallTime;
import org.slipway.text.Times;

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

  /**
   * RFC 3339 with an offset, or a local time in {@code zone}; of the years 1900 to 9999. A local
   * time that the clocks skip or repeat is read as DEFINITIONS §3 has it, and told how.
   */
  static Instant moment(String text, ZoneId zone, Home home) {
    Optional<OffsetDateTime> exact = exact(text).filter(time -> isUsual(time.getYear()));
    return exact
        .map(OffsetDateTime::toInstant)
        .or(
            () ->
                wall(text)
                    .filter(time -> isUsual(time.getYear()))
                    .map(time -> resolved(time, zone, home)))
        .orElseThrow(() -> usage("cli.unreadable-time", text, home));
  }

  private static Instant resolved(LocalDateTime wall, ZoneId zone, Home home) {
    WallTime.Resolved resolved = WallTime.resolve(wall, zone);
    resolved
        .shift()
        .ifPresent(
            shift -> {
              Locale locale = home.output().texts().locale();
              String read = Times.moment(resolved.at(), zone, locale);
              String second =
                  wall + zone.getRules().getTransition(wall).getOffsetAfter().toString();
              home.output().talk(key(shift), wall, zone, read, second);
            });
    return resolved.at();
  }

  private static String key(ClockShift shift) {
    return switch (shift) {
      case GAP -> "cli.time.gap";
      case OVERLAP -> "cli.time.overlap";
    };
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

  private static Optional<OffsetDateTime> exact(String text) {
    try {
      return Optional.of(OffsetDateTime.parse(text));
    } catch (DateTimeParseException withoutOffset) {
      return Optional.empty();
    }
  }

  private static Optional<LocalDateTime> wall(String text) {
    try {
      return Optional.of(LocalDateTime.parse(text.replace(' ', 'T')));
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  private static Refused usage(String key, String text, Home home) {
    return new Refused(Exit.USAGE, home.output().texts().get(key, text));
  }
}
