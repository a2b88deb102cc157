package org.slipway.core.graph.component;

import java.util.List;
import org.slipway.core.graph.SinglePoints;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;

/**
 * A component through which alone others reach one they need: see {@link SinglePoints} for what
 * counts. A channel is a component that nobody needs.
 *
 * @param channels how many channels reach {@code target} only through {@code component}
 */
public record SinglePoint(Id<Component> component, Id<Component> target, int channels) {

  /**
   * For each component that cuts at least so many channels off something, the worst such cut, the
   * worst first. For plans of some thousand components.
   */
  public static List<SinglePoint> all(ComponentGraph graph, int atLeast) {
    return of(graph, points(graph).all(atLeast));
  }

  /** All that one component cuts channels off, the worst first. */
  public static List<SinglePoint> at(ComponentGraph graph, Id<Component> component) {
    return of(graph, points(graph).at(graph.number(component)));
  }

  private static SinglePoints points(ComponentGraph graph) {
    return SinglePoints.of(graph.circles());
  }

  private static List<SinglePoint> of(ComponentGraph graph, List<SinglePoints.Cut> cuts) {
    return cuts.stream()
        .map(
            cut ->
                new SinglePoint(
                    graph.component(cut.node()), graph.component(cut.target()), cut.sources()))
        .toList();
  }

  /** The channels that are cut off, in id order. */
  public List<Id<Component>> who(ComponentGraph graph) {
    return graph.named(points(graph).who(graph.number(component), graph.number(target)));
  }

  /** For example <em>3 channels reach Ledger only through Payments.</em> */
  public Phrase said(Plan plan) {
    return Phrase.of(
        "graph.single-point",
        Arg.count(channels),
        Names.arg(plan, plan.get(Component.class, target)),
        Names.arg(plan, plan.get(Component.class, component)));
  }
}
