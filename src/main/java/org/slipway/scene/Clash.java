package org.slipway.scene;

import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * Two deployments that collide, as the timeline shows it.
 *
 * @param at the time they have in common
 * @param cause one line, for example the lock both hold
 */
public record Clash(Ref one, Ref other, Interval at, Phrase cause) {

  /** The one that is not {@code mine}. */
  public Ref against(Ref mine) {
    return one.equals(mine) ? other : one;
  }
}
