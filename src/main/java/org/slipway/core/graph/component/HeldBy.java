package org.slipway.core.graph.component;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Hold;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/**
 * A hold that reaches a deployment: on something it brings, or on something that hangs under it. A
 * hold on a whole is one on each of its parts.
 *
 * @param way from an item of the deployment to what is on hold, both included; of several a
 *     shortest, then the first by id
 */
public record HeldBy(Hold hold, List<Id<Component>> way) {

  private static final Comparator<List<Id<Component>>> NEARER =
      Comparator.comparingInt((List<Id<Component>> way) -> way.size())
          .thenComparing(List::getLast, (a, b) -> a.compareTo(b));

  public HeldBy {
    way = List.copyOf(way);
  }

  /** All that reach a deployment where it goes, whenever they stand, in plan order. */
  public static List<HeldBy> reaching(Plan plan, ComponentGraph graph, Deployment deployment) {
    return plan.holds().values().stream()
        .flatMap(hold -> way(graph, deployment, hold).map(way -> new HeldBy(hold, way)).stream())
        .toList();
  }

  /** Whether one of them does. */
  public static boolean reaches(ComponentGraph graph, Hold hold, Deployment deployment) {
    return way(graph, deployment, hold).isPresent();
  }

  private static Optional<List<Id<Component>>> way(
      ComponentGraph graph, Deployment deployment, Hold hold) {
    if (hold.environment().filter(there -> !there.equals(deployment.environment())).isPresent()) {
      return Optional.empty();
    }
    return graph.named(graph.withParts(List.of(hold.component()))).stream()
        .flatMap(held -> way(graph, deployment.items(), held))
        .min(NEARER);
  }

  private static Stream<List<Id<Component>>> way(
      ComponentGraph graph, List<Id<Component>> items, Id<Component> held) {
    if (items.contains(held)) {
      return Stream.of(List.of(held));
    }
    return items.stream().anyMatch(item -> graph.hangsOn(item, held))
        ? Stream.of(graph.way(items, held))
        : Stream.empty();
  }

  /** Whether it stands while the deployment goes on, as far as its times are known. */
  public boolean meets(Deployment deployment) {
    return deployment
        .timing()
        .known()
        .filter(at -> hold.standsWithin(at.start(), at.end()))
        .isPresent();
  }
}
