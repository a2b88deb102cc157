package org.slipway.core.graph;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * An immutable directed graph of the nodes 0 to n − 1. An edge is a number too: those of one node
 * stand together, by target. Parallel edges count once; an edge from a node to itself is no edge
 * and is told by {@link #loops}. Safe for all threads; making it costs O(nodes + edges).
 */
public final class Digraph {

  private final int[] starts;
  private final int[] targets;
  private final int[] startsBack;
  private final int[] targetsBack;
  private final int[] loops;
  private final int parallel;

  private Digraph(
      int[] starts, int[] targets, int[] startsBack, int[] targetsBack, int[] loops, int parallel) {
    this.starts = starts;
    this.targets = targets;
    this.startsBack = startsBack;
    this.targetsBack = targetsBack;
    this.loops = loops;
    this.parallel = parallel;
  }

  /**
   * The graph whose edges lead from {@code from[i]} to {@code to[i]}.
   *
   * @throws IllegalArgumentException if the two differ in length, or one names no node
   */
  public static Digraph of(int nodes, int[] from, int[] to) {
    if (from.length != to.length) {
      throw new IllegalArgumentException(from.length + " starts, " + to.length + " ends");
    }
    for (int edge = 0; edge < from.length; edge++) {
      if (Math.min(from[edge], to[edge]) < 0 || Math.max(from[edge], to[edge]) >= nodes) {
        throw new IllegalArgumentException(
            "no such edge: " + from[edge] + " to " + to[edge] + " of " + nodes + " nodes");
      }
    }
    return ofSound(nodes, from, to);
  }

  private static Digraph ofSound(int nodes, int[] from, int[] to) {
    int[] loops =
        IntStream.range(0, from.length)
            .filter(edge -> from[edge] == to[edge])
            .map(edge -> from[edge])
            .sorted()
            .distinct()
            .toArray();
    Rows back = Rows.of(nodes, to, from);
    Rows forward = back.turned().merged();
    back = forward.turned();
    int self = (int) IntStream.range(0, from.length).filter(e -> from[e] == to[e]).count();
    return new Digraph(
        forward.starts,
        forward.targets,
        back.starts,
        back.targets,
        loops,
        from.length - self - forward.targets.length);
  }

  /** Number of nodes. */
  public int nodes() {
    return starts.length - 1;
  }

  /** Number of edges, each counted once. */
  public int edges() {
    return targets.length;
  }

  /** How many of the given edges were there already. */
  public int parallel() {
    return parallel;
  }

  /** The nodes that were given an edge to themselves, ascending. */
  public int[] loops() {
    return loops.clone();
  }

  /** The first edge of a node; its last is the one before {@link #end}. */
  public int start(int node) {
    return starts[node];
  }

  /** The first edge that is no longer one of this node. */
  public int end(int node) {
    return starts[node + 1];
  }

  /** How many edges leave a node. */
  public int degree(int node) {
    return starts[node + 1] - starts[node];
  }

  /** Where an edge leads. */
  public int target(int edge) {
    return targets[edge];
  }

  /** Where an edge begins; costs O(log nodes). */
  public int source(int edge) {
    int low = 0;
    int high = nodes() - 1;
    while (low < high) {
      int middle = (low + high + 1) >>> 1;
      if (starts[middle] <= edge) {
        low = middle;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** Where the edges of a node lead, ascending. */
  public int[] targets(int node) {
    return Arrays.copyOfRange(targets, starts[node], starts[node + 1]);
  }

  /** The number of the edge between two nodes, or a negative number where there is none. */
  public int edge(int from, int to) {
    return Arrays.binarySearch(targets, starts[from], starts[from + 1], to);
  }

  /** Whether an edge leads from one node to another. */
  public boolean has(int from, int to) {
    return edge(from, to) >= 0;
  }

  /** The same graph with every edge turned round; costs nothing. Edges have other numbers there. */
  public Digraph reversed() {
    return new Digraph(startsBack, targetsBack, starts, targets, loops, parallel);
  }

  /**
   * The graph of groups of nodes, with an edge where one leads from a node of the one to a node of
   * the other.
   *
   * @param groups the group of each node, 0 to {@code count} − 1
   */
  public Digraph grouped(int[] groups, int count) {
    int[] from = new int[edges()];
    int[] to = new int[edges()];
    for (int node = 0; node < nodes(); node++) {
      for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
        from[edge] = groups[node];
        to[edge] = groups[targets[edge]];
      }
    }
    return of(count, from, to);
  }

  /** Two are equal when they have the same nodes and edges, whatever else was given. */
  @Override
  public boolean equals(Object other) {
    return other instanceof Digraph graph
        && Arrays.equals(starts, graph.starts)
        && Arrays.equals(targets, graph.targets);
  }

  @Override
  public int hashCode() {
    return 31 * Arrays.hashCode(starts) + Arrays.hashCode(targets);
  }

  @Override
  public String toString() {
    return "graph of " + nodes() + " nodes and " + edges() + " edges";
  }
}
