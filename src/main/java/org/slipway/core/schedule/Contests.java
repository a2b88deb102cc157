package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/** Everything that the users of an occupancy may fight over, in a fixed order. */
final class Contests {

  private final Plan plan;
  private final Occupancy occupancy;
  private final List<Contest> found = new ArrayList<>();

  private Contests(Plan plan, Occupancy occupancy) {
    this.plan = plan;
    this.occupancy = occupancy;
  }

  static List<Contest> of(Plan plan, Occupancy occupancy) {
    var contests = new Contests(plan, occupancy);
    occupancy.users.keySet().forEach(contests::over);
    contests.related();
    return List.copyOf(contests.found);
  }

  /** Deployments in one environment whatever its capacity, for history. */
  static List<Contest> atOnePlace(Occupancy occupancy) {
    var contests = new Contests(Plan.EMPTY, occupancy);
    for (Resource resource : occupancy.users.keySet()) {
      if (resource instanceof Resource.Place(var environment)) {
        contests.within(resource, 1, new Clash.Place(environment, 1));
      }
    }
    return List.copyOf(contests.found);
  }

  private void over(Resource resource) {
    resource
        .capacity(plan)
        .ifPresent(capacity -> within(resource, capacity, clash(resource, capacity)));
    if (resource instanceof Resource.Item(var environment, var component)) {
      for (Id<Component> up : Resource.ancestors(plan, component)) {
        between(
            resource,
            new Resource.Item(environment, up),
            new Clash.Item(environment, component, up));
      }
    }
  }

  private void related() {
    var places = new TreeMap<Id<Component>, TreeSet<Id<Environment>>>();
    for (Resource resource : occupancy.users.keySet()) {
      if (resource instanceof Resource.Item(var environment, var component)) {
        places.computeIfAbsent(component, _ -> new TreeSet<>()).add(environment);
      }
    }
    var none = new TreeSet<Id<Environment>>();
    var seen = new TreeSet<String>();
    for (Dependency link : plan.dependencies().values()) {
      SortedSet<Id<Environment>> both = new TreeSet<>(places.getOrDefault(link.from(), none));
      both.retainAll(places.getOrDefault(link.to(), none));
      if (seen.add(link.from() + " " + link.to())) {
        both.forEach(
            place ->
                between(
                    new Resource.Item(place, link.from()),
                    new Resource.Item(place, link.to()),
                    new Clash.Related(place, link.from(), link.to(), true)));
      }
    }
  }

  static Clash clash(Resource resource, int capacity) {
    return switch (resource) {
      case Resource.Item(var environment, var component) ->
          new Clash.Item(environment, component, component);
      case Resource.Lock(var name) -> new Clash.Lock(name);
      case Resource.Place(var environment) -> new Clash.Place(environment, capacity);
      case Resource.Service(var component) -> new Clash.Service(component, capacity);
      case Resource.Worker(var person) -> new Clash.Worker(person);
      case Resource.Crew(var team) -> new Clash.Crew(team, capacity);
      case Resource.Below _ ->
          throw new IllegalStateException("nobody clashes over what lies below an item alone");
    };
  }

  private void within(Resource resource, int capacity, Clash over) {
    Bookings bookings = occupancy.bookings;
    int[] places = occupancy.users(resource).places;
    if (places.length > 1) {
      found.add(new Contest(over, bookings, () -> new Sweep.Within(bookings, places, capacity)));
    }
  }

  private void between(Resource one, Resource other, Clash over) {
    Bookings bookings = occupancy.bookings;
    int[] left = occupancy.users(one).places;
    int[] right = occupancy.users(other).places;
    if (left.length > 0 && right.length > 0) {
      found.add(new Contest(over, bookings, () -> new Sweep.Between(bookings, left, right)));
    }
  }
}
