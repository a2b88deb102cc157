package org.slipway.core;

import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.calendar.Scopes;
import org.slipway.core.calendar.Target;
import org.slipway.core.graph.component.HeldBy;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.SchemaStep;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Team;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.rules.GraphCoreUpgrade;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.schedule.slot.Linked;

/**
 * The deployments and releases whose verdict an edit may change: the relations rules follow ({@link
 * org.slipway.core.readiness.Extracts}), walked backwards, in the plan before and in the plan
 * after.
 */
final class Touched {

  private final Facts facts;
  private final Plan plan;
  private final SortedSet<Ref> subjects;
  private final boolean spreads;

  private Touched(Facts facts, SortedSet<Ref> subjects) {
    this.facts = facts;
    this.plan = facts.plan();
    this.subjects = subjects;
    this.spreads =
        plan.policy().map(Policy::throttles).orElse(List.of()).stream()
            .anyMatch(throttle -> throttle.risk().isPresent());
  }

  /** Beyond so many changes, of an import, all is judged anew rather than looked through. */
  private static final int MANY = 500;

  /** Empty: it may change any. */
  static Optional<SortedSet<Ref>> by(Edit edit, Facts before, Facts after) {
    if (edit.changes().size() > MANY) {
      return Optional.empty();
    }
    var subjects = new TreeSet<Ref>();
    for (Change change : edit.changes()) {
      for (Facts facts : Stream.of(before, after).toList()) {
        Optional<? extends PlanRecord> record = facts.plan().find(change.ref());
        if (record.isPresent() && !new Touched(facts, subjects).add(record.get())) {
          return Optional.empty();
        }
      }
    }
    return Optional.of(subjects);
  }

  /** Adds the subjects that may read this record; false: anybody may. */
  private boolean add(PlanRecord record) {
    switch (record) {
      case Deployment d -> {
        releaseAndNeighbours(plan.get(Release.class, d.release()), d);
        history(d);
        versions(d);
        linked(d);
      }
      case Link l -> linked(l);
      case Release r -> {
        release(r);
        plan.naming(r, Deployment.class).forEach(this::neighbours);
        plan.naming(r, Deployment.class).forEach(this::history);
        plan.naming(r, Deployment.class).forEach(this::versions);
        plan.naming(r, Deployment.class).forEach(this::linked);
      }
      case ChangeTicket t -> t.deployments().forEach(id -> subjects.add(ref(id)));
      case ChecklistItem i -> release(plan.get(Release.class, i.release()));
      case Approval a -> release(plan.get(Release.class, a.release()));
      case Evidence e -> {
        return about(e.subject());
      }
      case ExceptionGrant e -> {
        return about(e.subject());
      }
      case Freeze f -> matching(f.scope());
      case MaintenanceWindow w -> matching(w.scope());
      case RosterEntry e -> roster(e.roster());
      case RosterRotation r -> roster(r.roster());
      case Reservation r -> reserved(r);
      case ReleaseTrain t -> train(t.name());
      case RiskAssessment a -> risk(plan.get(Release.class, a.release()));
      case Incident i ->
          i.causedBy().map(id -> plan.get(Deployment.class, id)).ifPresent(this::history);
      case Hold h -> held(h);
      case BusinessEvent e -> plan.naming(e, Release.class).forEach(this::release);
      default -> {
        return false;
      }
    }
    return true;
  }

  private void linked(Deployment deployment) {
    Linked.links(plan, deployment).forEach(this::linked);
  }

  /** Both ends of a link, and whose deployments they are. */
  private void linked(Link link) {
    for (Ref end : List.of(link.from(), link.to())) {
      switch (plan.find(end).orElseThrow()) {
        case Deployment d -> release(plan.get(Release.class, d.release()));
        case Release r -> release(r);
        default -> throw new IllegalStateException("a link of " + end.kind().token());
      }
    }
  }

  private void held(Hold hold) {
    plan.deployments().values().stream()
        .filter(d -> d.state().unfinished())
        .filter(d -> HeldBy.reaches(facts.components(), hold, d))
        .forEach(d -> subjects.add(Ref.of(d)));
  }

  /** Those whose risk a finished deployment counts in: of the same team with the same system. */
  private void history(Deployment past) {
    Optional<Id<Team>> team = PastDeployments.team(plan, past);
    if (team.isEmpty() || !PastDeployments.counts(plan, past)) {
      return;
    }
    SortedSet<Id<Component>> systems = PastDeployments.systems(plan, past);
    plan.deployments().values().stream()
        .filter(d -> PastDeployments.team(plan, d).equals(team))
        .filter(d -> PastDeployments.systems(plan, d).stream().anyMatch(systems::contains))
        .forEach(this::risk);
  }

