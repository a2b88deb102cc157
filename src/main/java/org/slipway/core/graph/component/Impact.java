package org.slipway.core.graph.component;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.slipway.core.graph.Digraph;
import org.slipway.core.graph.Reach;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;

/**
 * What some components touch, directly or not, with one line for each of them. A component stands
 * with all its parts: these are where the search begins and are no lines of their own.
 *
 * @param of where it begins, parts included, in id order
 * @param lines nearest first
 */
public record Impact(Direction direction, List<Id<Component>> of, List<Line> lines) {

  /**
   * One component that is touched, and why.
   *
   * @param hops the fewest edges to it, from 1
   * @param through the component before it on such a way
   * @param edges between the two, the closest tie first
   */
  public record Line(Id<Component> item, int hops, Id<Component> through, List<Edge> edges) {

    public Line {
      edges = List.copyOf(edges);
    }

    /** For example <em>Checkout calls orders-api of Payments</em>. */
    public Phrase reason(Plan plan) {
      return edges.getFirst().said(plan);
    }
  }

  public Impact {
    of = List.copyOf(of);
    lines = List.copyOf(lines);
  }

  /** However far it goes. */
  public static Impact of(
      ComponentGraph graph, Direction direction, Collection<Id<Component>> components) {
    return within(graph, direction, components, Integer.MAX_VALUE);
  }

  /** Over so many edges at most. */
  public static Impact within(
      ComponentGraph graph,
      Direction direction,
      Collection<Id<Component>> components,
      int furthest) {
    int[] starts = graph.withParts(components);
    Digraph along = direction == Direction.UPSTREAM ? graph.whole() : graph.whole().reversed();
    Reach reach = Reach.within(along, furthest, starts);
    var lines = new ArrayList<Line>(reach.size());
    for (int node : reach.nodes()) {
      int through = reach.via(node);
      List<Edge> edges =
          direction == Direction.UPSTREAM ? graph.edges(through, node) : graph.edges(node, through);
      lines.add(new Line(graph.component(node), reach.hops(node), graph.component(through), edges));
    }
    return new Impact(direction, graph.named(starts), lines);
  }

  /** Of what a release delivers. */
  public static Impact of(ComponentGraph graph, Direction direction, Release release) {
    return of(graph, direction, release.delivers().stream().map(Delivery::component).toList());
  }

  /** Of what a deployment brings. */
  public static Impact of(ComponentGraph graph, Direction direction, Deployment deployment) {
    return of(graph, direction, deployment.items());
  }

  /** Everything that is touched, where it begins included. */
  public List<Id<Component>> all() {
    var all = new ArrayList<Id<Component>>(of);
    lines.forEach(line -> all.add(line.item()));
    return List.copyOf(all);
  }

  /** The most hops of any line; 0: there is none. */
  public int furthest() {
    return lines.isEmpty() ? 0 : lines.getLast().hops();
  }
}
