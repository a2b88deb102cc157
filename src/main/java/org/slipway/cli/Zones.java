package org.slipway.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

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

  /** RFC 3339 with an offset, or a local time in {@code zone}. */
  static Instant moment(String text, ZoneId zone, Home home) {
    try {
      return OffsetDateTime.parse(text).toInstant();
    } catch (DateTimeParseException notWithOffset) {
      try {
        return LocalDateTime.parse(text.replace(' ', 'T')).atZone(zone).toInstant();
      } catch (DateTimeParseException e) {
        throw new Refused(Exit.USAGE, home.output().texts().get("cli.unreadable-time", text));
      }
    }
  }
}
