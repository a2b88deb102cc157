package org.slipway.core.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * Short cycles of a strong component. A cycle is told by its nodes in order, from the lowest on;
 * the last leads back to the first. No node comes twice.
 */
public final class ShortestCycle {

  private ShortestCycle() {}

  /**
   * One of the cycles with the fewest edges; empty where the component has one node. At worst
   * O(members × edges), in practice far less: a node is looked from once, no further than the
   * shortest cycle known, and then left out with all that no longer lies on any cycle.
   */
  public static List<Integer> of(StrongComponents strong, int component) {
    int[] members = strong.members(component);
    return members.length < 2 ? List.of() : named(members, shortest(strong.part(component)));
  }

  /**
   * A shortest cycle first, then for each edge of the component that was on none of those before, a
   * shortest one through it. So in the end every edge was on one. Each costs O(edges) and is looked
   * for when it is asked for.
   */
  public static Iterator<List<Integer>> each(StrongComponents strong, int component) {
    return new Each(strong.members(component), strong.part(component));
  }

  /** The first of {@link #each}, so many at most. */
  public static List<List<Integer>> some(StrongComponents strong, int component, int most) {
    Iterator<List<Integer>> each = each(strong, component);
    var some = new ArrayList<List<Integer>>();
    while (some.size() < most && each.hasNext()) {
      some.add(each.next());
    }
    return List.copyOf(some);
  }

  private static List<Integer> named(int[] members, List<Integer> cycle) {
    int lowest = cycle.indexOf(cycle.stream().min(Integer::compare).orElseThrow());
    var named = new ArrayList<Integer>();
    for (int step = 0; step < cycle.size(); step++) {
      named.add(members[cycle.get((lowest + step) % cycle.size())]);
    }
    return List.copyOf(named);
  }

  private static List<Integer> shortest(Digraph part) {
    Thinning left = new Thinning(part);
    List<Integer> best = List.of();
    for (int node = 0; node < part.nodes() && best.size() != 2; node++) {
      if (!left.gone.get(node)) {
        int shorter = best.isEmpty() ? Integer.MAX_VALUE : best.size() - 1;
        Optional<List<Integer>> cycle = through(part, left.gone, node, shorter);
        best = cycle.orElse(best);
        left.remove(node);
      }
    }
    return best;
  }

  /** A shortest cycle through a node, of so many edges at most. */
  private static Optional<List<Integer>> through(
      Digraph part, BitSet gone, int node, int mostEdges) {
    Reach reach = Reach.within(part, mostEdges - 1, gone, node);
    int[] before = part.reversed().targets(node);
    Optional<Integer> nearest = Optional.empty();
    for (int one : before) {
      if (reach.has(one) && nearest.map(reach::hops).orElse(mostEdges) > reach.hops(one)) {
        nearest = Optional.of(one);
      }
    }
    return nearest.map(last -> list(reach.way(last)));
  }

  private static List<Integer> list(int[] way) {
    var list = new ArrayList<Integer>(way.length);
    for (int node : way) {
      list.add(node);
    }
    return list;
  }

  /** What is left when nodes are taken away, and with them all that then lies on no cycle. */
  private static final class Thinning {

    private final Digraph part;
    private final Digraph back;
    private final BitSet gone = new BitSet();
    private final int[] leaving;
    private final int[] coming;
    private final int[] open;

    private Thinning(Digraph part) {
      this.part = part;
      this.back = part.reversed();
      this.leaving = new int[part.nodes()];
      this.coming = new int[part.nodes()];
      this.open = new int[part.nodes()];
      for (int node = 0; node < part.nodes(); node++) {
        leaving[node] = part.degree(node);
        coming[node] = back.degree(node);
      }
    }

    private void remove(int first) {
      int size = 1;
      open[0] = first;
      gone.set(first);
      while (size > 0) {
        int node = open[--size];
        size = drop(part, coming, node, size);
        size = drop(back, leaving, node, size);
      }
    }

    private int drop(Digraph graph, int[] left, int node, int size) {
      int opened = size;
      for (int edge = graph.start(node); edge < graph.end(node); edge++) {
        int next = graph.target(edge);
        if (--left[next] == 0 && !gone.get(next)) {
          gone.set(next);
          open[opened++] = next;
        }
      }
      return opened;
    }
  }

  private static final class Each implements Iterator<List<Integer>> {

    private final int[] members;
    private final Digraph part;
    private final BitSet shown = new BitSet();

    private Each(int[] members, Digraph part) {
      this.members = members;
      this.part = part;
    }

    @Override
    public boolean hasNext() {
      return shown.nextClearBit(0) < part.edges();
    }

    @Override
    public List<Integer> next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      List<Integer> cycle = shown.isEmpty() ? shortest(part) : through(shown.nextClearBit(0));
      for (int step = 0; step < cycle.size(); step++) {
        shown.set(part.edge(cycle.get(step), cycle.get((step + 1) % cycle.size())));
      }
      return named(members, cycle);
    }

    private List<Integer> through(int edge) {
      return list(Reach.from(part, part.target(edge)).way(part.source(edge)));
    }
  }
}
