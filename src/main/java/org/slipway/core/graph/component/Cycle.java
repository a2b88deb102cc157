package org.slipway.core.graph.component;

import java.util.ArrayList;
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

  private static final String LEFT_OUT = "…";
  private static final String ARROW = " → ";

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
    List<Integer> round = graph.round(component).stream().map(graph::number).toList();
    return round.isEmpty()
        ? Optional.empty()
        : Optional.of(of(graph, graph.circles().of(round.getFirst()), round));
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
    return names(plan, steps.stream().map(Step::from).toList());
  }

  /** The same of a circle by its components, each leading to the next. */
  static String names(Plan plan, List<Id<Component>> round) {
    int half = Math.min(TOLD / 2, round.size());
    Stream<Id<Component>> all = Stream.concat(round.stream(), round.stream().limit(1));
    if (round.size() < TOLD) {
      return all.map(each -> name(plan, each)).collect(Collectors.joining(ARROW));
    }
    return Stream.of(
            round.stream().limit(half).map(each -> name(plan, each)),
            Stream.of(LEFT_OUT),
            all.skip(round.size() + 1L - half).map(each -> name(plan, each)))
        .flatMap(each -> each)
        .collect(Collectors.joining(ARROW));
  }

  private static String name(Plan plan, Id<Component> component) {
    return Names.of(plan, plan.get(Component.class, component));
  }

  /** Its size and the circle by name. */
  public Phrase said(Plan plan) {
    return Phrase.of("graph.cycle", Arg.count(members.size()), Arg.words(names(plan)));
  }
}
