package org.slipway.core.graph.component;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.graph.ShortestCycle;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;

/**
 * Components that need each other in a circle. Nothing that depends on an order is computed from
 * one.
 *
 * @param members all that each reach each other, the ones on this circle and others, in id order
 * @param steps the circle: where one ends the next begins, and the last ends where the first began
 */
public record Cycle(List<Id<Component>> members, List<Step> steps) {

  /**
   * One needs the next.
   *
   * @param edges why, the closest tie first
   */
  public record Step(Id<Component> from, Id<Component> to, List<Edge> edges) {

    public Step {
      edges = List.copyOf(edges);
    }

    /** How the circle could be broken here: each tie of the two has to be. */
    public List<Phrase> breaks(Plan plan) {
      return edges.stream().flatMap(edge -> edge.broken(plan).stream()).toList();
    }
  }

  /** So many names are told of a circle; a longer one is cut in the middle. */
  private static final int TOLD = 16;

  private static final List<String> LEFT_OUT = List.of("…");

  public Cycle {
    members = List.copyOf(members);
    steps = List.copyOf(steps);
  }

  /** One with as few steps as there are for each set of such components, the largest set first. */
  public static List<Cycle> all(ComponentGraph graph) {
    return graph.circles().cyclic().stream()
        .map(set -> of(graph, set, ShortestCycle.of(graph.circles(), set)))
        .toList();
  }

  /**
   * Short ones among the members of this one, the shortest first: each has a step that none before
   * it had, until every step was on one.
   */
  public Iterator<Cycle> more(ComponentGraph graph) {
    int set = graph.circles().of(graph.number(members.getFirst()));
    Iterator<List<Integer>> each = ShortestCycle.each(graph.circles(), set);
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return each.hasNext();
      }

      @Override
      public Cycle next() {
        return of(graph, set, each.next());
      }
    };
  }

  /** One with as few steps as there are that a component is on; empty: it is on none. */
  public static Optional<Cycle> through(ComponentGraph graph, Id<Component> component) {
    return graph.waysBack(component).stream()
        .min(Comparator.comparingInt(List::size))
        .map(
            way ->
                of(
                    graph,
                    graph.circles().of(graph.number(component)),
                    way.subList(0, way.size() - 1).stream().map(graph::number).toList()));
  }

  private static Cycle of(ComponentGraph graph, int set, List<Integer> nodes) {
    var steps = new ArrayList<Step>();
    for (int place = 0; place < nodes.size(); place++) {
      Id<Component> from = graph.component(nodes.get(place));
      Id<Component> to = graph.component(nodes.get((place + 1) % nodes.size()));
      List<Edge> edges =
          graph.edges(from, to).stream().filter(e -> e.kind() != EdgeKind.PART_OF).toList();
      steps.add(new Step(from, to, edges));
    }
    return new Cycle(graph.named(graph.circles().members(set)), steps);
  }

  /**
   * The circle by name, for example <em>Ledger → Tax → Ledger</em>; of a long one the beginning and
   * the end.
   */
  public String names(Plan plan) {
    List<String> names =
        Stream.concat(steps.stream(), Stream.of(steps.getFirst()))
            .map(step -> name(plan, step.from()))
            .toList();
    Stream<String> told =
        names.size() <= TOLD
            ? names.stream()
            : Stream.of(
                    names.subList(0, TOLD / 2),
                    LEFT_OUT,
                    names.subList(names.size() - TOLD / 2, names.size()))
                .flatMap(List::stream);
    return told.collect(Collectors.joining(" → "));
  }

  private static String name(Plan plan, Id<Component> component) {
    return Names.of(plan, plan.get(Component.class, component));
  }

  /** Its size and the circle by name. */
  public Phrase said(Plan plan) {
    return Phrase.of("graph.cycle", Arg.count(members.size()), Arg.words(names(plan)));
  }
}
