package org.slipway.core.plan;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Somebody who plans, deploys, approves or is on call.
 *
 * @param roles for example {@code release-manager}, {@code operations}; sorted, used by approval
 *     needs
 * @param zone where the person usually is
 */
public record Person(
    Head<Person> head, String name, Optional<Id<Team>> team, List<String> roles, ZoneId zone)
    implements PlanRecord {

  public Person {
    roles = roles.stream().sorted().distinct().toList();
  }

  @Override
  public Id<Person> id() {
    return head.id();
  }
}
