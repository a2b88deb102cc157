package org.slipway.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Who did something, and when.
 *
 * @param actor as claimed
 * @param at cut to milliseconds
 */
public record Stamp(String actor, Instant at) {

  public Stamp {
    at = at.truncatedTo(ChronoUnit.MILLIS);
  }
}
