package org.slipway.core.plan;

import java.util.List;

/**
 * Which deployments a freeze or a window is about. An empty list means no restriction; several
 * lists must all match.
 *
 * @param components or anything below one of them
 * @param regions of the environment
 * @param teams owning the deployment
 * @param stages of the environment
 * @param tenants a deployment for all tenants goes to each of them
 * @param vendors who supply a deployed component, or one that it is part of
 */
public record Scope(
    List<Id<Component>> components,
    List<Id<Environment>> environments,
    List<String> regions,
    List<Id<Team>> teams,
    List<ChangeType> changeTypes,
    List<Stage> stages,
    List<String> tenants,
    List<Id<Vendor>> vendors) {

  public Scope {
    components = components.stream().sorted().distinct().toList();
    environments = environments.stream().sorted().distinct().toList();
    regions = regions.stream().sorted().distinct().toList();
    teams = teams.stream().sorted().distinct().toList();
    changeTypes = changeTypes.stream().sorted().distinct().toList();
    stages = stages.stream().sorted().distinct().toList();
    tenants = tenants.stream().sorted().distinct().toList();
    vendors = vendors.stream().sorted().distinct().toList();
  }

  /** Whatever the tenants and vendors. */
  public Scope(
      List<Id<Component>> components,
      List<Id<Environment>> environments,
      List<String> regions,
      List<Id<Team>> teams,
      List<ChangeType> changeTypes,
      List<Stage> stages) {
    this(components, environments, regions, teams, changeTypes, stages, List.of(), List.of());
  }

  /** Everything. */
  public static final Scope ALL =
      new Scope(List.of(), List.of(), List.of(), List.of(), List.of(), List.of());
}
