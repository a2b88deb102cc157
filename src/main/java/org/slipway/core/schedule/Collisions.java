package org.slipway.core.schedule;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.pcollections.TreePSet;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.Weight;
import org.slipway.core.risk.Risks;
import org.slipway.core.time.Interval;

/**
 * The collisions of a plan (DEFINITIONS §3), between whole intervals, rollback tails included, of
 * deployments from draft to running and of reservations. Related services are looked for within one
 * environment. Reservations take their share of the capacity of an environment or shared service.
 * Times are compared in milliseconds. Immutable and safe for all threads.
 */
public final class Collisions {

  private final Plan plan;
  private final Standing sure;
  private final Standing possible;
  private final Function<Occupancy, Contests> contests;
  private final TreePSet<Id<Deployment>> notComputed;

  private Collisions(
      Plan plan,
      Standing sure,
      Standing possible,
      Function<Occupancy, Contests> contests,
      TreePSet<Id<Deployment>> notComputed) {
    this.plan = plan;
    this.sure = sure;
    this.possible = possible;
    this.contests = contests;
    this.notComputed = notComputed;
  }

  private static Collisions judged(
      Plan plan, Standing sure, Standing possible, TreePSet<Id<Deployment>> notComputed) {
    return new Collisions(plan, sure, possible, flat -> Contests.of(plan, flat), notComputed);
  }

  /** The index of a plan; costs one pass over its deployments. */
  public static Collisions of(Plan plan) {
    return of(plan, Throttling.of(plan));
  }

  /**
   * The index of an extract.
   *
   * @param throttled deployments by the name of the throttle they come under; what the plan says
   *     about it does not count, because it is not all there
   */
  public static Collisions of(Plan plan, SortedMap<String, List<Id<Deployment>>> throttled) {
    return of(plan, Throttling.stored(plan, throttled));
  }

  private static Collisions of(Plan plan, Throttling throttling) {
    var unknown = new TreeSet<Id<Deployment>>();
    Standing sure =
        Standing.of(plan, Stay.SURE, throttling, deployment -> addIfJudged(unknown, deployment));
    Standing possible = unknown.isEmpty() ? sure : Standing.of(plan, Stay.POSSIBLE, throttling);
    return judged(plan, sure, possible, TreePSet.fromSortedSet(unknown));
  }

  /**
   * The index of the plan after an edit. Equal in every answer to a new one; an edit of a few
   * bookings costs O(log n) for each of them, however long others last.
   *
   * @param after this index's plan with the edit applied
   */
  public Collisions after(Plan after, Edit edit) {
    TreePSet<Id<Deployment>> unknown = notComputed;
    for (Change change : edit.changes()) {
      unknown = unknown.minus(change.ref().id());
      if (change instanceof Change.Put(Deployment deployment) && isNotComputed(deployment)) {
        unknown = unknown.plus(deployment.id());
      }
    }
    Standing next = sure.after(after, edit);
    return judged(after, next, unknown.isEmpty() ? next : possible(after, edit), unknown);
  }

  private Standing possible(Plan after, Edit edit) {
    return possible == sure
        ? Standing.of(after, Stay.POSSIBLE, Throttling.of(after))
        : possible.after(after, edit);
  }

  private static void addIfJudged(SortedSet<Id<Deployment>> unknown, Deployment uncounted) {
    if (Stay.judged(uncounted)) {
      unknown.add(uncounted.id());
    }
  }

  private static boolean isNotComputed(Deployment deployment) {
    return Stay.judged(deployment) && deployment.timing().whole().isEmpty();
  }

  /**
   * What overlapped in the past: pairs of finished deployments in one environment, whatever its
   * capacity, over their planned intervals as far as they are known. Cancelled ones never went.
   */
  public static Collisions history(Plan plan) {
    Standing past = Standing.of(plan, Stay.PAST, Throttling.of(Plan.EMPTY));
    return new Collisions(plan, past, past, Contests::atOnePlace, TreePSet.empty());
  }

  /** Under which throttles of the policy deployments come, by the name of the throttle. */
  public SortedMap<String, List<Id<Deployment>>> throttled(Collection<Deployment> deployments) {
    var members = new TreeMap<String, List<Id<Deployment>>>();
    for (Deployment deployment : deployments) {
      for (Resource.Throttled under : sure.throttling().of(deployment)) {
        List<Id<Deployment>> ids = members.computeIfAbsent(under.name(), _ -> new ArrayList<>());
        if (!ids.contains(deployment.id())) {
          ids.add(deployment.id());
        }
      }
    }
    return members;
  }

  /**
   * Starts of a deployment around which it may come under other throttles, because its risk is
   * judged at its start; see {@link Risks#turns}.
   */
  public SortedSet<Instant> throttleTurns(Deployment deployment) {
    return sure.throttling().turns(deployment);
  }

