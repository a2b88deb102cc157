package org.slipway.core.graph.component;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.stream.IntStream;
import org.slipway.core.graph.Digraph;
import org.slipway.core.graph.Order;
import org.slipway.core.graph.Reach;
import org.slipway.core.graph.StrongComponents;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;

/**
 * The components of a plan as numbered nodes, in id order. Edges lead from the one that needs to
 * the one that is needed. Imported plans may hold circles and dependencies of a component on
 * itself; the latter are no edges, and told by {@link #loops}. Safe for all threads.
 */
public final class ComponentGraph {

  private final Plan plan;
  private final List<Id<Component>> components;

  /** Asked, never listed. */
  private final Map<Id<Component>, Integer> numbers;

  private final List<Edge> edges;
  private final Digraph needs;
  private final Digraph whole;
  private final StrongComponents circles;
  private final int[] firstEdges;

  /** Who hangs on a component, as far as it was asked. */
  private final ConcurrentMap<Integer, BitSet> hanging = new ConcurrentHashMap<>();

  private final ConcurrentMap<Integer, List<Id<Component>>> rounds = new ConcurrentHashMap<>();
  private final ConcurrentMap<Integer, String> roundNames = new ConcurrentHashMap<>();

  private ComponentGraph(Plan plan, List<Id<Component>> components, List<Edge> edges) {
    this.plan = plan;
    this.components = components;
    this.edges = edges;
    this.numbers = HashMap.newHashMap(components.size());
    for (int number = 0; number < components.size(); number++) {
      numbers.put(components.get(number), number);
    }
    this.needs = digraph(edges.stream().filter(e -> e.kind() != EdgeKind.PART_OF).toList());
    this.whole = digraph(edges);
    this.circles = StrongComponents.of(needs);
    this.firstEdges = new int[whole.edges() + 1];
    placeEdges();
  }

  /** The graph of a plan. Costs O((components + dependencies) log n): made once for a plan. */
  public static ComponentGraph of(Plan plan) {
    SortedMap<Id<Component>, Component> all = plan.components();
    var edges = new ArrayList<Edge>();
    for (Component component : all.values()) {
      component.parent().ifPresent(parent -> edges.add(Edge.ofPart(parent, component.id())));
    }
    for (Dependency dependency : plan.dependencies().values()) {
      edges.add(Edge.of(dependency));
    }
    edges.sort(Edge.ORDER);
    return new ComponentGraph(plan, List.copyOf(all.keySet()), Collections.unmodifiableList(edges));
  }

  private Digraph digraph(List<Edge> of) {
    return Digraph.of(
        components.size(),
        of.stream().mapToInt(edge -> numbers.get(edge.from())).toArray(),
        of.stream().mapToInt(edge -> numbers.get(edge.to())).toArray());
  }

  /** Edges and those of the digraph have the same order; several of them may be one there. */
  private void placeEdges() {
    int next = 0;
    for (int place = 0; place < edges.size(); place++) {
      Edge edge = edges.get(place);
      Edge before = edges.get(Math.max(0, place - 1));
      boolean isLoop = edge.from().equals(edge.to());
      boolean isNext =
          place == 0 || !edge.from().equals(before.from()) || !edge.to().equals(before.to());
      if (!isLoop && isNext) {
        firstEdges[next++] = place;
      }
    }
    firstEdges[next] = edges.size();
  }

  /** The plan it was made of; another one with the same components and dependencies will do too. */
  public Plan plan() {
    return plan;
  }

  /** The components by number. */
  public List<Id<Component>> components() {
    return components;
  }

  public Id<Component> component(int number) {
    return components.get(number);
  }

  /**
   * The number of a component.
   *
   * @throws IllegalArgumentException if the plan has no such component
   */
  public int number(Id<Component> component) {
    Integer number = numbers.get(component);
    if (number == null) {
      throw new IllegalArgumentException("no component " + component);
    }
    return number;
  }

  /** Dependencies alone: for order, circles and the matrix. */
  public Digraph needs() {
    return needs;
  }

  /** Dependencies, and every whole leading to its parts: for impact. */
  public Digraph whole() {
    return whole;
  }

  /** The strong components of {@link #needs}. */
  public StrongComponents circles() {
    return circles;
  }

  /** Every reason why one component hangs on another, by ends. */
  public List<Edge> edges() {
    return edges;
  }

  /** Why one component hangs directly on another, the closest tie first; empty: it does not. */
  public List<Edge> edges(Id<Component> from, Id<Component> to) {
    return edges(number(from), number(to));
  }

