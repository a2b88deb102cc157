package org.slipway.core.plan;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A place where releases are deployed to.
 *
 * @param zone its local time
 * @param capacity how many deployments may run at once; empty: no limit; exclusive is 1
 * @param roster name of the on-call roster that covers it
 * @param sensitivity of the data in it; empty: unknown
 * @param exposure who can reach it; empty: unknown
 * @param platform what it runs on, for limits by platform
 * @param dedicated the only team that may use it; empty: shared by all
 */
public record Environment(
    Head<Environment> head,
    String name,
    Stage stage,
    Optional<String> region,
    Optional<Id<Person>> owner,
    ZoneId zone,
    Optional<Integer> capacity,
    Optional<String> roster,
    Optional<DataSensitivity> sensitivity,
    Optional<Exposure> exposure,
    Optional<String> platform,
    Optional<Id<Team>> dedicated)
    implements PlanRecord {

  @Override
  public Id<Environment> id() {
    return head.id();
  }
}