  /** All collisions, each once, made while they are read; the order is the same in every run. */
  public Stream<Collision> stream() {
    return contests.apply(sure.flat()).stream().flatMap(Contest::stream);
  }

  /** How many {@link #stream} gives, without making them. */
  public long count() {
    return contests.apply(sure.flat()).count();
  }

  /** Judged deployments without a start or with a part of unknown length: they never pass. */
  public List<Id<Deployment>> notComputed() {
    return List.copyOf(notComputed);
  }

  /**
   * The collisions of one deployment as it is given, seen from it: one of the plan, or one of the
   * plan as it might be, for example moved; it never collides with itself. Empty where its whole
   * interval is unknown or it is finished. Costs O(log n) for each thing it uses.
   */
  public List<Collision> of(Deployment deployment) {
    return Stay.judged(deployment)
        ? deployment
            .timing()
            .whole()
            .map(at -> new Probe(plan, sure, deployment, at).collisions())
            .orElse(List.of())
        : List.of();
  }

  /** The collisions of one reservation as it is given, seen from it; else as for a deployment. */
  public List<Collision> of(Reservation reservation) {
    return new Probe(plan, sure, reservation, reservation.at()).collisions();
  }

  /**
   * Collisions that cannot be ruled out, because the other deployment, or one that takes up the
   * same capacity, has a start but a part of unknown length. None of {@link #of} is repeated.
   */
  public List<Collision> uncertain(Deployment deployment) {
    if (possible == sure || deployment.timing().whole().isEmpty() || !Stay.judged(deployment)) {
      return List.of();
    }
    Interval at = deployment.timing().whole().orElseThrow();
    var open = new ArrayList<>(new Probe(plan, possible, deployment, at).collisions());
    open.removeAll(of(deployment));
    return List.copyOf(open);
  }

  /**
   * Everything this deployment would contend for, and by whom it is held during a stretch of time,
   * wherever in it the deployment is: what {@link #of} asks, for many starts at once.
   */
  public List<Claim> claims(Deployment deployment, Interval during) {
    return new Probe(plan, sure, deployment, during).claims();
  }

  /**
   * The same with those who may last for ever, because a part of them has no known length; nothing
   * where there are none.
   */
  public List<Claim> possibleClaims(Deployment deployment, Interval during) {
    return possible == sure ? List.of() : new Probe(plan, possible, deployment, during).claims();
  }

  /**
   * Other deployments that are in the same environment or by the same team during a stretch of
   * time, each once, by start; of known length only.
   */
  public List<Claim.Holding> alongside(Deployment deployment, Interval during) {
    return new Probe(plan, sure, deployment, during).alongside(deployment);
  }

  /** A change of these changes what others use, or how much of it there is. */
  private static final Set<Kind> ANYBODY =
      EnumSet.of(
          Kind.COMPONENT,
          Kind.DEPENDENCY,
          Kind.ENVIRONMENT,
          Kind.POLICY,
          Kind.RESERVATION,
          Kind.TEAM);

  /**
   * Those whose collisions an edit may have changed: the deployments it changed, and whoever was or
   * is at something of theirs at the same time, because a third one may bring two others over a
   * capacity. Empty: it may be any.
   *
   * @param after of the plan with the edit applied
   */
  public Optional<SortedSet<Ref>> reached(Collisions after, Edit edit) {
    boolean anybody = edit.changes().stream().anyMatch(c -> ANYBODY.contains(c.ref().kind()));
    if (anybody || !sure.throttling().staysAfter(after.plan, edit)) {
      return Optional.empty();
    }
    var reached = new TreeSet<Ref>();
    for (Change change : edit.changes()) {
      if (change.ref().kind() == Kind.DEPLOYMENT) {
        addReached(change.ref(), reached);
        after.addReached(change.ref(), reached);
      }
    }
    return Optional.of(reached);
  }

  private void addReached(Ref ref, SortedSet<Ref> reached) {
    Optional<Deployment> deployment = plan.find(ref).map(Deployment.class::cast);
    if (deployment.isPresent()) {
      reached.add(ref);
      reached.addAll(neighbours(deployment.get()));
    }
  }

  /** The weight of a kind of collision: by the policy, else a blocker unless merely related. */
  public static Weight weight(Optional<Policy> policy, CollisionKind kind) {
    return policy
        .flatMap(p -> Optional.ofNullable(p.collisions().get(kind)))
        .orElse(kind == CollisionKind.RELATED_SERVICE ? Weight.ADVISORY : Weight.BLOCKER);
  }

  /**
   * Everybody who must be known to judge the collisions of this deployment: deployments and
   * reservations that overlap it and use something that it uses or that its items are related to.
   * Empty where it has no start.
   */
  public SortedSet<Ref> neighbours(Deployment deployment) {
    return Stay.atMost(deployment)
        .map(at -> new Probe(plan, possible, deployment, at).neighbours())
        .orElse(java.util.Collections.emptySortedSet());
  }
}
