package org.slipway.core.schedule.group;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.TreeMap;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Throttle;
import org.slipway.core.schedule.slot.ConstraintKind;

/**
 * Two or three deployments to be planned together within a few hours, with what is in their way:
 * small enough to try every choice of starts. The same seed gives the same.
 *
 * @param members those to be planned; the others of the plan stay
 * @param closed freezes, and the gap of the roster, which has no record
 * @param open maintenance windows
 * @param deadline minute by which the first member must be verified
 * @param costs of giving up a constraint, by kind
 */
record FewTogether(
    Plan plan,
    List<Id<Deployment>> members,
    List<Stretch> closed,
    List<Stretch> open,
    Optional<Integer> deadline,
    SortedMap<String, Integer> costs) {

  /** No start is earlier. */
  static final Instant FIRST = Instant.parse("2026-09-28T12:00:00Z");

  static final int STEP = 15;
  static final int STARTS = 14;
  static final String ROSTER = "duty";

  /**
   * Minutes {@code [from, to)}.
   *
   * @param by the freeze or the window; empty: nobody is on call
   * @param at the only environment it is about; empty: all
   */
  record Stretch(Optional<Ref> by, Optional<Ref> at, boolean hard, int from, int to) {}

  static FewTogether of(long seed) {
    return new Making(seed).made();
  }

  static Instant at(int minute) {
    return FIRST.plus(Duration.ofMinutes(minute));
  }

  GroupRequest request() {
    List<Deadline> deadlines =
        deadline.stream()
            .map(
                minute ->
                    new Deadline(
                        members.getFirst(),
                        at(minute),
                        Ref.of(plan.get(Deployment.class, members.getFirst()))))
            .toList();
    return GroupRequest.of(members, FIRST)
        .withHorizon(Duration.ofMinutes((long) STARTS * STEP))
        .withDeadlines(deadlines);
  }

  private static final class Making {

    private final SplittableRandom random;
    private final PlanBuilder builder = new PlanBuilder("UTC");
    private final List<Component> components = new ArrayList<>();
    private final List<Environment> places = new ArrayList<>();
    private final List<Person> people = new ArrayList<>();
    private final List<Stretch> closed = new ArrayList<>();
    private final List<Stretch> open = new ArrayList<>();
    private final SortedMap<String, Integer> costs = new TreeMap<>();

    Making(long seed) {
      random = new SplittableRandom(seed);
    }

    private boolean chance(int of) {
      return random.nextInt(of) == 0;
    }

    private static String wall(int minute) {
      return at(minute).toString().substring(0, 16);
    }

    FewTogether made() {
      things();
      duty();
      policy();
      for (int n = random.nextInt(3); n > 0; n--) {
        freeze();
      }
      for (int n = random.nextInt(3); n > 0; n--) {
        window();
      }
      var members = new ArrayList<Id<Deployment>>();
      int wanted = 2 + random.nextInt(2);
      while (members.size() < wanted) {
        Release release = release("release " + members.size());
        int place = random.nextInt(2);
        members.add(deploy(release, places.get(place)));
        if (members.size() < wanted && chance(4)) {
          members.add(deploy(release, places.get(1 - place)));
        }
      }
      for (int n = random.nextInt(3); n > 0; n--) {
        deploy(release("other " + n), places.get(random.nextInt(2)));
      }
      Optional<Integer> by =
          chance(5) ? Optional.of(30 + random.nextInt(STARTS * STEP)) : Optional.empty();
      return new FewTogether(builder.plan(), members, closed, open, by, costs);
    }

    private void things() {
      for (int n = 0; n < 4; n++) {
        components.add(builder.component("c" + n));
        people.add(builder.person("person " + n, "operations"));
      }
      for (int n = 1; n < 4; n++) {
        if (!chance(3)) {
          builder.needs(components.get(n), components.get(random.nextInt(n)));
        }
      }
      for (int n = 0; n < 2; n++) {
        Stage stage = n == 1 && chance(2) ? Stage.TEST : Stage.PRODUCTION;
        Environment place = builder.environment("env " + n, stage);
        builder.set(place, "roster", Optional.of(ROSTER));
        if (!chance(3)) {
          builder.set(place, "capacity", Optional.of(1 + random.nextInt(2)));
        }
        places.add(builder.plan().get(Environment.class, place.id()));
      }
      for (Environment place : places) {
        if (place.capacity().isPresent() && chance(3)) {
          int from = minute();
          int units = 1 + random.nextInt(place.capacity().get());
          builder.book(place, units, wall(from), wall(from + length()));
        }
      }
    }

    private int minute() {
      return 5 * random.nextInt(STARTS * STEP / 5 - 12);
    }

    private int length() {
      return 5 * (1 + random.nextInt(24));
    }

    /** Covered for days before and after; perhaps with a gap. */
    private void duty() {
      int from = chance(4) ? minute() : 0;
      int to = from == 0 ? 0 : from + length();
      builder.onCall(ROSTER, people.getFirst(), "2026-09-27T00:00", wall(from));
      builder.onCall(ROSTER, people.getFirst(), wall(to), "2026-10-05T00:00");
      if (from < to) {
        closed.add(new Stretch(Optional.empty(), Optional.empty(), false, from, to));
      }
    }

    private void policy() {
      Policy policy = builder.policy();
      for (ConstraintKind kind : ConstraintKind.values()) {
        costs.put(kind.token(), 1 + random.nextInt(9));
      }
      builder.set(policy, "relaxationCosts", costs);
      if (chance(3)) {
        Scope production =
            new Scope(
                List.of(), List.of(), List.of(), List.of(), List.of(), List.of(Stage.PRODUCTION));
        int most = 1 + random.nextInt(2);
        Throttle throttle =
            new Throttle("throttle", most, production, Optional.empty(), Optional.empty());
        builder.set(policy, "throttles", List.of(throttle));
      }
    }

    private void freeze() {
      int from = minute();
      int to = from + length();
      boolean hard = chance(2);
      Freeze freeze =
          builder.freeze("freeze", hard ? Severity.HARD : Severity.SOFT, wall(from), wall(to));
      closed.add(new Stretch(Optional.of(Ref.of(freeze)), scoped(freeze), hard, from, to));
    }

    private void window() {
      int from = chance(2) ? 0 : minute();
      int to = from + 60 + length();
      MaintenanceWindow window = builder.window("window", wall(from), wall(to));
      open.add(new Stretch(Optional.of(Ref.of(window)), scoped(window), false, from, to));
    }

    /** Makes it about one environment alone, or not. */
    private Optional<Ref> scoped(PlanRecord record) {
      if (chance(2)) {
        return Optional.empty();
      }
      Environment place = places.get(random.nextInt(2));
      builder.set(
          record,
          "scope",
          new Scope(List.of(), List.of(place.id()), List.of(), List.of(), List.of(), List.of()));
      return Optional.of(Ref.of(place));
    }

    private Release release(String name) {
      int one = random.nextInt(4);
      int other = random.nextInt(4);
      return one == other || chance(2)
          ? builder.release(name, name, components.get(one))
          : builder.release(name, name, components.get(one), components.get(other));
    }

    private Id<Deployment> deploy(Release release, Environment place) {
      Deployment made =
          builder.deploy(
              release,
              place,
              wall(STEP * random.nextInt(STARTS)),
              5L * (3 + random.nextInt(14)),
              5L * random.nextInt(6),
              5L * random.nextInt(7));
      if (chance(2)) {
        Person person = people.get(1 + random.nextInt(3));
        builder.set(made, "people", List.of(new Assignment(person.id(), Duty.DEPLOYER)));
      }
      if (chance(4)) {
        builder.set(made, "locks", List.of("lock"));
      }
      return made.id();
    }
  }
}
