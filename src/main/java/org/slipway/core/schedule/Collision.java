package org.slipway.core.schedule;

import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * Two whole intervals that overlap and want the same thing; one collision for each affected item.
 *
 * @param one the deployment or reservation it is seen from
 * @param other the other deployment or reservation
 * @param overlap the time both are at it, rollback tails included
 * @param over what they clash over
 */
public record Collision(Ref one, Ref other, Interval overlap, Clash over) {

  public CollisionKind kind() {
    return over.kind();
  }

  /** The same collision seen from the other. */
  public Collision turned() {
    return new Collision(/* one= */ other, /* other= */ one, overlap, over.turned());
  }
}
