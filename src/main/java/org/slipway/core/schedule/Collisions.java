package org.slipway.core.schedule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * The collisions of a plan (DEFINITIONS §3), between whole intervals, rollback tails included, of
 * deployments from draft to running. Related services are looked for within one environment.
 * Reservations take their share of an environment's capacity. Times are compared in milliseconds.
 * Immutable and safe for all threads.
 */
public final class Collisions {

  private final Plan plan;
  private final Occupancy sure;
  private final Occupancy possible;
  private final List<Contest> contests;
  private final List<Id<Deployment>> notComputed;

  private Collisions(
      Plan plan,
      Occupancy sure,
      Occupancy possible,
      List<Contest> contests,
      List<Id<Deployment>> notComputed) {
    this.plan = plan;
    this.sure = sure;
    this.possible = possible;
    this.contests = contests;
    this.notComputed = List.copyOf(notComputed);
  }

  /** The index of a plan; costs one pass over its deployments. */
  public static Collisions of(Plan plan) {
    List<Id<Deployment>> notComputed =
        plan.deployments().values().stream()
            .filter(d -> judged(d) && d.timing().whole().isEmpty())
            .map(Deployment::id)
            .toList();
    Occupancy sure = Occupancy.of(plan, d -> judged(d) ? d.timing().whole() : Optional.empty());
    Occupancy possible = notComputed.isEmpty() ? sure : Occupancy.of(plan, Collisions::possibly);
    return new Collisions(plan, sure, possible, Contests.of(plan, sure), notComputed);
  }

  /**
   * What overlapped in the past: pairs of finished deployments in one environment, whatever its
   * capacity, over their planned intervals as far as they are known. Cancelled ones never went.
   */
  public static Collisions history(Plan plan) {
    Occupancy past =
        Occupancy.placesOf(plan, d -> wentOut(d) ? d.timing().known() : Optional.empty());
    return new Collisions(plan, past, past, Contests.atOnePlace(past), List.of());
  }

  private static boolean judged(Deployment deployment) {
    return deployment.state().unfinished();
  }

  private static boolean wentOut(Deployment deployment) {
    return !judged(deployment) && deployment.state() != DeploymentState.CANCELLED;
  }

  /** The whole interval, or from the start for ever where a part of it is unknown. */
  private static Optional<Interval> possibly(Deployment deployment) {
    return judged(deployment) ? atMost(deployment) : Optional.empty();
  }

  private static Optional<Interval> atMost(Deployment deployment) {
    return deployment
        .timing()
        .whole()
        .or(() -> deployment.timing().startsAt().map(at -> new Interval(at, Occupancy.FOR_EVER)));
  }

  /** All collisions, each once, made while they are read; the order is the same in every run. */
  public Stream<Collision> stream() {
    return contests.stream().flatMap(Contest::stream);
  }

  /** How many {@link #stream} gives, without making them. */
  public long count() {
    return contests.stream().mapToLong(Contest::count).sum();
  }

  /** Judged deployments without a start or with a part of unknown length: they never pass. */
  public List<Id<Deployment>> notComputed() {
    return notComputed;
  }

  /**
   * The collisions of one deployment as it is given, seen from it: one of the plan, or one of the
   * plan as it might be, for example moved; it never collides with itself. Empty where its whole
   * interval is unknown or it is finished. Costs O(log n) for each thing it uses.
   */
  public List<Collision> of(Deployment deployment) {
    return judged(deployment)
        ? deployment
            .timing()
            .whole()
            .map(at -> new Probe(plan, sure, deployment, at).collisions())
            .orElse(List.of())
        : List.of();
  }

  /**
   * Collisions that cannot be ruled out, because the other deployment, or one that takes up the
   * same capacity, has a start but a part of unknown length. None of {@link #of} is repeated.
   */
  public List<Collision> uncertain(Deployment deployment) {
    if (possible == sure || deployment.timing().whole().isEmpty() || !judged(deployment)) {
      return List.of();
    }
    Interval at = deployment.timing().whole().orElseThrow();
    var open = new ArrayList<>(new Probe(plan, possible, deployment, at).collisions());
    open.removeAll(of(deployment));
    return List.copyOf(open);
  }

  /**
   * Everybody who must be known to judge the collisions of this deployment: deployments and
   * reservations that overlap it and use something that it uses or that its items are related to.
   * Empty where it has no start.
   */
  public SortedSet<Ref> neighbours(Deployment deployment) {
    return atMost(deployment)
        .map(at -> new Probe(plan, possible, deployment, at).neighbours())
        .orElse(java.util.Collections.emptySortedSet());
  }
}
