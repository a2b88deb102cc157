package org.slipway.core.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.graph.compatibility.Arrival;
import org.slipway.core.graph.compatibility.Arrivals;
import org.slipway.core.graph.compatibility.Neighbourhood;
import org.slipway.core.graph.compatibility.Ties;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.risk.PastDeployments;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.time.Interval;

/** The facts of a whole plan, each derived when it is first asked for. */
final class PlanFacts implements Facts {

  private static final Duration AHEAD = Duration.ofDays(40);

  private final Plan plan;
  private final Fingerprint fingerprint;
  private final Once<Collisions> collisions;
  private final Once<Occurrences> occurrences;
  private final Once<PastDeployments> past;
  private final Once<Needs> needs;
  private final Once<Ties> ties;
  private final Once<ComponentGraph> components;
  private final Once<Upgrades> upgrades;
  private final ConcurrentMap<Id<Release>, String> digests = new ConcurrentHashMap<>();
  private final ConcurrentMap<Id<Environment>, List<Freeze>> freezes = new ConcurrentHashMap<>();
  private final ConcurrentMap<Id<Environment>, List<MaintenanceWindow>> windows =
      new ConcurrentHashMap<>();
  private final ConcurrentMap<Id<Environment>, Arrivals> arrivals = new ConcurrentHashMap<>();
  private final ConcurrentMap<String, List<RosterEntry>> rosters = new ConcurrentHashMap<>();

  PlanFacts(Plan plan, Fingerprint fingerprint) {
    this(
        plan,
        fingerprint,
        () -> Collisions.of(plan),
        () -> prepare(plan),
        () -> PastDeployments.of(plan),
        () -> Ties.of(plan),
        () -> ComponentGraph.of(plan));
  }

  private PlanFacts(
      Plan plan,
      Fingerprint fingerprint,
      Supplier<Collisions> collisions,
      Supplier<Occurrences> occurrences,
      Supplier<PastDeployments> past,
      Supplier<Ties> ties,
      Supplier<ComponentGraph> components) {
    this.plan = plan;
    this.fingerprint = fingerprint;
    this.collisions = new Once<>(collisions);
    this.occurrences = new Once<>(occurrences);
    this.needs = new Once<>(() -> Needs.of(plan));
    this.past = new Once<>(past);
    this.ties = new Once<>(ties);
    this.components = new Once<>(components);
    this.upgrades = new Once<>(() -> new Upgrades(plan, this.components.get()));
  }

  @Override
  public Plan plan() {
    return plan;
  }

  @Override
  public List<Freeze> freezes(Environment environment) {
    return freezes.computeIfAbsent(environment.id(), _ -> Facts.super.freezes(environment));
  }

  @Override
  public List<MaintenanceWindow> windows(Environment environment) {
    return windows.computeIfAbsent(environment.id(), _ -> Facts.super.windows(environment));
  }

  @Override
  public List<RosterEntry> roster(String name) {
    return rosters.computeIfAbsent(name, Facts.super::roster);
  }

  @Override
  public String contentDigest(Id<Release> release) {
    return digests.computeIfAbsent(release, id -> fingerprint.contentOf(plan, id));
  }

  @Override
  public Needs needs() {
    return needs.get();
  }

  @Override
  public Ties ties() {
    return ties.get();
  }

  @Override
  public List<Arrival> met(Deployment deployment) {
    Arrivals there =
        arrivals.computeIfAbsent(
            deployment.environment(), id -> Arrivals.of(plan, plan.get(Environment.class, id)));
    return Neighbourhood.of(plan, deployment, ties(), there);
  }

  @Override
  public Collisions collisions() {
    return collisions.get();
  }

  @Override
  public PastDeployments past() {
    return past.get();
  }

  @Override
  public ComponentGraph components() {
    return components.get();
  }

  @Override
  public Upgrades upgrades() {
    return upgrades.get();
  }

  @Override
  public Facts after(Plan after, Fingerprint same, Edit edit) {
    var next = derived(after, same, edit);
    if (untouched(edit, Kind.FREEZE, Kind.ENVIRONMENT)) {
      next.freezes.putAll(freezes);
    }
    if (untouched(edit, Kind.MAINTENANCE_WINDOW, Kind.ENVIRONMENT)) {
      next.windows.putAll(windows);
    }
    if (untouched(edit, Kind.RELEASE, Kind.ENVIRONMENT)) {
      next.arrivals.putAll(arrivals);
      places(after, edit).forEach(next.arrivals::remove);
    }
    if (untouched(edit, Kind.ROSTER_ENTRY)) {
      next.rosters.putAll(rosters);
    }
    if (untouched(edit, Kind.COMPONENT, Kind.DEPENDENCY) && untouched(edit, Kind.ENVIRONMENT)) {
      upgrades.known().ifPresent(was -> next.upgrades.get().keep(was, edit));
    }
    return next;
  }

  /** Where the deployments that an edit changes go, or went before it. */
  private SortedSet<Id<Environment>> places(Plan after, Edit edit) {
    var places = new TreeSet<Id<Environment>>();
    for (Change change : edit.changes()) {
      Stream.of(plan, after)
          .flatMap(either -> either.find(change.ref()).stream())
          .filter(Deployment.class::isInstance)
          .forEach(record -> places.add(((Deployment) record).environment()));
    }
    return places;
  }

  private static boolean untouched(Edit edit, Kind one, Kind other) {
    return untouched(edit, one) && untouched(edit, other);
  }

  private static boolean untouched(Edit edit, Kind kind) {
    return edit.changes().stream().noneMatch(change -> change.ref().kind() == kind);
  }

  private PlanFacts derived(Plan after, Fingerprint same, Edit edit) {
    return new PlanFacts(
        after,
        same,
        collisions
            .known()
            .map(was -> kept(was.after(after, edit)))
            .orElse(() -> Collisions.of(after)),
        occurrences.known().map(was -> kept(was.after(after, edit))).orElse(() -> prepare(after)),
        past.known()
            .filter(_ -> !PastDeployments.touched(plan, after, edit))
            .map(PlanFacts::kept)
            .orElse(() -> PastDeployments.of(after)),
        ties.known()
            .filter(_ -> untouched(edit, Kind.DEPENDENCY, Kind.COMPONENT_VERSION))
            .map(PlanFacts::kept)
            .orElse(() -> Ties.of(after)),
        components
            .known()
            .filter(_ -> untouched(edit, Kind.COMPONENT, Kind.DEPENDENCY))
            .map(PlanFacts::kept)
            .orElse(() -> ComponentGraph.of(after)));
  }

  /** What is derived from what was there is derived at once, or the chain of plans would grow. */
  private static <T> Supplier<T> kept(T value) {
    return () -> value;
  }

  @Override
  public Occurrences occurrences() {
    return occurrences.get();
  }

  /** Expanded once for the time in which anything unfinished is planned, and a while after. */
  private static Occurrences prepare(Plan plan) {
    List<Interval> planned =
        plan.deployments().values().stream()
            .filter(d -> d.state().unfinished())
            .flatMap(d -> d.timing().known().stream())
            .toList();
    Optional<Instant> first = planned.stream().map(Interval::start).min(Instant::compareTo);
    Optional<Instant> last = planned.stream().map(Interval::end).max(Instant::compareTo);
    return first.isEmpty() || last.isEmpty()
        ? Occurrences.of(plan)
        : Occurrences.prepared(plan, new Interval(first.get(), last.get().plus(AHEAD)));
  }
}
