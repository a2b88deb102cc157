package org.slipway.pack;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * When a pack is made.
 *
 * @param evaluated when the rules are asked; milliseconds
 * @param signed when it is signed; seconds
 */
public record Moments(Instant evaluated, Instant signed) {

  public Moments {
    evaluated = evaluated.truncatedTo(ChronoUnit.MILLIS);
    signed = signed.truncatedTo(ChronoUnit.SECONDS);
  }
}
