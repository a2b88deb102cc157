package org.slipway.exchange.incoming;

import org.slipway.core.plan.Phrase;

/**
 * Something about a file that its reader must tell: where, what is wrong and what to do.
 *
 * @param effect what follows from it
 * @param wrong what was found
 * @param remedy what the user can do
 */
public record Problem(Effect effect, Place place, Phrase wrong, Phrase remedy) {

  /** What follows from a problem. */
  public enum Effect {
    /** The whole file is refused. */
    REFUSED,
    /** One record of the file is not taken. */
    LEFT_OUT,
    /** It is taken, and this is worth knowing. */
    NOTE
  }

  public static Problem refused(Place place, Phrase wrong, Phrase remedy) {
    return new Problem(Effect.REFUSED, place, wrong, remedy);
  }

  public static Problem leftOut(Place place, Phrase wrong, Phrase remedy) {
    return new Problem(Effect.LEFT_OUT, place, wrong, remedy);
  }

  public static Problem note(Place place, Phrase wrong, Phrase remedy) {
    return new Problem(Effect.NOTE, place, wrong, remedy);
  }
}
