package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.BiConsumer;
import java.util.stream.Collectors;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/** Looks for those who stand in the way of one deployment, in the index of an occupancy. */
final class Probe {

  private final Plan plan;
  private final Occupancy occupancy;
  private final Deployment deployment;
  private final Ref self;
  private final Interval at;

  Probe(Plan plan, Occupancy occupancy, Deployment deployment, Interval at) {
    this.plan = plan;
    this.occupancy = occupancy;
    this.deployment = deployment;
    this.self = Ref.of(deployment);
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
      }
    }
    return List.copyOf(found);
  }

  /** Everybody who overlaps it and uses something that its collisions depend on. */
  SortedSet<Ref> neighbours() {
    var found = new TreeSet<Ref>();
    for (Resource resource : used()) {
      if (resource instanceof Resource.Item(var environment, var item)) {
        overItem(environment, item, (other, _) -> found.add(who(other)));
        overRelated(environment, item, (other, _) -> found.add(who(other)));
      } else if (resource.capacity(plan).isPresent()) {
        others(resource).forEach(other -> found.add(who(other)));
      }
    }
    return found;
  }

  private Set<Resource> used() {
    return Resource.of(plan, deployment).stream()
        .filter(resource -> !(resource instanceof Resource.Below))
        .collect(Collectors.toCollection(java.util.LinkedHashSet::new));
  }

  private void overItem(
      Id<Environment> place, Id<Component> item, BiConsumer<Integer, Clash> found) {
    for (int other : others(new Resource.Item(place, item))) {
      found.accept(other, new Clash.Item(place, item, item));
    }
    for (Id<Component> up : Resource.ancestors(plan, item)) {
      for (int other : others(new Resource.Item(place, up))) {
        found.accept(other, new Clash.Item(place, item, up));
      }
    }
    for (int other : others(new Resource.Below(place, item))) {
      for (Id<Component> theirs : itemsBelow(other, item)) {
        found.accept(other, new Clash.Item(place, item, theirs));
      }
    }
  }

  private List<Id<Component>> itemsBelow(int other, Id<Component> item) {
    Deployment theirs = plan.get(Deployment.class, Contest.deployment(who(other)));
    return theirs.items().stream().filter(i -> Resource.ancestors(plan, i).contains(item)).toList();
  }

  private void overRelated(
      Id<Environment> place, Id<Component> item, BiConsumer<Integer, Clash> found) {
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

  /** Those who use the resource while it is over its capacity with this deployment. */
  private List<Integer> contested(Resource resource, int capacity) {
    List<Integer> others = others(resource);
    if (capacity == 1) {
      return others;
    }
    var booked = new ArrayList<Bookings.Booking>();
    booked.add(new Bookings.Booking(deployment, at, 1));
    others.forEach(place -> booked.add(occupancy.bookings.get(place)));
    var bookings = new Bookings(booked);
    int[] all = java.util.stream.IntStream.range(0, bookings.size()).toArray();
    var sweep = new Sweep.Within(bookings, all, capacity);
    var over = new TreeSet<Ref>();
    var pairs = new Pairs();
    while (sweep.step(pairs)) {
      for (int n = 0; n < pairs.size(); n++) {
        Ref left = bookings.get(pairs.left(n)).who();
        Ref right = bookings.get(pairs.right(n)).who();
        if (left.equals(self)) {
          over.add(right);
        } else if (right.equals(self)) {
          over.add(left);
        }
      }
      pairs.clear();
    }
    return others.stream().filter(place -> over.contains(who(place))).toList();
  }

  private List<Integer> others(Resource resource) {
    var found = new ArrayList<Integer>();
    occupancy
        .users(resource)
        .overlapping(
            at.start().toEpochMilli(),
            at.end().toEpochMilli(),
            place -> {
              if (!who(place).equals(self)) {
                found.add(place);
              }
            });
    return found;
  }

  private Ref who(int place) {
    return occupancy.bookings.get(place).who();
  }

  private Collision collision(int other, Clash clash) {
    Interval overlap = Contest.overlap(at, occupancy.bookings.get(other).at());
    return new Collision(new Id<>(self.id().uuid()), who(other), overlap, clash);
  }
}
