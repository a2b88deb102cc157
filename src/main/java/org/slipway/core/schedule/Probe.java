package org.slipway.core.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.Bookings.Booking;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * Looks for those who stand in the way of one deployment or reservation, in the index of an
 * occupancy.
 */
final class Probe {

  private final Plan plan;
  private final Standing standing;
  private final PlanRecord record;
  private final Ref self;
  private final Interval at;

  Probe(Plan plan, Standing standing, PlanRecord record, Interval at) {
    this.plan = plan;
    this.standing = standing;
    this.record = record;
    this.self = Ref.of(record);
    this.at = at;
  }

  /** Its collisions, by what it uses, then by the start of the others. */
  List<Collision> collisions() {
    var found = new ArrayList<Collision>();
    for (Resource resource : used()) {
      if (resource instanceof Resource.Item(var environment, var item)) {
        overItem(environment, item, (other, clash) -> found.add(collision(other, clash)));
        overRelated(environment, item, (other, clash) -> found.add(collision(other, clash)));
      } else {
        resource
            .capacity(plan)
            .ifPresent(
                capacity -> {
                  Clash clash = Contests.clash(resource, capacity);
                  contested(resource, capacity)
                      .forEach(other -> found.add(collision(other, clash)));
                });
        overWhole(resource, (other, clash) -> found.add(collision(other, clash)));
      }
    }
    return List.copyOf(found);
  }

  /** What it contends for and who holds it in the meantime. */
  List<Claim> claims() {
    var claims = new ArrayList<Claim>();
    for (Resource resource : used()) {
      if (resource instanceof Resource.Item(var environment, var item)) {
        overItem(environment, item, (other, clash) -> claims.add(alone(other, clash)));
        overRelated(environment, item, (other, clash) -> claims.add(alone(other, clash)));
      } else {
        resource.capacity(plan).ifPresent(most -> shared(resource, most).ifPresent(claims::add));
        overWhole(resource, (other, clash) -> claims.add(alone(other, clash)));
      }
    }
    return claims;
  }

  private static Claim alone(Booking other, Clash clash) {
    return new Claim(clash, 1, List.of(holding(other)));
  }

