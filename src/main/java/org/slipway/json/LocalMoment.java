package org.slipway.json;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * A time in an answer: RFC 3339 with the offset of its zone, and the zone's id.
 *
 * @param at for example {@code 2026-09-29T22:30:00+02:00}
 * @param zone for example {@code Europe/Berlin}
 */
public record LocalMoment(String at, String zone) {

  public static LocalMoment of(Instant instant, ZoneId zone) {
    return new LocalMoment(
        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(instant.atZone(zone).toOffsetDateTime()),
        zone.getId());
  }

  /** RFC 3339 in UTC, for example {@code 2026-09-29T20:30:00Z}. */
  public String utc() {
    return DateTimeFormatter.ISO_INSTANT.format(OffsetDateTime.parse(at));
  }
}
