package org.slipway.core.schedule;

import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * Two whole intervals that overlap and want the same thing; one collision for each affected item.
 *
 * @param one the deployment it is seen from
 * @param other the other deployment, or the reservation that holds the environment
 * @param overlap the time both are at it, rollback tails included
 * @param over what they clash over
 */
public record Collision(Id<Deployment> one, Ref other, Interval overlap, Clash over) {

  public CollisionKind kind() {
    return over.kind();
  }

  /**
   * The same collision seen from the other deployment.
   *
   * @throws IllegalStateException if the other is a reservation: nothing is judged from there
   */
  public Collision turned() {
    if (other.kind() != Kind.DEPLOYMENT) {
      throw new IllegalStateException("a reservation has no collisions of its own");
    }
    return new Collision(
        Id.parse(other.id().toString()), new Ref(Kind.DEPLOYMENT, one), overlap, over.turned());
  }
}
