package org.slipway.core.plan;

import java.util.Optional;

/**
 * People who build and deploy together.
 *
 * @param parallelLimit how many of its deployments may run at once; empty: no stated limit
 */
public record Team(
    Head<Team> head,
    String name,
    Optional<Id<BusinessUnit>> businessUnit,
    Optional<Integer> parallelLimit)
    implements PlanRecord {

  @Override
  public Id<Team> id() {
    return head.id();
  }
}
