package org.slipway;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.LinkType;
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
import org.slipway.core.plan.Wave;

/**
 * Plans for tests in which several deployments are planned together and mostly can be: everything
 * is known and covered, several bring the same component to one environment, others need it there.
 * Starts are full quarters of two days from {@link #FIRST} on. The same seed gives the same plan.
 */
public final class JointPlan {

  /** No start is earlier. */
  public static final Instant FIRST = Instant.parse("2026-09-28T12:00:00Z");

  private static final int QUARTERS = 4 * 40;

  private final Random random;
  private final PlanBuilder builder = new PlanBuilder("UTC");
  private final List<Component> components = new ArrayList<>();
  private final List<Environment> places = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();

  private JointPlan(long seed) {
    this.random = new Random(seed);
  }

  /** With this many releases, each to one environment or two. */
  public static Plan of(long seed, int releases) {
    var joint = new JointPlan(seed);
    joint.places();
    joint.policy();
    for (int n = 0; n < releases; n++) {
      joint.release(n);
    }
    joint.links();
    return joint.builder.plan();
  }

  private void places() {
    for (int n = 0; n < 4; n++) {
      components.add(builder.component("c" + n));
      people.add(builder.person("person " + n, "operations"));
    }
    builder.needs(components.get(1), components.get(0));
    builder.needs(components.get(2), components.get(0));
    if (random.nextBoolean()) {
      builder.needs(components.get(3), components.get(1));
    }
    for (int n = 0; n < 3; n++) {
      Environment place = builder.environment("env " + n, n == 2 ? Stage.TEST : Stage.PRODUCTION);
      builder.set(place, "capacity", Optional.of(1 + random.nextInt(3)));
      places.add(
          builder.set(
              builder.plan().get(Environment.class, place.id()), "roster", Optional.of("duty")));
    }
    builder.onCall("duty", people.get(0), "2026-09-27T00:00", "2026-09-29T12:00");
    builder.onCall("duty", people.get(1), "2026-09-29T12:00", "2026-10-12T00:00");
    builder.train("Express", builder.again("2026-09-28T12:00", "2026-09-29T11:00", "FREQ=DAILY"));
    if (random.nextInt(3) == 0) {
      builder.freeze("Close", Severity.HARD, "2026-09-29T15:00", "2026-09-29T20:00");
    }
    if (random.nextInt(3) == 0) {
      builder.book(places.getFirst(), 1, "2026-09-29T02:00", "2026-09-29T05:00");
    }
  }

  private void policy() {
    Policy policy = builder.policy();
    if (random.nextInt(3) == 0) {
      Scope production =
          new Scope(
              List.of(), List.of(), List.of(), List.of(), List.of(), List.of(Stage.PRODUCTION));
      builder.set(
          policy,
          "throttles",
          List.of(new Throttle("production", 2, production, Optional.empty(), Optional.empty())));
    }
  }

  private void release(int n) {
    Component one = components.get(n % 3 == 0 ? 0 : random.nextInt(4));
    Component other = components.get(random.nextInt(4));
    Release release =
        random.nextInt(3) > 0 || one.equals(other)
            ? builder.release("Release " + n, "1." + n, one)
            : builder.release("Release " + n, "1." + n, one, other);
    Environment place = places.get(random.nextInt(4) > 0 ? 0 : 1);
    deploy(release, place);
    if (random.nextInt(4) == 0) {
      deploy(release, places.get(2));
    }
    if (random.nextInt(4) == 0) {
      deploy(release, place.equals(places.get(0)) ? places.get(1) : places.get(0));
      if (random.nextBoolean()) {
        waves(release);
      }
    }
    if (random.nextInt(3) == 0) {
      LocalDate day = LocalDate.parse("2026-09-29").plusDays(random.nextInt(2));
      builder.set(
          builder.set(
              builder.plan().get(Release.class, release.id()), "train", Optional.of("Express")),
          "departure",
          Optional.of(day));
    }
  }

  /** From earlier releases and deployments to later ones, with the next quarter at the least. */
  private void links() {
    List<Deployment> all = List.copyOf(builder.plan().deployments().values());
    for (int n = random.nextInt(3); n > 0; n--) {
      Deployment first = all.get(random.nextInt(all.size()));
      Deployment then = all.get(random.nextInt(all.size()));
      boolean whole = random.nextInt(3) == 0;
      LinkType type = random.nextBoolean() ? LinkType.FINISH_TO_START : LinkType.START_TO_START;
      Duration lag = Duration.ofMinutes(15L * (1 + random.nextInt(12)));
      boolean known =
          builder.plan().links().values().stream()
              .anyMatch(
                  link -> link.from().equals(Ref.of(first)) && link.to().equals(Ref.of(then)));
      if (!known && first.release().compareTo(then.release()) < 0) {
        PlanRecord from = whole ? builder.plan().get(Release.class, first.release()) : first;
        builder.link(from, then, type, lag);
      }
    }
  }

  private void waves(Release release) {
    Duration soak = Duration.ofMinutes(random.nextInt(120));
    builder.set(
        builder.plan().get(Release.class, release.id()),
        "waves",
        List.of(
            new Wave("first", List.of(places.get(0).id()), soak, List.of()),
            new Wave("second", List.of(places.get(1).id()), Duration.ZERO, List.of())));
  }

  private void deploy(Release release, Environment place) {
    Instant start = FIRST.plus(Duration.ofMinutes(15L * random.nextInt(QUARTERS)));
    Deployment made =
        builder.deploy(
            release,
            place,
            start.toString().substring(0, 16),
            15L * random.nextInt(1, 12),
            10L * random.nextInt(6),
            10L * random.nextInt(5));
    if (random.nextInt(3) == 0) {
      Assignment work = new Assignment(people.get(random.nextInt(4)).id(), Duty.DEPLOYER);
      builder.set(made, "people", List.of(work));
    }
  }
}
