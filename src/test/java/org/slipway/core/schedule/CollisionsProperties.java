package org.slipway.core.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.slipway.AnyEdit;
import org.slipway.CrowdedPlan;
import org.slipway.CrowdedRisk;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Throttle;
import org.slipway.core.time.Interval;

/** Sweep and probe against a look at every minute. */
class CollisionsProperties {

  @Property(tries = 100)
  void theSweepFindsWhatALookAtEveryMinuteFinds(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 14) int deployments) {
    Plan plan = booked(seed, deployments);
    Collisions collisions = Collisions.of(plan);
    List<Collision> found = collisions.stream().toList();
    assertEquals(expected(plan), found.stream().map(CollisionsProperties::words).collect(sorted()));
    assertEquals(found.size(), collisions.count());
    assertEquals(found.size(), Set.copyOf(found).size(), "each once");
  }

  @Property(tries = 100)
  void theProbeOfOneSeesItsPartOfTheSweep(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 40) int deployments) {
    Plan plan = booked(seed, deployments);
    Collisions collisions = Collisions.of(plan);
    List<Collision> all = collisions.stream().toList();
    for (Reservation one : plan.reservations().values()) {
      assertIsPart(all, Ref.of(one), collisions.of(one));
    }
    for (Deployment one : plan.deployments().values()) {
      List<Collision> probed = collisions.of(one);
      assertIsPart(all, Ref.of(one), probed);
      Set<Ref> neighbours = collisions.neighbours(one);
      assertTrue(probed.stream().allMatch(c -> neighbours.contains(c.other())));
      assertTrue(collisions.uncertain(one).stream().allMatch(c -> neighbours.contains(c.other())));
    }
  }

  private static void assertIsPart(List<Collision> all, Ref one, List<Collision> probed) {
    Set<String> its =
        Stream.concat(
                all.stream().filter(c -> c.one().equals(one)),
                all.stream().filter(c -> c.other().equals(one)).map(Collision::turned))
            .map(Collision::toString)
            .collect(sorted());
    assertEquals(its, probed.stream().map(Collision::toString).collect(sorted()));
    assertEquals(its.size(), probed.size(), "each once");
  }

  /**
   * A crowded plan with more reservations, of environments and of services, in each other's way.
   */
  private static Plan booked(long seed, int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments);
    var random = new Random(seed);
    Reservation first = plan.reservations().values().iterator().next();
    List<Id<Environment>> places = List.copyOf(plan.environments().keySet());
    List<Id<Component>> services = List.copyOf(plan.components().keySet());
    var more = new ArrayList<Reservation>();
    for (int n = random.nextInt(7); n > 0; n--) {
      Instant from = Instant.parse("2026-09-29T00:00:00Z").plusSeconds(60L * random.nextInt(1440));
      more.add(
          new Reservation(
              Head.of(new Id<>(new UUID(1, n)), "BOOK-9" + n),
              places.get(random.nextInt(places.size())),
              Interval.lasting(from, Duration.ofMinutes(1 + random.nextInt(600))),
              random.nextInt(4) == 0 ? Optional.empty() : Optional.of(1 + random.nextInt(2)),
              first.team(),
              "load test",
              random.nextInt(3) == 0
                  ? Optional.of(services.get(random.nextInt(services.size())))
                  : Optional.empty()));
    }
    Edit edit = Edit.put(Phrase.of("edit.unnamed"), more.toArray(new PlanRecord[0]));
    return ((Applied.Done) plan.apply(edit)).plan();
  }

  @Property(tries = 15)
  void theIndexAfterEditsAnswersAsANewOne(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 20) int deployments) {
    Plan plan = CrowdedPlan.of(seed, deployments);
    Collisions collisions = Collisions.of(plan);
    for (int step = 0; step < 90; step++) {
      Edit edit = AnyEdit.of(plan, seed + step);
      plan = ((Applied.Done) plan.apply(edit)).plan();
      collisions = collisions.after(plan, edit);
      if (step % 9 == 0 || step > 85) {
        assertSame(Collisions.of(plan), collisions, plan);
      }
    }
  }

  private static void assertSame(Collisions cold, Collisions kept, Plan plan) {
    assertEquals(cold.notComputed(), kept.notComputed());
    assertEquals(cold.count(), kept.count());
    assertEquals(cold.stream().toList(), kept.stream().toList());
    for (Deployment one : plan.deployments().values()) {
      assertEquals(cold.of(one), kept.of(one));
      assertEquals(cold.uncertain(one), kept.uncertain(one));
      assertEquals(cold.neighbours(one), kept.neighbours(one));
    }
    for (Reservation one : plan.reservations().values()) {
      assertEquals(cold.of(one), kept.of(one));
    }
  }

  private static java.util.stream.Collector<String, ?, Set<String>> sorted() {
    return Collectors.toCollection(TreeSet::new);
  }

  /** A collision in words that do not depend on the side it is seen from. */
  private static String words(Collision c) {
    List<String> pair = Stream.of(c.one(), c.other()).map(r -> r.id().toString()).sorted().toList();
    boolean turned = !pair.getFirst().equals(c.one().id().toString());
    return pair + " " + c.overlap() + " " + (turned ? c.over().turned() : c.over());
  }

  private static Set<String> expected(Plan plan) {
    var found = new TreeSet<String>();
    List<Deployment> all =
        plan.deployments().values().stream()
            .filter(d -> d.state().unfinished() && d.timing().whole().isPresent())
            .toList();
    for (Deployment a : all) {
      for (Deployment b : all) {
        if (a.id().compareTo(b.id()) < 0) {
          shared(a, b).ifPresent(at -> pairs(plan, all, a, b, at).forEach(found::add));
        }
      }
      reservations(plan, all, a).forEach(found::add);
    }
    for (Reservation a : plan.reservations().values()) {
      for (Reservation b : plan.reservations().values()) {
        if (a.id().compareTo(b.id()) < 0 && a.at().overlaps(b.at())) {
          Interval at = a.at().intersection(b.at()).orElseThrow();
          clash(plan, all, a, b, at)
              .ifPresent(clash -> found.add(List.of(a.id(), b.id()) + " " + at + " " + clash));
        }
      }
    }
    return found;
  }

  /** What two reservations of the same thing clash over. */
  private static Optional<Clash> clash(
      Plan plan, List<Deployment> all, Reservation a, Reservation b, Interval at) {
    boolean whole = a.units().isEmpty() || b.units().isEmpty();
    if (a.service().isPresent() || b.service().isPresent()) {
      return a.service()
          .filter(_ -> a.service().equals(b.service()))
          .map(s -> whole ? new Clash.ServiceTaken(s) : new Clash.Service(s, 1));
    }
    if (!a.environment().equals(b.environment())) {
      return Optional.empty();
    }
    Id<Environment> place = a.environment();
    return whole
        ? Optional.of(new Clash.PlaceTaken(place))
        : plan.get(Environment.class, place)
            .capacity()
            .filter(c -> over(plan, all, at, c, d -> d.environment().equals(place), place))
            .map(c -> new Clash.Place(place, c));
  }

  private static Optional<Interval> shared(Deployment a, Deployment b) {
    return whole(a).overlaps(whole(b)) ? whole(a).intersection(whole(b)) : Optional.empty();
  }

  private static Interval whole(Deployment d) {
    return d.timing().whole().orElseThrow();
  }

  private static List<String> pairs(
      Plan plan, List<Deployment> all, Deployment a, Deployment b, Interval at) {
    var clashes = new ArrayList<Clash>();
    if (a.environment().equals(b.environment())) {
      for (Id<Component> mine : a.items()) {
        for (Id<Component> theirs : b.items()) {
          items(plan, a.environment(), mine, theirs).forEach(clashes::add);
        }
      }
      Environment place = plan.get(Environment.class, a.environment());
      place
          .capacity()
          .filter(c -> over(plan, all, at, c, d -> d.environment().equals(place.id()), place.id()))
          .ifPresent(c -> clashes.add(new Clash.Place(place.id(), c)));
    }
    a.locks().stream().filter(b.locks()::contains).forEach(l -> clashes.add(new Clash.Lock(l)));
    a.sharedServices().stream()
        .filter(b.sharedServices()::contains)
        .forEach(s -> clashes.add(new Clash.Service(s, 1)));
    people(a).stream().filter(people(b)::contains).forEach(clashes::add);
    Team team = plan.get(Team.class, a.team().orElseThrow());
    if (a.team().equals(b.team())
        && over(
            plan,
            all,
            at,
            team.parallelLimit().orElseThrow(),
            d -> d.team().equals(a.team()),
            null)) {
      clashes.add(new Clash.Crew(team.id(), team.parallelLimit().orElseThrow()));
    }
    clashes.addAll(throttled(plan, all, a, b, at));
    return clashes.stream().map(c -> List.of(a.id(), b.id()) + " " + at + " " + c).toList();
  }

  /** The three throttles that a crowded plan may have, by heart. */
  private static List<Clash> throttled(
      Plan plan, List<Deployment> all, Deployment a, Deployment b, Interval at) {
    List<Predicate<Deployment>> under =
        List.of(
            d -> place(plan, d).stage() == Stage.PRODUCTION,
            d -> CrowdedRisk.mayBeHigh(plan, d),
            d -> place(plan, d).platform().equals(Optional.of("cluster")));
    var found = new ArrayList<Clash>();
    List<Throttle> throttles = plan.policy().orElseThrow().throttles();
    for (int n = 0; n < throttles.size(); n++) {
      Predicate<Deployment> counts = under.get(n);
      int most = throttles.get(n).atMost();
      if (counts.test(a) && counts.test(b) && over(plan, all, at, most, counts, null)) {
        found.add(new Clash.Throttled(throttles.get(n).name(), most));
      }
    }
    return found;
  }

  private static Environment place(Plan plan, Deployment deployment) {
    return plan.get(Environment.class, deployment.environment());
  }

  private static List<Clash> people(Deployment d) {
    return d.people().stream()
        .map(Assignment::person)
        .distinct()
        .<Clash>map(Clash.Worker::new)
        .toList();
  }

  private static List<Clash> items(
      Plan plan, Id<Environment> place, Id<Component> mine, Id<Component> theirs) {
    var clashes = new TreeSet<>(java.util.Comparator.comparing(Clash::toString));
    if (mine.equals(theirs)
        || Resource.ancestors(plan, mine).contains(theirs)
        || Resource.ancestors(plan, theirs).contains(mine)) {
      clashes.add(new Clash.Item(place, mine, theirs));
    }
    plan.dependencies()
        .values()
        .forEach(
            link -> {
              if (link.from().equals(mine) && link.to().equals(theirs)) {
                clashes.add(new Clash.Related(place, mine, theirs, true));
              }
              if (link.from().equals(theirs) && link.to().equals(mine)) {
                clashes.add(new Clash.Related(place, mine, theirs, false));
              }
            });
    return List.copyOf(clashes);
  }

  /** Whether at any minute of the stretch more than the capacity is in use. */
  private static boolean over(
      Plan plan,
      List<Deployment> all,
      Interval at,
      int capacity,
      Predicate<Deployment> user,
      @org.jspecify.annotations.Nullable Id<Environment> place) {
    Instant minute = at.start();
    do {
      Instant now = minute;
      boolean moment = at.isEmpty();
      long units =
          all.stream().filter(user).filter(d -> there(whole(d), now, moment ? at : null)).count();
      units +=
          plan.reservations().values().stream()
              .filter(r -> r.environment().equals(place) && r.at().contains(now))
              .filter(r -> r.service().isEmpty())
              .mapToLong(r -> r.units().orElse(0))
              .sum();
      if (units > capacity) {
        return true;
      }
      minute = minute.plus(Duration.ofMinutes(1));
    } while (minute.isBefore(at.end()));
    return false;
  }

  private static boolean there(
      Interval whole, Instant now, @org.jspecify.annotations.Nullable Interval moment) {
    return whole.contains(now) || (moment != null && whole.equals(moment));
  }

  private static List<String> reservations(Plan plan, List<Deployment> all, Deployment a) {
    return plan.reservations().values().stream()
        .filter(r -> r.at().overlaps(whole(a)))
        .flatMap(r -> clash(plan, all, a, r).map(clash -> words(a, r, clash)).stream())
        .toList();
  }

  private static String words(Deployment a, Reservation r, Clash clash) {
    return Stream.of(a.id(), r.id()).map(Object::toString).sorted().toList()
        + " "
        + r.at().intersection(whole(a)).orElseThrow()
        + " "
        + clash;
  }

  private static Optional<Clash> clash(
      Plan plan, List<Deployment> all, Deployment a, Reservation r) {
    Interval at = r.at().intersection(whole(a)).orElseThrow();
    boolean wanted =
        r.service().isPresent()
            ? a.sharedServices().contains(r.service().get())
            : a.environment().equals(r.environment());
    if (!wanted) {
      return Optional.empty();
    }
    if (r.service().isPresent()) {
      return Optional.of(
          r.units().isEmpty()
              ? new Clash.ServiceTaken(r.service().get())
              : new Clash.Service(r.service().get(), 1));
    }
    Environment place = plan.get(Environment.class, r.environment());
    if (r.units().isEmpty()) {
      return Optional.of(new Clash.PlaceTaken(place.id()));
    }
    return place
        .capacity()
        .filter(c -> over(plan, all, at, c, d -> d.environment().equals(place.id()), place.id()))
        .map(c -> new Clash.Place(place.id(), c));
  }
}