  /** The same of two components by their numbers. */
  List<Edge> edges(int from, int to) {
    int edge = whole.edge(from, to);
    if (edge < 0) {
      return List.of();
    }
    int end = firstEdges[edge] + 1;
    while (end < firstEdges[edge + 1] && joins(edges.get(end), component(from), component(to))) {
      end++;
    }
    return edges.subList(firstEdges[edge], end);
  }

  private static boolean joins(Edge edge, Id<Component> from, Id<Component> to) {
    return edge.from().equals(from) && edge.to().equals(to);
  }

  /**
   * Whether one component hangs on another, directly or not, dependencies and parts. The first
   * question about what is needed costs O(components + edges), each further one nothing.
   */
  public boolean hangsOn(Id<Component> one, Id<Component> needed) {
    int number = number(needed);
    return !one.equals(needed) && hanging.computeIfAbsent(number, this::above).get(number(one));
  }

  private BitSet above(int number) {
    BitSet above = new BitSet(components.size());
    for (int node : Reach.from(whole.reversed(), number).nodes()) {
      above.set(node);
    }
    return above;
  }

  /**
   * A shortest way from one of several components to one that they hang on, both ends included; of
   * several the first by id. Empty where there is none.
   */
  public List<Id<Component>> way(Collection<Id<Component>> from, Id<Component> to) {
    int[] starts = from.stream().mapToInt(this::number).toArray();
    return named(Reach.from(whole, starts).way(number(to)));
  }

  /**
   * For each component that one needs directly and that needs it too: a shortest way back to it by
   * dependencies, itself first; of several the first by id.
   */
  public List<List<Id<Component>>> waysBack(Id<Component> component) {
    int node = number(component);
    var ways = new ArrayList<List<Id<Component>>>();
    for (int next : needs.targets(node)) {
      if (circles.together(node, next)) {
        int[] back = Reach.from(needs, next).way(node);
        ways.add(named(IntStream.concat(IntStream.of(node), IntStream.of(back)).toArray()));
      }
    }
    return ways;
  }

  /**
   * A circle with as few steps as there are that a component is on: from it to the one that leads
   * back to it, of several the first by id; empty where it is on none. Looked for once.
   */
  public List<Id<Component>> round(Id<Component> component) {
    return rounds.computeIfAbsent(
        number(component),
        _ ->
            waysBack(component).stream()
                .min(Comparator.comparingInt(List::size))
                .map(way -> way.subList(0, way.size() - 1))
                .orElse(List.of()));
  }

  /** The same by name, as {@link Cycle#names} tells it. */
  public String roundNames(Id<Component> component) {
    return roundNames.computeIfAbsent(number(component), _ -> Cycle.names(plan, round(component)));
  }

  /** The components that depend on themselves, which says nothing. */
  public List<Id<Component>> loops() {
    return named(whole.loops());
  }

  /** What goes first: the needed before what needs it, with stages of what can go together. */
  public Order order() {
    return Order.of(needs.reversed());
  }

  /** The components with these numbers. */
  public List<Id<Component>> named(int... of) {
    var named = new ArrayList<Id<Component>>(of.length);
    for (int number : of) {
      named.add(components.get(number));
    }
    return Collections.unmodifiableList(named);
  }

  /** The numbers of some components and of everything that is part of them, ascending. */
  public int[] withParts(Collection<Id<Component>> some) {
    SortedSet<Integer> found = new TreeSet<>();
    var open = new ArrayList<Id<Component>>(some);
    while (!open.isEmpty()) {
      int number = number(open.removeLast());
      if (found.add(number)) {
        for (int next : whole.targets(number)) {
          if (isPart(number, next)) {
            open.add(components.get(next));
          }
        }
      }
    }
    return found.stream().mapToInt(Integer::intValue).toArray();
  }

  private boolean isPart(int parent, int part) {
    return plan.get(Component.class, components.get(part))
        .parent()
        .filter(components.get(parent)::equals)
        .isPresent();
  }

  /** The component that is part of nothing and of which each one is part, by number. */
  int[] systems() {
    int[] systems = new int[components.size()];
    for (int number = 0; number < systems.length; number++) {
      Component at = plan.get(Component.class, components.get(number));
      while (at.parent().isPresent()) {
        at = plan.get(Component.class, at.parent().get());
      }
      systems[number] = number(at.id());
    }
    return systems;
  }
}
