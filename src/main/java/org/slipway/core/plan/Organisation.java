package org.slipway.core.plan;

import java.time.ZoneId;

/**
 * Whose plan this is: its name and the zone used where nothing else says one. At most one per plan.
 *
 * @param name shown in the title and on packs
 * @param zone default zone for dates and times that come without one
 */
public record Organisation(Head<Organisation> head, String name, ZoneId zone)
    implements PlanRecord {

  @Override
  public Id<Organisation> id() {
    return head.id();
  }
}
