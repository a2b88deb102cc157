package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/** Everything that the users of an occupancy may fight over, in a fixed order. */
final class Contests {

  private final Plan plan;
  private final Occupancy occupancy;
  private final Resource.Lineage lineage;

  private final Function<Resource, Optional<Integer>> capacity;

  private Contests(Plan plan, Occupancy occupancy, Function<Resource, Optional<Integer>> capacity) {
    this.plan = plan;
    this.occupancy = occupancy;
    this.lineage = Resource.lineage(plan);
    this.capacity = capacity;
  }

  static Contests of(Plan plan, Occupancy occupancy) {
    return new Contests(plan, occupancy, resource -> resource.capacity(plan));
  }

  /** Over environments alone, each as if it took one at a time: for history. */
  static Contests atOnePlace(Occupancy occupancy) {
    return new Contests(Plan.EMPTY, occupancy, _ -> Optional.of(1));
  }

  /** Each made while it is read. */
  Stream<Contest> stream() {
    return Stream.concat(
        IntStream.range(0, occupancy.size()).mapToObj(this::over).flatMap(List::stream), related());
  }

  /** Number of all collisions; the same contests without the machinery of a stream. */
  long count() {
    long count = related().mapToLong(Contest::count).sum();
    for (int number = 0; number < occupancy.size(); number++) {
      for (Contest contest : over(number)) {
        count += contest.count();
      }
    }
    return count;
  }

  private Contest within(int number, Resource resource, int most) {
    return new Contest(
        () -> clash(resource, most), new Sweep.Within(occupancy.users(number), most));
  }

  /** What there is to fight over at one resource, and between it and what it is part of. */
  private List<Contest> over(int number) {
    Resource resource = occupancy.resource(number);
    if (resource instanceof Resource.Whole(var shared)) {
      var among = new Sweep.Within(occupancy.users(number), 1);
      return Stream.concat(
              between(shared, resource, () -> booked(shared)),
              Stream.of(new Contest(() -> booked(shared), among)))
          .toList();
    }
    List<Id<Component>> above =
        resource instanceof Resource.Item item ? lineage.above(item.component()) : List.of();
    Optional<Integer> most =
        occupancy.users(number).size() < 2 ? Optional.empty() : capacity.apply(resource);
    if (above.isEmpty()) {
      return most.map(m -> List.of(within(number, resource, m))).orElse(List.of());
    }
    var contests = new ArrayList<Contest>();
    most.ifPresent(m -> contests.add(within(number, resource, m)));
    above.forEach(up -> part((Resource.Item) resource, up).forEach(contests::add));
    return contests;
  }

  /** Those who touch an item, against those who touch what it is part of. */
  private Stream<Contest> part(Resource.Item item, Id<Component> up) {
    Id<Environment> environment = item.environment();
    return between(
        item,
        new Resource.Item(environment, up),
        () -> new Clash.Item(environment, item.component(), up));
  }

  private Stream<Contest> related() {
    if (plan.dependencies().isEmpty()) {
      return Stream.empty();
    }
    SortedMap<Id<Component>, SortedSet<Id<Environment>>> places = places();
    var seen = new TreeSet<String>();
    return plan.dependencies().values().stream()
        .filter(link -> seen.add(link.from() + " " + link.to()))
        .flatMap(link -> related(link, places));
  }

  private Stream<Contest> related(
      Dependency link, SortedMap<Id<Component>, SortedSet<Id<Environment>>> places) {
    var both = new TreeSet<>(places.getOrDefault(link.from(), new TreeSet<>()));
    both.retainAll(places.getOrDefault(link.to(), new TreeSet<>()));
    return both.stream()
        .flatMap(
            place ->
                between(
                    new Resource.Item(place, link.from()),
                    new Resource.Item(place, link.to()),
                    () -> new Clash.Related(place, link.from(), link.to(), true)));
  }

  /** In which environments a component is touched. */
  private SortedMap<Id<Component>, SortedSet<Id<Environment>>> places() {
    var places = new TreeMap<Id<Component>, SortedSet<Id<Environment>>>();
    for (int number = 0; number < occupancy.size(); number++) {
      if (occupancy.resource(number) instanceof Resource.Item(var environment, var component)) {
        places.computeIfAbsent(component, _ -> new TreeSet<>()).add(environment);
      }
    }
    return places;
  }

  private Stream<Contest> between(Resource one, Resource other, Supplier<Clash> over) {
    Users left = occupancy.users(one);
    Users right = occupancy.users(other);
    return left.size() > 0 && right.size() > 0
        ? Stream.of(new Contest(over, new Sweep.Between(left, right)))
        : Stream.empty();
  }

  /** What those who use it clash over with somebody who booked all of it. */
  static Clash booked(Resource shared) {
    return switch (shared) {
      case Resource.Place(var environment) -> new Clash.PlaceTaken(environment);
      case Resource.Service(var component) -> new Clash.ServiceTaken(component);
      default -> throw new IllegalStateException("cannot be booked: " + shared);
    };
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
      case Resource.Throttled(var name, _) -> new Clash.Throttled(name, capacity);
      case Resource.Below _, Resource.Whole _ ->
          throw new IllegalStateException("nobody clashes over it alone: " + resource);
    };
  }
}
