package org.slipway.core.risk;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.time.Interval;

/**
 * What happened before, by system and team: the finished production deployments, newest first, of
 * each group at most {@value #MOST}. Made in one pass; a group is then found in O(log n).
 * Immutable.
 */
public final class PastDeployments {

  /** Of each system and team no more than this many are looked at, the newest. */
  public static final int MOST = 200;

  private record Group(Id<Component> system, Id<Team> team) implements Comparable<Group> {
    @Override
    public int compareTo(Group other) {
      int bySystem = system.compareTo(other.system);
      return bySystem != 0 ? bySystem : team.compareTo(other.team);
    }
  }

  private static final Comparator<PastDeployment> NEWEST =
      Comparator.comparing((PastDeployment p) -> p.ended().orElse(Instant.MIN))
          .reversed()
          .thenComparing(PastDeployment::deployment, (a, b) -> a.compareTo(b));

  private final SortedMap<Group, List<PastDeployment>> groups;

  private PastDeployments(SortedMap<Group, List<PastDeployment>> groups) {
    this.groups = groups;
  }

  /** The history a plan holds. */
  public static PastDeployments of(Plan plan) {
    var rows = new ArrayList<PastDeployment>();
    SortedSet<Id<Deployment>> blamed = blamed(plan);
    for (Deployment deployment : plan.deployments().values()) {
      if (counts(plan, deployment)) {
        rows.addAll(rows(plan, deployment, blamed));
      }
    }
    return of(rows);
  }

  /** These rows, as an extract carries them. */
  public static PastDeployments of(Collection<PastDeployment> rows) {
    var groups = new TreeMap<Group, List<PastDeployment>>();
    for (PastDeployment row : rows) {
      groups.computeIfAbsent(new Group(row.system(), row.team()), _ -> new ArrayList<>()).add(row);
    }
    groups.replaceAll((_, all) -> all.stream().sorted(NEWEST).limit(MOST).toList());
    return new PastDeployments(Collections.unmodifiableSortedMap(groups));
  }

  /** Whether it is history of production: done, failed or rolled back there. */
  public static boolean counts(Plan plan, Deployment deployment) {
    return !deployment.state().unfinished()
        && deployment.state() != DeploymentState.CANCELLED
        && plan.get(Environment.class, deployment.environment()).stage() == Stage.PRODUCTION;
  }

  /**
   * Whether an edit may have changed the history: a finished production deployment, a release that
   * has one, an incident that names its cause, a component or an environment.
   */
  public static boolean touched(Plan before, Plan after, Edit edit) {
    return edit.changes().stream()
        .map(Change::ref)
        .anyMatch(ref -> touched(before, ref) || touched(after, ref));
  }

  private static boolean touched(Plan plan, Ref ref) {
    Optional<? extends PlanRecord> record = plan.find(ref);
    return record.isPresent()
        && switch (record.get()) {
          case Deployment deployment -> counts(plan, deployment);
          case Release release ->
              plan.naming(release, Deployment.class).anyMatch(d -> counts(plan, d));
          case Incident incident -> incident.causedBy().isPresent();
          case Component _, Environment _ -> true;
          default -> false;
        };
  }

  /** The history of one system and team, newest first. */
  public List<PastDeployment> of(Id<Component> system, Id<Team> team) {
    return groups.getOrDefault(new Group(system, team), List.of());
  }

  /** The history that the risk of a deployment rests on: all of its team with its systems. */
  public List<PastDeployment> behind(Plan plan, Deployment deployment) {
    return team(plan, deployment).stream()
        .flatMap(team -> systems(plan, deployment).stream().flatMap(s -> of(s, team).stream()))
        .toList();
  }

  /** The team that owns a deployment, else that of its release. */
  public static Optional<Id<Team>> team(Plan plan, Deployment deployment) {
    return deployment.team().or(() -> plan.get(Release.class, deployment.release()).team());
  }

  /** The systems a deployment is about: the topmost component of each item. */
  public static SortedSet<Id<Component>> systems(Plan plan, Deployment deployment) {
    var systems = new TreeSet<Id<Component>>();
    for (Id<Component> item : deployment.items()) {
      Component top = plan.get(Component.class, item);
      while (top.parent().isPresent()) {
        top = plan.get(Component.class, top.parent().get());
      }
      systems.add(top.id());
    }
    return systems;
  }

  private static SortedSet<Id<Deployment>> blamed(Plan plan) {
    var blamed = new TreeSet<Id<Deployment>>();
    plan.incidents().values().stream()
        .map(Incident::causedBy)
        .flatMap(Optional::stream)
        .forEach(blamed::add);
    return blamed;
  }

  private static List<PastDeployment> rows(
      Plan plan, Deployment deployment, SortedSet<Id<Deployment>> blamed) {
    Optional<Id<Team>> team = team(plan, deployment);
    if (team.isEmpty()) {
      return List.of();
    }
    boolean failed = deployment.state() != DeploymentState.DONE || blamed.contains(deployment.id());
    Release release = plan.get(Release.class, deployment.release());
    return systems(plan, deployment).stream()
        .map(
            system ->
                new PastDeployment(
                    deployment.id(),
                    deployment.key(),
                    system,
                    team.get(),
                    release.changeType(),
                    ended(deployment),
                    failed))
        .toList();
  }

  private static Optional<Instant> ended(Deployment deployment) {
    return Stream.of(
            deployment.actuals().end(),
            deployment.actuals().start(),
            deployment.timing().known().map(Interval::end))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
