package org.slipway.core;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.schedule.slot.Precedence;
import org.slipway.core.schedule.slot.StageOrder;
import org.slipway.core.schedule.wave.Waves;

/**
 * In which order deployments queue: by planned start, then by id, each behind what it waits for
 * (what it needs, earlier stages of its release and what comes first in its stage, earlier waves).
 * What waits in a circle gives no order.
 */
final class QueueOrder {

  private static final Comparator<Deployment> BY_START =
      Comparator.comparing((Deployment d) -> d.timing().startsAt().orElse(Instant.MAX))
          .thenComparing(Deployment::id, (a, b) -> a.compareTo(b));

  private final Plan plan;
  private final Needs needs;
  private final Instant at;
  private final SortedMap<Id<Deployment>, List<Deployment>> before = new TreeMap<>();
  private final List<Deployment> order = new ArrayList<>();

  /**
   * @param at evaluation instant
   */
  QueueOrder(Plan plan, Needs needs, Instant at) {
    this.plan = plan;
    this.at = at;
    this.needs = needs;
    List<Deployment> queuing =
        plan.deployments().values().stream().filter(QueueOrder::queues).sorted(BY_START).toList();
    queuing.forEach(deployment -> before.put(deployment.id(), waitedFor(deployment)));
    var seen = new TreeSet<Id<Deployment>>();
    queuing.forEach(deployment -> add(deployment, seen));
  }

  private static boolean queues(Deployment deployment) {
    return deployment.state() == DeploymentState.PLANNED
        || deployment.state() == DeploymentState.APPROVED;
  }

  private List<Deployment> waitedFor(Deployment deployment) {
    Stream<Deployment> wanted =
        Stream.concat(
                Precedence.needed(plan, needs, deployment).stream(),
                Precedence.promoted(plan, deployment).stream())
            .map(Precedence.Before::deployment);
    Stream<Deployment> waves =
        Waves.before(plan, deployment).stream().flatMap(step -> step.deployments().stream());
    Stream<Deployment> ordered =
        plan.naming(plan.get(Release.class, deployment.release()), Deployment.class)
            .filter(other -> StageOrder.waits(plan, deployment, other, at));
    return Stream.of(wanted, waves, ordered)
        .flatMap(all -> all)
        .filter(other -> queues(other) && !other.id().equals(deployment.id()))
        .distinct()
        .sorted(BY_START)
        .toList();
  }

  private void add(Deployment deployment, SortedSet<Id<Deployment>> seen) {
    if (seen.add(deployment.id())) {
      before(deployment).forEach(other -> add(other, seen));
      order.add(deployment);
    }
  }

  /** Those that queue, in order. */
  List<Deployment> deployments() {
    return List.copyOf(order);
  }

  /** Those that queue too and that a deployment waits for. */
  List<Deployment> before(Deployment deployment) {
    return before.getOrDefault(deployment.id(), List.of());
  }
}
