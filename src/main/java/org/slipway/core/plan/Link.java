package org.slipway.core.plan;

import java.time.Duration;

/**
 * One piece of work waits for another: a precedence between releases or deployments, planned by
 * hand or imported. A link of a release holds for each of its deployments, in the environments that
 * both go to.
 *
 * @param from what goes first: a release or a deployment
 * @param to what waits: a release or a deployment, another one
 * @param lag added to what is waited for, in whole minutes of the clock; negative: an overlap
 */
public record Link(Head<Link> head, Ref from, Ref to, LinkType type, Duration lag)
    implements PlanRecord {

  /**
   * @throws IllegalArgumentException if the lag is no whole number of minutes
   */
  public Link {
    if (!lag.equals(Duration.ofMinutes(lag.toMinutes()))) {
      throw new IllegalArgumentException("a lag is in whole minutes");
    }
  }

  @Override
  public Id<Link> id() {
    return head.id();
  }
}