  private Optional<Claim> shared(Resource resource, int capacity) {
    List<Booking> others = others(resource);
    return others.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Claim(
                Contests.clash(resource, capacity),
                capacity,
                others.stream().map(Probe::holding).toList()));
  }

  /** Deployments in the same environment or by the same team as this deployment, by start. */
  List<Claim.Holding> alongside(Deployment deployment) {
    var found = new TreeSet<Booking>(others(new Resource.Place(deployment.environment())));
    deployment.team().ifPresent(team -> found.addAll(others(new Resource.Crew(team))));
    return found.stream()
        .filter(other -> other.record() instanceof Deployment)
        .map(Probe::holding)
        .toList();
  }

  private static Claim.Holding holding(Booking other) {
    return new Claim.Holding(Ref.of(other.record()), other.at(), Bookings.units(other.record()));
  }

  /** Everybody who overlaps it and uses something that its collisions depend on. */
  SortedSet<Ref> neighbours() {
    var found = new TreeSet<Ref>();
    for (Resource resource : used()) {
      if (resource instanceof Resource.Item(var environment, var item)) {
        overItem(environment, item, (other, _) -> found.add(other.who()));
        overRelated(environment, item, (other, _) -> found.add(other.who()));
      } else {
        if (resource.capacity(plan).isPresent()) {
          others(resource).forEach(other -> found.add(other.who()));
        }
        overWhole(resource, (other, _) -> found.add(other.who()));
      }
    }
    return found;
  }

  /** Those who booked all of a place or a service; where it is booked by this one, all others. */
  private void overWhole(Resource resource, BiConsumer<Booking, Clash> found) {
    switch (resource) {
      case Resource.Place _, Resource.Service _ ->
          others(new Resource.Whole(resource))
              .forEach(other -> found.accept(other, Contests.booked(resource)));
      case Resource.Whole(var shared) ->
          Stream.concat(others(shared).stream(), others(resource).stream())
              .forEach(other -> found.accept(other, Contests.booked(shared)));
      default -> {}
    }
  }

  private Set<Resource> used() {
    Set<Resource> used = standing.uses(record);
    used.removeIf(Resource.Below.class::isInstance);
    return used;
  }

  private void overItem(
      Id<Environment> place, Id<Component> item, BiConsumer<Booking, Clash> found) {
    for (Booking other : others(new Resource.Item(place, item))) {
      found.accept(other, new Clash.Item(place, item, item));
    }
    for (Id<Component> up : Resource.ancestors(plan, item)) {
      for (Booking other : others(new Resource.Item(place, up))) {
        found.accept(other, new Clash.Item(place, item, up));
      }
    }
    for (Booking other : others(new Resource.Below(place, item))) {
      for (Id<Component> theirs : itemsBelow(other, item)) {
        found.accept(other, new Clash.Item(place, item, theirs));
      }
    }
  }

  private List<Id<Component>> itemsBelow(Booking other, Id<Component> item) {
    return other.record() instanceof Deployment theirs
        ? theirs.items().stream().filter(i -> Resource.ancestors(plan, i).contains(item)).toList()
        : List.of();
  }

  private void overRelated(
      Id<Environment> place, Id<Component> item, BiConsumer<Booking, Clash> found) {
    var needed = new TreeSet<Id<Component>>();
    var needing = new TreeSet<Id<Component>>();
    plan.naming(plan.get(Component.class, item), Dependency.class)
        .forEach(
            link -> {
              if (link.from().equals(item)) {
                needed.add(link.to());
              }
              if (link.to().equals(item)) {
                needing.add(link.from());
              }
            });
    for (Id<Component> other : needed) {
      others(new Resource.Item(place, other))
          .forEach(o -> found.accept(o, new Clash.Related(place, item, other, true)));
    }
    for (Id<Component> other : needing) {
      others(new Resource.Item(place, other))
          .forEach(o -> found.accept(o, new Clash.Related(place, item, other, false)));
    }
  }

  /** Those who use the resource while it is over its capacity with this one. */
  private List<Booking> contested(Resource resource, int capacity) {
    List<Booking> others = others(resource);
    if (capacity == 1) {
      return others;
    }
    IntervalSet over = over(others, capacity);
    return others.stream().filter(other -> isContested(others, other, over, capacity)).toList();
  }

  /** When more is in use than there is, while this one is at it. */
  private IntervalSet over(List<Booking> others, int capacity) {
    var steps = new TreeMap<Instant, Integer>();
    for (Booking other : others) {
      Interval both = Contest.overlap(at, other.at());
      steps.merge(both.start(), Bookings.units(other.record()), Integer::sum);
      steps.merge(both.end(), -Bookings.units(other.record()), Integer::sum);
    }
    var over = new ArrayList<Interval>();
    int demand = Bookings.units(record);
    Instant since = at.start();
    for (var step : steps.entrySet()) {
      if (demand > capacity) {
        over.add(new Interval(since, step.getKey()));
      }
      demand += step.getValue();
      since = step.getKey();
    }
    return IntervalSet.of(over);
  }

  private boolean isContested(List<Booking> others, Booking other, IntervalSet over, int capacity) {
    Interval both = Contest.overlap(at, other.at());
    return both.isEmpty() ? demandAt(both.start(), others, other) > capacity : over.overlaps(both);
  }

  /** What is in use at the moment at which one of the two begins and ends. */
  private int demandAt(Instant moment, List<Booking> others, Booking other) {
    int demand = Bookings.units(record) + Bookings.units(other.record());
    for (Booking third : others) {
      if (!third.equals(other) && third.at().contains(moment)) {
        demand += Bookings.units(third.record());
      }
    }
    return demand;
  }

  private List<Booking> others(Resource resource) {
    return standing.others(resource, at, self);
  }

  private Collision collision(Booking other, Clash clash) {
    return new Collision(self, other.who(), Contest.overlap(at, other.at()), clash);
  }
}
