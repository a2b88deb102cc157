package org.slipway.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * A configuration item: something that is built, delivered, hosted or shared.
 *
 * @param parent the component it is part of; parents never form a circle
 * @param tier how much depends on it; empty: unknown
 * @param sensitivity of the data it holds; empty: unknown
 * @param users people who use it; empty: unknown
 * @param revenueExposure revenue at stake per day; empty: unknown
 * @param regions where it runs; sorted
 * @param capacity as a shared service: how many deployments may use it at once; empty: one
 * @param vendor who hosts or supplies it
 */
public record Component(
    Head<Component> head,
    String name,
    Optional<Id<Component>> parent,
    Optional<Id<Team>> owner,
    Optional<Id<BusinessUnit>> businessUnit,
    Optional<Tier> tier,
    Optional<DataSensitivity> sensitivity,
    Optional<Long> users,
    Optional<Money> revenueExposure,
    List<String> regions,
    Optional<Integer> capacity,
    Optional<Id<Vendor>> vendor)
    implements PlanRecord {

  public Component {
    regions = regions.stream().sorted().distinct().toList();
  }

  @Override
  public Id<Component> id() {
    return head.id();
  }
}
