package org.slipway.core.plan;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A place where releases are deployed to.
 *
 * @param zone its local time
 * @param capacity how many deployments may run at once; empty: no limit; exclusive is 1
 * @param roster name of the on-call roster that covers it
 */
public record Environment(
    Head<Environment> head,
    String name,
    Stage stage,
    Optional<String> region,
    Optional<Id<Person>> owner,
    ZoneId zone,
    Optional<Integer> capacity,
    Optional<String> roster)
    implements PlanRecord {

  @Override
  public Id<Environment> id() {
    return head.id();
  }
}
