package org.slipway.core.graph.compatibility;

import java.time.Instant;

/**
 * Components of one environment that go from version N−1 to N together. What is not known is as
 * wide as can be: a start of {@link Instant#MIN}, an end of {@link Instant#MAX}.
 *
 * @param start when it is planned to start
 * @param verified when it is planned to be verified
 * @param settled when its rollback tail is over: from then on it cannot go back
 * @param gradual whether both versions run during the run and on the way back; else it goes at once
 * @param reversible whether it can be rolled back at all
 */
public record Move(
    Instant start, Instant verified, Instant settled, boolean gradual, boolean reversible) {

  /**
   * @throws IllegalArgumentException if it ends before it starts
   */
  public Move {
    if (verified.isBefore(start) || settled.isBefore(verified)) {
      throw new IllegalArgumentException("a move starts, is verified and settles, in this order");
    }
  }

  /** What never moves: it stays in the version it has. */
  public static final Move STILL =
      new Move(
          Instant.MAX, Instant.MAX, Instant.MAX, /* gradual= */ false, /* reversible= */ false);

  /**
   * Whether the other starts only once this is verified. What starts at the same instant stands in
   * no order.
   */
  public boolean comesBefore(Move other) {
    return !verified.isAfter(other.start) && start.isBefore(other.start);
  }

  /** Whether the other starts only once this cannot go back any more. */
  public boolean settlesBefore(Move other) {
    return comesBefore(other) && (!reversible || !settled.isAfter(other.start));
  }
}
