package org.slipway.core.readiness;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.calendar.Target;
import org.slipway.core.graph.compatibility.Compatibility;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.HeldBy;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Link;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.References;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.ReleaseTrain;
import org.slipway.core.plan.RiskAssessment;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.schedule.slot.Linked;
import org.slipway.core.schedule.train.Departures;
import org.slipway.core.schedule.wave.Waves;

/** Gathers the records of one extract; see {@link Extracts} for which they are. One use. */
final class Gathering {

  private final Facts facts;
  private final Plan plan;
  private final Release release;
  private final SortedMap<Ref, PlanRecord> kept = new TreeMap<>();
  private final List<PlanRecord> timed = new ArrayList<>();
  private final SortedMap<Id<Release>, List<Deployment>> beside = new TreeMap<>();

  Gathering(Facts facts, Id<Release> of) {
    this.facts = facts;
    this.plan = facts.plan();
    this.release = plan.get(Release.class, of);
    keep(release);
    plan.policy().ifPresent(this::keep);
    plan.organisation().ifPresent(this::keep);
    plan.naming(release, ChecklistItem.class).forEach(this::keep);
    plan.naming(release, Approval.class).forEach(this::keep);
    train().ifPresent(this::keep);
    plan.naming(release, RiskAssessment.class).forEach(this::keep);
    plan.naming(release, Deployment.class).forEach(d -> keep(Reduced.sibling(d)));
    release.delivers().stream()
        .flatMap(d -> facts.ties().declared(d.component(), d.version()).stream())
        .forEach(this::keep);
    links();
  }

  /** Adds what is around the deployment that is the subject. */
  void around(Deployment deployment) {
    keep(deployment);
    plan.naming(deployment, ChangeTicket.class)
        .map(ticket -> Reduced.of(ticket, deployment.id()))
        .forEach(this::keep);
    places(deployment);
    Waves.before(plan, deployment).stream()
        .flatMap(step -> step.deployments().stream())
        .flatMap(former -> plan.naming(former, Evidence.class))
        .forEach(this::keep);
    plan.naming(release, VendorDelivery.class)
        .map(delivery -> Shape.with(delivery, "releases", List.of(release.id())))
        .forEach(this::keep);
    others(deployment);
    versions(deployment);
  }

  private void versions(Deployment deployment) {
    Compatibility.of(plan, deployment, facts.ties(), facts.met(deployment)).declared().stream()
        .filter(version -> !kept.containsKey(Ref.of(version)))
        .map(Reduced::version)
        .forEach(this::keep);
  }

  private void places(Deployment deployment) {
    Environment environment = plan.get(Environment.class, deployment.environment());
    List<Component> items =
        deployment.items().stream().map(item -> plan.get(Component.class, item)).toList();
    Stream.concat(Stream.of(deployment, release, environment), items.stream())
        .flatMap(subject -> plan.naming(subject, Evidence.class))
        .forEach(this::keep);
    items.stream().flatMap(item -> plan.naming(item, Dependency.class)).forEach(this::keep);
    OpenTime open =
        OpenTime.of(
            facts.freezes(environment),
            facts.windows(environment),
            Target.of(plan, deployment),
            new java.util.TreeSet<>(),
            facts.occurrences());
    timed.addAll(open.freezes());
    timed.addAll(open.windows());
    timed.forEach(this::keep);
    traffic(environment).ifPresent(this::keep);
    environment.roster().ifPresent(roster -> roster(deployment, facts.roster(roster)));
  }

  /** The profile that tells how quiet it is there, which matters by risk alone. */
  private Optional<TrafficProfile> traffic(Environment environment) {
    return plan.trafficProfiles().values().stream()
        .filter(_ -> plan.policy().flatMap(Policy::risk).isPresent())
        .filter(profile -> environment.region().equals(Optional.of(profile.region())))
        .findFirst();
  }

  private void roster(Deployment deployment, List<RosterEntry> entries) {
    deployment.timing().whole().ifPresent(at -> Rosters.around(entries, at).forEach(this::keep));
    plan.get(Environment.class, deployment.environment())
        .roster()
        .ifPresent(name -> Rosters.rotations(plan, name).forEach(this::keep));
  }

  private void others(Deployment deployment) {
    SortedMap<Id<Deployment>, Deployment> others = new TreeMap<>();
    for (Ref ref : facts.collisions().neighbours(deployment)) {
      PlanRecord neighbour = plan.find(ref).orElseThrow();
      if (neighbour instanceof Deployment other) {
        others.put(other.id(), other);
      } else {
        keep(neighbour);
      }
    }
    needed(deployment).forEach(other -> others.put(other.id(), other));
    others.values().forEach(this::beside);
    Linked.before(plan, deployment).stream()
        .map(Linked::before)
        .filter(before -> !before.release().equals(release.id()))
        .forEach(before -> keep(Reduced.sibling(before)));
  }

