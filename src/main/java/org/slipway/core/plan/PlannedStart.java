package org.slipway.core.plan;

import java.time.Instant;
import java.time.ZoneId;

/** A planned start: an instant in whole minutes, and the zone it was entered in. */
public record PlannedStart(Instant at, ZoneId zone) {

  public PlannedStart {
    if (at.getEpochSecond() % 60 != 0 || at.getNano() != 0) {
      throw new IllegalArgumentException("a planned start is a whole minute: " + at);
    }
  }
}
