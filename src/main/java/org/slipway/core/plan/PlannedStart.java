package org.slipway.core.plan;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A planned start: an instant in whole minutes, of the years 1900 to 9999, and the zone it was
 * entered in.
 */
public record PlannedStart(Instant at, ZoneId zone) {

  private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
  private static final Instant LAST = Instant.parse("9999-12-31T23:59:00Z");

  public PlannedStart {
    if (at.isBefore(FIRST) || at.isAfter(LAST)) {
      throw new IllegalArgumentException("a planned start is of the years 1900 to 9999: " + at);
    }
    if (at.getEpochSecond() % 60 != 0 || at.getNano() != 0) {
      throw new IllegalArgumentException("a planned start is a whole minute: " + at);
    }
  }
}
