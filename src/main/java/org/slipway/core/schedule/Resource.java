package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Reservation;
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

  /** What a throttle of the policy lets through at once. */
  record Throttled(String name, int atMost) implements Resource {}

  /** A place or a service as somebody has it who booked all of it. */
  record Whole(Resource shared) implements Resource {}

  /** How many may use it at once; empty: no limit, so nobody can clash over it. */
  default Optional<Integer> capacity(Plan plan) {
    return switch (this) {
      case Item _, Lock _, Worker _ -> Optional.of(1);
      case Below _, Whole _ -> Optional.empty();
      case Place(var environment) -> plan.get(Environment.class, environment).capacity();
      case Service(var component) ->
          Optional.of(plan.get(Component.class, component).capacity().orElse(1));
      case Crew(var team) -> plan.get(Team.class, team).parallelLimit();
      case Throttled(_, int atMost) -> Optional.of(atMost);
    };
  }

  /** The parents of a component, nearest first. */
  @FunctionalInterface
  interface Lineage {
    List<Id<Component>> above(Id<Component> component);
  }

  /** What a deployment uses; the same resource may be handed over twice. */
  static void of(Deployment deployment, Lineage lineage, Consumer<Resource> used) {
    Id<Environment> place = deployment.environment();
    used.accept(new Place(place));
    for (Id<Component> item : deployment.items()) {
      used.accept(new Item(place, item));
      for (Id<Component> up : lineage.above(item)) {
        used.accept(new Below(place, up));
      }
    }
    for (String name : deployment.locks()) {
      used.accept(new Lock(name));
    }
    for (Id<Component> service : deployment.sharedServices()) {
      used.accept(new Service(service));
    }
    for (Assignment work : deployment.people()) {
      used.accept(new Worker(work.person()));
    }
    if (deployment.team().isPresent()) {
      used.accept(new Crew(deployment.team().get()));
    }
  }

  /** The one thing a reservation takes of. */
  static Resource of(Reservation reservation) {
    Resource shared =
        reservation
            .service()
            .<Resource>map(Service::new)
            .orElseGet(() -> new Place(reservation.environment()));
    return reservation.units().isEmpty() ? new Whole(shared) : shared;
  }

  /** What a deployment or a reservation uses, each once. */
  static Set<Resource> of(Plan plan, PlanRecord record, Throttling throttling) {
    var used = new LinkedHashSet<Resource>();
    switch (record) {
      case Deployment deployment -> {
        of(deployment, id -> ancestors(plan, id), used::add);
        used.addAll(throttling.of(deployment));
      }
      case Reservation reservation -> used.add(of(reservation));
      default -> throw new IllegalArgumentException("books nothing: " + record.kind().token());
    }
    return used;
  }

  /** The parents of every component that has one, looked up once for all deployments. */
  static Lineage lineage(Plan plan) {
    var known = new HashMap<Id<Component>, List<Id<Component>>>();
    for (Component component : plan.components().values()) {
      if (component.parent().isPresent()) {
        known.put(component.id(), ancestors(plan, component.id()));
      }
    }
    return known.isEmpty() ? _ -> List.of() : id -> known.getOrDefault(id, List.of());
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
