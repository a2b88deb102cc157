package org.slipway.core.readiness;

import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Exposure;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Wave;
import org.slipway.core.plan.Weight;

/**
 * Small plans in which much waits for each other within two hours: few components that need each
 * other, also in circles, releases that bring the same, trains, stages, waves and links. The same
 * seed gives the same plan.
 */
final class WaitingPlan {

  static final LocalDateTime BEGIN = LocalDateTime.parse("2026-09-29T08:00");

  private static final int COMPONENTS = 4;

  private final Random random;
  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final List<Component> components = new ArrayList<>();
  private final List<Environment> environments = new ArrayList<>();
  private final List<Release> releases = new ArrayList<>();

  private WaitingPlan(long seed) {
    random = new Random(seed);
  }

  static Plan of(long seed, int deployments) {
    var made = new WaitingPlan(seed);
    made.places();
    for (int n = 0; n < 2 + deployments / 2; n++) {
      made.release(n);
    }
    for (int n = 0; n < deployments; n++) {
      made.deployment();
    }
    made.order();
    made.links();
    return made.builder.plan();
  }

  private boolean isThere(Component from, Component to) {
    return builder.plan().dependencies().values().stream()
        .anyMatch(need -> need.from().equals(from.id()) && need.to().equals(to.id()));
  }

  private void places() {
    for (int n = 0; n < COMPONENTS; n++) {
      components.add(builder.component("c" + n));
    }
    for (int n = 0; n < 5; n++) {
      int from = random.nextInt(COMPONENTS);
      int to = random.nextInt(COMPONENTS);
      if (from != to && !isThere(components.get(from), components.get(to))) {
        builder.needs(components.get(from), components.get(to));
      }
    }
    environments.add(builder.environment("one", Stage.PRODUCTION));
    environments.add(builder.environment("two", Stage.PRODUCTION));
    environments.add(builder.environment("test", Stage.TEST));
  }

  private void release(int n) {
    var delivers = new ArrayList<Component>(List.of(any(components)));
    components.stream()
        .filter(c -> !delivers.contains(c) && random.nextInt(4) == 0)
        .forEach(delivers::add);
    String version = String.valueOf(1 + random.nextInt(2));
    Release made = builder.release("r" + n, version, delivers.toArray(new Component[0]));
    if (random.nextInt(3) == 0) {
      builder.set(made, "train", Optional.of("Autumn"));
      LocalDate departure = LocalDate.parse("2026-09-29").plusDays(random.nextInt(2));
      builder.set(made, "departure", Optional.of(departure));
    }
    if (random.nextInt(3) == 0) {
      builder.set(made, "waves", List.of(wave(0), wave(1)));
    }
    releases.add(made);
  }

  private Wave wave(int place) {
    Duration soak = Duration.ofMinutes(random.nextInt(15));
    return new Wave("wave " + place, List.of(environments.get(place).id()), soak, List.of());
  }

  private void deployment() {
    Release release = any(releases);
    Deployment made = builder.deploy(release, any(environments), BEGIN.toString());
    List<Id<Component>> all = release.delivers().stream().map(Delivery::component).toList();
    if (random.nextInt(4) == 0) {
      builder.set(made, "items", all.subList(0, 1));
    }
    builder.set(made, "timing", timing());
    if (random.nextInt(3) == 0) {
      builder.set(made, "state", any(List.of(DeploymentState.values())));
    }
  }

  /** Of environments of one stage; a blocker in half of the plans, waived for some. */
  private void order() {
    for (Environment place : environments) {
      if (random.nextInt(4) > 0) {
        Environment at = builder.set(place, "exposure", Optional.of(anyOf(Exposure.values())));
        builder.set(at, "sensitivity", Optional.of(anyOf(DataSensitivity.values())));
      }
    }
    Policy policy = builder.policy();
    if (random.nextBoolean()) {
      var blocker = new RuleSetting(Optional.of(Weight.BLOCKER), Optional.empty(), new TreeMap<>());
      builder.set(policy, "rules", new TreeMap<>(Map.of("promotion.order", blocker)));
    }
    Person someone = builder.person("someone", "operations");
    for (Deployment one : List.copyOf(builder.plan().deployments().values())) {
      if (random.nextInt(6) == 0) {
        String expires = random.nextBoolean() ? "2026-12-31T00:00" : "2026-09-29T08:10";
        builder.exception("promotion.order", one, someone, expires);
      }
    }
  }

  /** Of deployments, of releases and of one of each, some of them in circles. */
  private void links() {
    var sides = new ArrayList<PlanRecord>(builder.plan().deployments().values());
    sides.addAll(builder.plan().releases().values());
    for (int n = random.nextInt(4); n > 0; n--) {
      PlanRecord from = any(sides);
      PlanRecord to = any(sides);
      Duration lag = Duration.ofMinutes(random.nextInt(40) - 10);
      if (!isTied(from, to)) {
        builder.link(from, to, anyOf(LinkType.values()), lag);
      }
    }
  }

  /** A deployment cannot wait for itself or its own release. */
  private boolean isTied(PlanRecord from, PlanRecord to) {
    return release(from).equals(release(to))
        || builder.plan().links().values().stream()
            .anyMatch(link -> link.from().equals(Ref.of(from)) && link.to().equals(Ref.of(to)));
  }

  private static Id<Release> release(PlanRecord side) {
    return side instanceof Deployment deployment ? deployment.release() : ((Release) side).id();
  }

  private <T> T anyOf(T[] all) {
    return all[random.nextInt(all.length)];
  }

  private Timing timing() {
    String start = BEGIN.plusMinutes(random.nextInt(110)).toString();
    Timing all = builder.timing(start, random.nextInt(25), random.nextInt(12), random.nextInt(12));
    return switch (random.nextInt(12)) {
      case 0 ->
          new Timing(
              all.start(), Optional.empty(), all.run(), Optional.empty(), all.rollbackTail());
      case 1 ->
          new Timing(
              Optional.empty(),
              Optional.empty(),
              all.run(),
              all.verification(),
              all.rollbackTail());
      default -> all;
    };
  }

  private <T> T any(List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
