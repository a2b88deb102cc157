package org.slipway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Throttle;
import org.slipway.core.plan.Timing;

/**
 * Plans for tests in which much collides: few components, environments, locks, people and teams,
 * and many deployments within two days in whole minutes. The same seed gives the same plan.
 */
public final class CrowdedPlan {

  private final Random random;
  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final List<Component> components = new ArrayList<>();
  private final List<Environment> environments = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Team> teams = new ArrayList<>();

  private CrowdedPlan(long seed) {
    this.random = new Random(seed);
  }

  /** With this many deployments. */
  public static Plan of(long seed, int deployments) {
    return of(seed, deployments, (_, _) -> {});
  }

  /** The same with something added. */
  public static Plan of(long seed, int deployments, BiConsumer<PlanBuilder, Random> addition) {
    var crowded = new CrowdedPlan(seed);
    crowded.places();
    crowded.policy();
    for (int n = 0; n < deployments; n++) {
      crowded.deployment(n);
    }
    crowded.times();
    CrowdedRisk.add(crowded.builder, new Random(~seed));
    addition.accept(crowded.builder, new Random(seed + 1));
    return crowded.builder.plan();
  }

  private void places() {
    for (int n = 0; n < 5; n++) {
      components.add(
          n > 1 ? builder.partOf(components.get(n - 2), "part " + n) : builder.component("c" + n));
    }
    builder.needs(components.get(0), components.get(1));
    builder.needs(components.get(3), components.get(0));
    for (int n = 0; n < 3; n++) {
      Environment place = builder.environment("env " + n, n == 2 ? Stage.TEST : Stage.PRODUCTION);
      builder.set(place, "capacity", random.nextBoolean() ? Optional.empty() : Optional.of(1 + n));
      builder.set(place, "platform", n == 1 ? Optional.of("cluster") : Optional.empty());
      environments.add(builder.set(place, "roster", Optional.of("duty " + n)));
      people.add(builder.person("person " + n, "operations"));
      Team team = builder.team("team " + n);
      teams.add(builder.set(team, "parallelLimit", Optional.of(1 + n)));
    }
    builder.book(environments.get(1), 1, "2026-09-29T10:00", "2026-09-29T13:00");
    Reservation alone =
        builder.book(environments.get(2), 1, "2026-09-29T03:00", "2026-09-29T06:00");
    builder.set(alone, "units", Optional.empty());
    Reservation slot = builder.book(environments.get(0), 1, "2026-09-29T07:00", "2026-09-29T17:00");
    builder.set(slot, "service", Optional.of(components.get(2).id()));
    if (random.nextBoolean()) {
      Reservation all =
          builder.book(environments.get(0), 1, "2026-09-29T19:00", "2026-09-29T23:00");
      builder.set(
          builder.set(all, "units", Optional.empty()),
          "service",
          Optional.of(components.get(3).id()));
    }
  }

  private void policy() {
    Policy policy =
        builder.policy(new ApprovalNeed("operations", 1, List.of(), List.of(Stage.PRODUCTION)));
    var ages = new TreeMap<String, Duration>();
    ages.put("test.regression", Duration.ofDays(3));
    builder.set(policy, "maximumAges", ages);
    if (random.nextInt(3) == 0) {
      builder.set(policy, "throttles", throttles());
    }
  }

  private List<Throttle> throttles() {
    Scope production =
        new Scope(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(Stage.PRODUCTION));
    return List.of(
        new Throttle("production", 2, production, Optional.empty(), Optional.empty()),
        new Throttle("risky", 1, Scope.ALL, Optional.empty(), Optional.of(RiskLevel.HIGH)),
        new Throttle("cluster", 1, Scope.ALL, Optional.of("cluster"), Optional.empty()));
  }

  private void deployment(int n) {
    Component[] items = some(components).toArray(new Component[0]);
    Release release = builder.release("Release " + n, "1", items);
    Environment place = any(random, environments);
    Deployment made = builder.deploy(release, place, "2026-09-29T00:00");
    builder.set(made, "timing", timing(builder, random));
    builder.set(made, "state", state());
    builder.set(made, "team", Optional.of(any(random, teams).id()));
    if (random.nextInt(3) == 0) {
      builder.set(made, "locks", List.of("lock " + random.nextInt(2), "lock 3"));
    }
    if (random.nextInt(3) == 0) {
      builder.set(made, "sharedServices", List.of(any(random, components).id()));
    }
    Assignment work = new Assignment(any(random, people).id(), Duty.DEPLOYER);
    builder.set(made, "people", List.of(work));
    papers(n, release, made);
  }

  private void papers(int n, Release release, Deployment deployment) {
    if (random.nextBoolean()) {
      builder.ticket("CHG" + n, deployment);
    }
    Person person = any(random, people);
    if (random.nextBoolean()) {
      builder.approval(
          release, person, "operations", Decision.APPROVE, "2026-09-27T10:00", "content");
    }
    if (random.nextBoolean()) {
      builder.evidence(release, "test.regression", Outcome.PASS, "2026-09-26T10:00");
    }
    if (random.nextInt(4) == 0) {
      builder.exception("window.freeze", deployment, person, "2026-12-31T00:00");
    }
    ChecklistItem item = builder.check(release, "Tell the hotline");
    builder.set(item, "blocker", random.nextBoolean());
  }

  private void times() {
    Freeze soft =
        builder.freeze("Stocktaking", Severity.SOFT, "2026-09-29T08:00", "2026-09-29T16:00");
    builder.set(
        soft,
        "scope",
        new Scope(
            List.of(components.get(0).id()),
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
    builder.freeze("Quarter close", Severity.HARD, "2026-09-30T18:00", "2026-10-02T00:00");
    MaintenanceWindow nights = builder.window("Nights", "2026-09-28T20:00", "2026-09-29T06:00");
    builder.set(
        nights, "when", builder.again("2026-09-21T20:00", "2026-09-22T06:00", "FREQ=DAILY"));
    builder.set(
        nights,
        "scope",
        new Scope(
            List.of(),
            List.of(environments.get(0).id()),
            List.of(),
            List.of(),
            List.of(),
            List.of()));
    builder.onCall("duty 0", people.get(0), "2026-09-28T00:00", "2026-09-29T12:00");
    builder.onCall("duty 0", people.get(1), "2026-09-29T14:00", "2026-10-05T12:00");
    builder.onCall("duty 1", people.get(1), "2026-09-28T00:00", "2026-09-29T20:00");
  }

  static Timing timing(PlanBuilder builder, Random random) {
    int minute = random.nextInt(2 * 24 * 60);
    String start = java.time.LocalDateTime.parse("2026-09-29T00:00").plusMinutes(minute).toString();
    Timing whole =
        builder.timing(start, random.nextInt(200), random.nextInt(60), random.nextInt(90));
    return random.nextInt(12) > 0
        ? whole
        : new Timing(
            whole.start(), Optional.empty(), whole.run(), Optional.empty(), whole.rollbackTail());
  }

  private DeploymentState state() {
    return random.nextInt(6) > 0
        ? DeploymentState.PLANNED
        : any(random, List.of(DeploymentState.values()));
  }

  private <T> List<T> some(List<T> all) {
    List<T> some = all.stream().filter(_ -> random.nextInt(3) == 0).toList();
    return some.isEmpty() ? List.of(any(random, all)) : some;
  }

  private static <T> T any(Random random, List<T> all) {
    return all.get(random.nextInt(all.size()));
  }
}
