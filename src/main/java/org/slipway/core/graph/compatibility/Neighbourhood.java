package org.slipway.core.graph.compatibility;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.SchemaStep;

/**
 * Finds what a deployment meets in its environment: the arrivals of its own components, of those
 * they need and of those that need them. Of each those that start before it has settled and have
 * not settled when it starts, the one before each of these, the last one that has settled, and what
 * is to come without a start; and whatever takes steps of the same schema changes. Where no version
 * declares anything and no step is taken, there is nothing to meet.
 */
public final class Neighbourhood {

  private Neighbourhood() {}

  /** The arrivals of other deployments that it meets, by time. */
  public static List<Arrival> of(Plan plan, Deployment deployment, Ties ties, Arrivals there) {
    List<Arrival> own = Arrivals.of(plan, deployment);
    List<SchemaStep> steps = own.stream().flatMap(arrival -> arrival.schema().stream()).toList();
    if (own.isEmpty() || (steps.isEmpty() && !ties.declared())) {
      return List.of();
    }
    var met = new ArrayList<Arrival>();
    for (Id<Component> component : ties.around(deployment.items())) {
      met.addAll(met(own.getFirst(), deployment, there.of(component)));
    }
    if (!steps.isEmpty()) {
      met.addAll(there.taking(steps));
    }
    return met.stream()
        .filter(a -> !a.deployment().equals(deployment.id()))
        .sorted(Arrival.BY_TIME)
        .distinct()
        .toList();
  }

  private static List<Arrival> met(Arrival own, Deployment deployment, List<Arrival> there) {
    Instant start = own.start().orElse(Instant.MAX);
    Instant over = own.settled().orElse(Instant.MAX);
    boolean finished = !deployment.state().unfinished();
    Optional<Arrival> before = Optional.empty();
    var met = new ArrayList<Arrival>();
    for (Arrival arrival : there) {
      if (arrival.unplanned() && !finished) {
        met.add(arrival);
        continue;
      }
      if (arrival.deployment().equals(deployment.id())
          || arrival.unplanned()
          || ((finished || !arrival.done()) && !arrival.startsBefore(over))) {
        continue;
      }
      if (arrival.settledBy(start)) {
        before = Optional.of(arrival);
      } else {
        before.ifPresent(met::add);
        before = Optional.empty();
        met.add(arrival);
      }
    }
    before.ifPresent(met::add);
    return met;
  }
}