  /**
   * Those that meet in their environment what a deployment brings, or took steps of its changes.
   */
  private void versions(Deployment deployment) {
    SortedSet<Id<Component>> around = facts.ties().around(deployment.items());
    List<String> changes = changes(deployment);
    plan.naming(plan.get(Environment.class, deployment.environment()), Deployment.class)
        .filter(
            other ->
                changes(other).stream().anyMatch(changes::contains)
                    || (other.items().stream().anyMatch(around::contains)
                        && (facts.ties().declared() || !changes(other).isEmpty())))
        .forEach(other -> subjects.add(Ref.of(other)));
  }

  private List<String> changes(Deployment deployment) {
    return plan.get(Release.class, deployment.release()).delivers().stream()
        .flatMap(delivery -> delivery.schema().stream())
        .map(SchemaStep::change)
        .toList();
  }

  /** Those whose risk may be another one, with whom they may share a throttle by risk then. */
  private void risk(Deployment deployment) {
    subjects.add(Ref.of(deployment));
    if (spreads) {
      neighbours(deployment);
    }
  }

  private void risk(Release release) {
    release(release);
    plan.naming(release, Deployment.class).forEach(this::risk);
  }

  private static Ref ref(Id<Deployment> id) {
    return new Ref(Kind.DEPLOYMENT, id);
  }

  private void releaseAndNeighbours(Release release, Deployment deployment) {
    risk(release);
    neighbours(deployment);
  }

  private void release(Release release) {
    subjects.add(Ref.of(release));
    plan.naming(release, Deployment.class).forEach(d -> subjects.add(Ref.of(d)));
  }

  private void neighbours(Deployment deployment) {
    subjects.add(Ref.of(deployment));
    facts.collisions().neighbours(deployment).stream()
        .filter(ref -> ref.kind() == Kind.DEPLOYMENT)
        .forEach(subjects::add);
    facts
        .upgrades()
        .above(deployment, GraphCoreUpgrade.tiers(plan.policy()))
        .forEach(above -> subjects.add(Ref.of(above)));
  }

  private boolean about(Ref subject) {
    PlanRecord record = plan.find(subject).orElseThrow();
    switch (record.kind()) {
      case RELEASE -> risk((Release) record);
      case DEPLOYMENT -> {
        Deployment deployment = (Deployment) record;
        releaseAndNeighbours(plan.get(Release.class, deployment.release()), deployment);
      }
      case COMPONENT, ENVIRONMENT ->
          plan.naming(record, Deployment.class).forEach(d -> subjects.add(Ref.of(d)));
      default -> {
        return false;
      }
    }
    return true;
  }

  private void matching(Scope scope) {
    candidates(scope)
        .filter(deployment -> Scopes.matches(scope, Target.of(plan, deployment)))
        .forEach(deployment -> subjects.add(Ref.of(deployment)));
  }

  /** All deployments that a scope may be about, found by the places or items it names. */
  private Stream<Deployment> candidates(Scope scope) {
    if (!scope.environments().isEmpty()) {
      return scope.environments().stream()
          .map(id -> plan.get(Environment.class, id))
          .flatMap(environment -> plan.naming(environment, Deployment.class));
    }
    return scope.components().isEmpty()
        ? plan.deployments().values().stream()
        : scope.components().stream()
            .map(id -> plan.get(Component.class, id))
            .flatMap(this::withParts)
            .flatMap(component -> plan.naming(component, Deployment.class));
  }

  /** A component and everything that is part of it. */
  private Stream<Component> withParts(Component component) {
    return Stream.concat(
        Stream.of(component), plan.naming(component, Component.class).flatMap(this::withParts));
  }

  private void reserved(Reservation reservation) {
    reservation
        .service()
        .ifPresentOrElse(
            service ->
                plan.naming(plan.get(Component.class, service), Deployment.class)
                    .forEach(d -> subjects.add(Ref.of(d))),
            () -> at(plan.get(Environment.class, reservation.environment())));
  }

  private void train(String name) {
    plan.releases().values().stream()
        .filter(release -> release.train().filter(name::equals).isPresent())
        .forEach(this::release);
  }

  private void roster(String name) {
    plan.environments().values().stream()
        .filter(environment -> environment.roster().filter(name::equals).isPresent())
        .forEach(this::at);
  }

  private void at(Environment environment) {
    plan.naming(environment, Deployment.class).forEach(d -> subjects.add(Ref.of(d)));
  }
}
