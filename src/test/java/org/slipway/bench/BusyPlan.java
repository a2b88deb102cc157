package org.slipway.bench;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.IntStream;
import org.slipway.core.plan.Actuals;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.Assurance;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.DependencyType;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseClass;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.TicketState;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;

/**
 * A company's year for benchmarks: releases of two components each that go to four of 50
 * environments, with tickets, approvals, evidence and checklists, rosters without gaps, and weekly
 * windows and freezes, all planned ahead. The same size gives the same plan.
 */
final class BusyPlan {

  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private static final int ENVIRONMENTS = 50;
  private static final int COMPONENTS = 500;
  private static final int TEAMS = 20;
  private static final int PEOPLE = 100;
  private static final int RULES = 1_000;
  private static final int ENVIRONMENTS_A_RELEASE = 4;
  private static final int WEEKS = 53;
  private static final ZoneId ZONE = ZoneId.of("Europe/Berlin");

  private final SplittableRandom random = new SplittableRandom(11);
  private final List<PlanRecord> records = new ArrayList<>();

  private BusyPlan() {}

  static Plan of(int deployments) {
    var busy = new BusyPlan();
    busy.company();
    IntStream.range(0, RULES).forEach(busy::rule);
    for (int n = 0; n < deployments / ENVIRONMENTS_A_RELEASE; n++) {
      busy.release(n);
    }
    return switch (Plan.of(busy.records)) {
      case Applied.Done(Plan plan) -> plan;
      case Applied.Refused(var reasons) -> throw new IllegalStateException(reasons.toString());
    };
  }

  private static <T extends PlanRecord> Id<T> id(Class<T> type, int number) {
    long made = (0x0190_0000_0000L + number) << 16 | 0x7000L;
    return new Id<>(new UUID(made, Kind.of(type).token().hashCode()));
  }

  private static <T extends PlanRecord> Head<T> head(Class<T> type, int number) {
    return Head.of(id(type, number), Kind.of(type).prefix() + "-" + number);
  }

  private void company() {
    for (int n = 0; n < TEAMS; n++) {
      records.add(new Team(head(Team.class, n), "Team " + n, Optional.empty(), Optional.of(100)));
    }
    for (int n = 0; n < PEOPLE; n++) {
      records.add(
          new Person(
              head(Person.class, n), "Person " + n, Optional.empty(), List.of("operations"), ZONE));
    }
    IntStream.range(0, COMPONENTS).forEach(this::component);
    IntStream.range(0, ENVIRONMENTS).forEach(this::environment);
    records.add(
        new Policy(
            head(Policy.class, 0),
            "House rules",
            "1",
            new TreeMap<>(),
            new TreeMap<>(),
            new TreeMap<>(),
            List.of(new ApprovalNeed("operations", 1, List.of(), List.of(Stage.PRODUCTION))),
            true,
            Optional.empty(),
            new TreeMap<>(),
            List.of(),
            List.of(),
            Optional.empty()));
  }

