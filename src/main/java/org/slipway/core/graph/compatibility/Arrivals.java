package org.slipway.core.graph.compatibility;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.SchemaStep;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.Interval;

/**
 * What comes to one environment and what came, by component, in the order of time. Failed, rolled
 * back and cancelled deployments brought nothing. Looked up once for a plan; immutable.
 */
public final class Arrivals {

  /** Ways to roll out that let no user meet both versions in one environment. */
  private static final Set<RolloutModel> AT_ONCE =
      EnumSet.of(RolloutModel.BIG_BANG, RolloutModel.WINDOWED);

  /** Asked, never listed. */
  private final Map<Id<Component>, List<Arrival>> byComponent;

  private final List<Arrival> withSchema;

  private Arrivals(Map<Id<Component>, List<Arrival>> byComponent, List<Arrival> withSchema) {
    this.byComponent = byComponent;
    this.withSchema = withSchema;
  }

  /** All there is about an environment. */
  public static Arrivals of(Plan plan, Environment environment) {
    var byComponent = new HashMap<Id<Component>, List<Arrival>>();
    var withSchema = new ArrayList<Arrival>();
    plan.naming(environment, Deployment.class)
        .filter(Arrivals::arrives)
        .flatMap(deployment -> of(plan, deployment).stream())
        .sorted(Arrival.BY_TIME)
        .forEach(
            arrival -> {
              byComponent.computeIfAbsent(arrival.component(), _ -> new ArrayList<>()).add(arrival);
              if (!arrival.schema().isEmpty()) {
                withSchema.add(arrival);
              }
            });
    return new Arrivals(byComponent, withSchema);
  }

  private static boolean arrives(Deployment deployment) {
    return deployment.state().unfinished() || deployment.state() == DeploymentState.DONE;
  }

  /** What one deployment brings, in the order of its items. */
  public static List<Arrival> of(Plan plan, Deployment deployment) {
    Release release = plan.get(Release.class, deployment.release());
    return deployment.items().stream()
        .flatMap(
            item -> release.delivers().stream().filter(d -> d.component().equals(item)).limit(1))
        .map(delivery -> arrival(deployment, release, delivery))
        .toList();
  }

  private static Arrival arrival(Deployment deployment, Release release, Delivery delivery) {
    Timing timing = deployment.timing();
    boolean done = deployment.state() == DeploymentState.DONE;
    Optional<Instant> verified =
        deployment.actuals().end().filter(_ -> done).or(() -> timing.active().map(Interval::end));
    Optional<Duration> tail = timing.rollbackTail().map(RollbackTail::length);
    return new Arrival(
        deployment.id(),
        deployment.key(),
        delivery.component(),
        delivery.version(),
        done,
        deployment.actuals().start().or(timing::startsAt),
        verified,
        verified.flatMap(end -> tail.map(end::plus)),
        !AT_ONCE.contains(release.rollout()),
        delivery.schema());
  }

  /** Of each component the last one that has arrived. */
  List<Arrival> present() {
    return byComponent.values().stream()
        .flatMap(all -> all.stream().filter(Arrival::done).reduce((_, last) -> last).stream())
        .sorted(Arrival.BY_TIME)
        .toList();
  }

  /** What concerns a component, by time. */
  List<Arrival> of(Id<Component> component) {
    return Collections.unmodifiableList(byComponent.getOrDefault(component, List.of()));
  }

  /** What takes a step of one of these changes of a schema, by time. */
  List<Arrival> taking(List<SchemaStep> steps) {
    return withSchema.stream()
        .filter(
            arrival ->
                arrival.schema().stream()
                    .anyMatch(own -> steps.stream().anyMatch(s -> s.change().equals(own.change()))))
        .toList();
  }
}