  /** The other deployments that links tie to one. The links are kept. */
  private Stream<Deployment> linked(Deployment deployment) {
    return Stream.concat(
            Linked.before(plan, deployment).stream(), Linked.after(plan, deployment).stream())
        .map(
            pair -> {
              keep(pair.link());
              return pair.before().id().equals(deployment.id()) ? pair.after() : pair.before();
            });
  }

  /** Adds a deployment of another release, with as much of that as it needs. */
  private void beside(Deployment other) {
    if (!other.release().equals(release.id())) {
      keep(Reduced.other(other));
      beside.computeIfAbsent(other.release(), _ -> new ArrayList<>()).add(other);
    }
  }

  /** Adds the links by which the release waits, with what shows whether their two sides meet. */
  private void links() {
    for (Link link : Linked.leadingTo(plan, release).toList()) {
      keep(link);
      beside.computeIfAbsent(from(link), _ -> new ArrayList<>());
      Stream<Deployment> met = Linked.of(plan, link).stream().limit(1).map(Linked::before);
      Stream.concat(deployment(link.from()).stream(), met).limit(1).forEach(this::beside);
    }
  }

  private Id<Release> from(Link link) {
    return deployment(link.from())
        .map(Deployment::release)
        .orElseGet(() -> new Id<>(link.from().id().uuid()));
  }

  private Optional<Deployment> deployment(Ref ref) {
    return plan.find(ref).filter(Deployment.class::isInstance).map(Deployment.class::cast);
  }

  /** What brings something it hangs on, with the dependencies that lead there, and circles. */
  private List<Deployment> needed(Deployment deployment) {
    ComponentGraph graph = facts.components();
    List<Deployment> found = new ArrayList<>();
    for (Upgrades.Upgrade upgrade : facts.upgrades().kept(deployment)) {
      found.add(upgrade.deployment());
      along(graph.way(deployment.items(), upgrade.component()));
    }
    for (Id<Component> item : deployment.items()) {
      graph.waysBack(item).forEach(this::along);
    }
    for (HeldBy held : HeldBy.reaching(plan, graph, deployment)) {
      if (held.meets(deployment) || deployment.timing().whole().isEmpty()) {
        keep(held.hold());
        along(held.way());
      }
    }
    facts.upgrades().next(deployment).forEach(next -> found.add(next.deployment()));
    linked(deployment).forEach(found::add);
    return found;
  }

  private void along(List<Id<Component>> way) {
    for (int step = 1; step < way.size(); step++) {
      facts.components().edges(way.get(step - 1), way.get(step)).stream()
          .flatMap(edge -> edge.dependency().stream())
          .findFirst()
          .ifPresent(id -> keep(plan.get(Dependency.class, id)));
      keep(plan.get(Component.class, way.get(step)));
    }
  }

  private void keep(PlanRecord record) {
    kept.put(Ref.of(record), Reduced.bare(record));
  }

  /** The release of the subject. */
  Release release() {
    return release;
  }

  /** The train that the release of the subject rides. */
  Optional<ReleaseTrain> train() {
    return Departures.train(plan, release);
  }

  /** The freezes and windows that match the subject. */
  List<PlanRecord> timed() {
    return List.copyOf(timed);
  }

  /** All of it, closed under references. */
  Plan plan() {
    beside.remove(release.id());
    beside.forEach((id, all) -> keep(Reduced.beside(release, plan.get(Release.class, id), all)));
    close(new ArrayDeque<>(kept.values()));
    exceptions();
    close(new ArrayDeque<>(kept.values()));
    Collection<PlanRecord> all = kept.values();
    Edit everything = Edit.put(Phrase.of("edit.unnamed"), all.toArray(new PlanRecord[0]));
    return switch (Plan.EMPTY.apply(everything)) {
      case Applied.Done(Plan done) -> done;
      case Applied.Refused(var reasons) ->
          throw new IllegalStateException("an extract is not closed: " + reasons);
    };
  }

  private void close(ArrayDeque<PlanRecord> open) {
    while (!open.isEmpty()) {
      for (References.Named named : References.of(open.remove())) {
        if (!kept.containsKey(named.to())) {
          PlanRecord record = plan.find(named.to()).orElseThrow();
          keep(record);
          open.add(record);
        }
      }
    }
  }

  private void exceptions() {
    for (Ref ref : List.copyOf(kept.keySet())) {
      plan.naming(ref).stream()
          .filter(by -> by.kind() == Kind.EXCEPTION)
          .flatMap(by -> plan.find(by).stream())
          .map(ExceptionGrant.class::cast)
          .filter(exception -> exception.subject().equals(ref))
          .forEach(this::keep);
    }
  }
}