  /** Every fifth is a system, the four after it are its parts. */
  private void component(int n) {
    records.add(
        new Component(
            head(Component.class, n),
            "Component " + n,
            n % 5 == 0 ? Optional.empty() : Optional.of(id(Component.class, n - n % 5)),
            Optional.of(id(Team.class, n % TEAMS)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            List.of(),
            Optional.empty(),
            Optional.empty()));
    records.add(
        new Dependency(
            head(Dependency.class, n),
            id(Component.class, n),
            id(Component.class, (n + 7) % COMPONENTS),
            DependencyType.DEPENDS_ON));
  }

  private void environment(int n) {
    String roster = "duty " + n;
    records.add(
        new Environment(
            head(Environment.class, n),
            "environment " + n,
            n % ENVIRONMENTS_A_RELEASE == 3 ? Stage.PRODUCTION : Stage.TEST,
            Optional.empty(),
            Optional.empty(),
            ZONE,
            Optional.of(20),
            Optional.of(roster),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
    for (int week = 0; week < WEEKS + 8; week++) {
      Interval at = Interval.lasting(NOW.plus(Duration.ofDays(7L * week)), Duration.ofDays(7));
      records.add(
          new RosterEntry(
              head(RosterEntry.class, n * 100 + week), roster, id(Person.class, n), at));
    }
  }

  /** Nine weekly windows for one environment, then a weekly freeze for a component. */
  private void rule(int n) {
    LocalDateTime day = LocalDateTime.of(2025, 12, 1, n % 24, 0).plusDays(n % 7);
    if (n % 10 == 9) {
      Recurrence when = Recurrence.repeating(day, day.plusHours(2), ZONE, "FREQ=WEEKLY;INTERVAL=4");
      records.add(
          new Freeze(
              head(Freeze.class, n),
              "Freeze " + n,
              Severity.SOFT,
              scope(List.of(id(Component.class, n % COMPONENTS)), List.of()),
              when,
              Optional.empty(),
              "Campaign",
              Optional.empty()));
    } else {
      records.add(
          new MaintenanceWindow(
              head(MaintenanceWindow.class, n),
              "Window " + n,
              scope(List.of(), List.of(id(Environment.class, n / 10 % ENVIRONMENTS))),
              Recurrence.repeating(day, day.plusHours(6), ZONE, "FREQ=WEEKLY"),
              Optional.empty(),
              Optional.empty()));
    }
  }

  private static Scope scope(List<Id<Component>> components, List<Id<Environment>> environments) {
    return new Scope(components, environments, List.of(), List.of(), List.of(), List.of());
  }

  private void release(int n) {
    int one = random.nextInt(COMPONENTS);
    List<Id<Component>> items =
        List.of(id(Component.class, one), id(Component.class, (one + 5) % COMPONENTS));
    records.add(
        new Release(
            head(Release.class, n),
            "Release " + n,
            "1." + n,
            ReleaseClass.MINOR,
            ChangeType.NORMAL,
            RolloutModel.WINDOWED,
            Optional.empty(),
            Optional.of(id(Team.class, n % TEAMS)),
            Optional.of(id(Person.class, n % PEOPLE)),
            List.of(),
            items.stream().map(item -> new Delivery(item, "1." + n)).toList(),
            List.of(),
            Optional.empty(),
            List.of()));
    papers(n);
    int first = random.nextInt(ENVIRONMENTS / ENVIRONMENTS_A_RELEASE) * ENVIRONMENTS_A_RELEASE;
    Instant start = NOW.plus(Duration.ofMinutes(random.nextInt(350 * 24 * 60)));
    for (int stage = 0; stage < ENVIRONMENTS_A_RELEASE; stage++) {
      deployment(
          n * ENVIRONMENTS_A_RELEASE + stage,
          n,
          first + stage,
          items,
          start.plus(Duration.ofHours(24L * stage)));
    }
  }

  private void papers(int n) {
    for (int item = 0; item < 2; item++) {
      records.add(
          new ChecklistItem(
              head(ChecklistItem.class, 2 * n + item),
              id(Release.class, n),
              "Item " + item,
              "General",
              item == 0,
              Optional.of(id(Person.class, n % PEOPLE)),
              Optional.of(Duration.ofDays(1)),
              ChecklistState.OPEN,
              Optional.empty(),
              Optional.empty(),
              item == 0 ? Optional.of("test.regression") : Optional.empty()));
    }
    records.add(
        new Evidence(
            head(Evidence.class, n),
            new Ref(Kind.RELEASE, id(Release.class, n)),
            "test.regression",
            Outcome.PASS,
            new TreeMap<>(),
            NOW.minus(Duration.ofDays(1)),
            Optional.empty()));
    records.add(
        new Approval(
            head(Approval.class, n),
            id(Release.class, n),
            id(Person.class, (n + 1) % PEOPLE),
            "operations",
            Decision.APPROVE,
            NOW.minus(Duration.ofDays(1)),
            "0".repeat(64),
            Assurance.CLAIMED,
            Optional.empty()));
  }

  private void deployment(
      int n, int release, int environment, List<Id<Component>> items, Instant start) {
    Timing timing =
        new Timing(
            Optional.of(new PlannedStart(start, ZONE)),
            Optional.empty(),
            Optional.of(Duration.ofMinutes(random.nextInt(30, 120))),
            Optional.of(Duration.ofMinutes(15)),
            Optional.of(new RollbackTail(Duration.ofMinutes(random.nextInt(15, 105)), true)));
    records.add(
        new Deployment(
            head(Deployment.class, n),
            id(Release.class, release),
            id(Environment.class, environment),
            items,
            Optional.of(id(Team.class, release % TEAMS)),
            timing,
            DeploymentState.PLANNED,
            Actuals.NONE,
            List.of("lock " + random.nextInt(2_000)),
            List.of(),
            List.of(new Assignment(id(Person.class, random.nextInt(PEOPLE)), Duty.DEPLOYER)),
            Optional.empty(),
            List.of()));
    records.add(
        new ChangeTicket(
            head(ChangeTicket.class, n),
            "CHG" + n,
            "Change " + n,
            ChangeType.NORMAL,
            TicketState.SCHEDULED,
            Optional.of(id(Person.class, n % PEOPLE)),
            List.of(id(Deployment.class, n))));
  }
}
