package org.slipway.core.plan;

import java.util.Optional;

/**
 * A part of the organisation that owns components and carries risk.
 *
 * @param parent the unit it belongs to; parents never form a circle
 * @param owner who answers for it
 */
public record BusinessUnit(
    Head<BusinessUnit> head,
    String name,
    Optional<Id<BusinessUnit>> parent,
    Optional<Id<Person>> owner)
    implements PlanRecord {

  @Override
  public Id<BusinessUnit> id() {
    return head.id();
  }
}
