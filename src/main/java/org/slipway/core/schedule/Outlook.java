package org.slipway.core.schedule;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;

/**
 * What is about to happen to each component: its next deployment, and the version that people mean
 * when they speak of it. Looked up once for a plan. Safe for all threads.
 */
public final class Outlook {

  /** Production first; then what starts first, what has no start last; then by key. */
  private static Comparator<Deployment> soonest(Plan plan) {
    return Comparator.comparing((Deployment d) -> !toProduction(plan, d))
        .thenComparing(d -> d.timing().startsAt().orElse(Instant.MAX))
        .thenComparing(Deployment::key);
  }

  private final Plan plan;
  private final Map<Id<Component>, Deployment> next;
  private final Map<Id<Component>, Deployment> last;

  private Outlook(
      Plan plan, Map<Id<Component>, Deployment> next, Map<Id<Component>, Deployment> last) {
    this.plan = plan;
    this.next = next;
    this.last = last;
  }

  public static Outlook of(Plan plan) {
    Comparator<Deployment> order = soonest(plan);
    List<Deployment> sorted = plan.deployments().values().stream().sorted(order).toList();
    return new Outlook(
        plan,
        firstOf(sorted.stream().filter(d -> d.state().unfinished())),
        firstOf(latestFirst(sorted).filter(d -> d.state() == DeploymentState.DONE)));
  }

  private static Stream<Deployment> latestFirst(List<Deployment> sorted) {
    return sorted.stream()
        .sorted(
            Comparator.comparing((Deployment d) -> d.timing().startsAt().orElse(Instant.MIN))
                .reversed());
  }

  private static Map<Id<Component>, Deployment> firstOf(Stream<Deployment> deployments) {
    var first = new HashMap<Id<Component>, Deployment>(); // asked, never listed
    deployments.forEach(d -> d.items().forEach(item -> first.putIfAbsent(item, d)));
    return first;
  }

  private static boolean toProduction(Plan plan, Deployment deployment) {
    return plan.get(Environment.class, deployment.environment()).stage() == Stage.PRODUCTION;
  }

  /** Its next unfinished deployment: to production where there is one. */
  public Optional<Deployment> next(Id<Component> component) {
    return Optional.ofNullable(next.get(component));
  }

  /** What its next deployment delivers, else what the last one that is done did. */
  public Optional<String> version(Id<Component> component) {
    return next(component)
        .or(() -> Optional.ofNullable(last.get(component)))
        .map(deployment -> plan.get(Release.class, deployment.release()))
        .flatMap(release -> delivered(release, component));
  }

  private static Optional<String> delivered(Release release, Id<Component> component) {
    return release.delivers().stream()
        .filter(delivery -> delivery.component().equals(component))
        .map(Delivery::version)
        .findFirst();
  }
}
