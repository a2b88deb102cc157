package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Team;

/**
 * Something that deployments use for their whole interval, and that one list of users is kept of.
 */
sealed interface Resource {

  /** The item itself in one environment. */
  record Item(Id<Environment> environment, Id<Component> component) implements Resource {}

  /** A proper descendant of the item in one environment. */
  record Below(Id<Environment> environment, Id<Component> component) implements Resource {}

  record Lock(String name) implements Resource {}

  record Place(Id<Environment> environment) implements Resource {}

  record Service(Id<Component> component) implements Resource {}

  record Worker(Id<Person> person) implements Resource {}

  record Crew(Id<Team> team) implements Resource {}

  /** How many may use it at once; empty: no limit, so nobody can clash over it. */
  default Optional<Integer> capacity(Plan plan) {
    return switch (this) {
      case Item _, Lock _, Worker _ -> Optional.of(1);
      case Below _ -> Optional.empty();
      case Place(var environment) -> plan.get(Environment.class, environment).capacity();
      case Service(var component) ->
          Optional.of(plan.get(Component.class, component).capacity().orElse(1));
      case Crew(var team) -> plan.get(Team.class, team).parallelLimit();
    };
  }

  /** What a deployment uses; the same resource may be listed twice. */
  static List<Resource> of(Plan plan, Deployment deployment) {
    var used = new ArrayList<Resource>();
    Id<Environment> place = deployment.environment();
    used.add(new Place(place));
    for (Id<Component> item : deployment.items()) {
      used.add(new Item(place, item));
      for (Id<Component> up : ancestors(plan, item)) {
        used.add(new Below(place, up));
      }
    }
    deployment.locks().forEach(name -> used.add(new Lock(name)));
    deployment.sharedServices().forEach(service -> used.add(new Service(service)));
    deployment.people().forEach(work -> used.add(new Worker(work.person())));
    deployment.team().ifPresent(team -> used.add(new Crew(team)));
    return used;
  }

  /** Parents of a component, nearest first. */
  static List<Id<Component>> ancestors(Plan plan, Id<Component> component) {
    var up = new ArrayList<Id<Component>>();
    Optional<Id<Component>> next = plan.get(Component.class, component).parent();
    while (next.isPresent()) {
      up.add(next.get());
      next = plan.get(Component.class, next.get()).parent();
    }
    return up;
  }
}
