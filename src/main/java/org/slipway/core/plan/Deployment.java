package org.slipway.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * One release going to one environment.
 *
 * @param items which of the release's components go there; sorted
 * @param team owning team; empty: unknown
 * @param timing planned start and durations
 * @param actuals what was observed
 * @param locks names of what it holds alone from start to end of the rollback tail; sorted
 * @param sharedServices components it uses within their capacity; sorted
 * @param people who does the work
 * @param rollback empty: there is none
 * @param tenants who gets it; empty: all of them; sorted
 */
public record Deployment(
    Head<Deployment> head,
    Id<Release> release,
    Id<Environment> environment,
    List<Id<Component>> items,
    Optional<Id<Team>> team,
    Timing timing,
    DeploymentState state,
    Actuals actuals,
    List<String> locks,
    List<Id<Component>> sharedServices,
    List<Assignment> people,
    Optional<RollbackPlan> rollback,
    List<String> tenants)
    implements PlanRecord {

  public Deployment {
    items = items.stream().sorted().distinct().toList();
    locks = locks.stream().sorted().distinct().toList();
    sharedServices = sharedServices.stream().sorted().distinct().toList();
    people = List.copyOf(people);
    tenants = tenants.stream().sorted().distinct().toList();
  }

  @Override
  public Id<Deployment> id() {
    return head.id();
  }
}
