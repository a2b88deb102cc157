package org.slipway.core.graph;

import java.util.stream.IntStream;

/** Ways between two nodes. A way may pass a node twice where it goes round a circle. */
public final class Ways {

  private Ways() {}

  /** The nodes of a way with the fewest edges, both ends included; empty where there is none. */
  public static int[] shortest(Digraph graph, int from, int to) {
    return Reach.from(graph, from).way(to);
  }

  /**
   * All nodes on any way, both ends included, ascending; empty where there is none. An edge is on a
   * way where both its ends are.
   */
  public static int[] between(Digraph graph, int from, int to) {
    Reach ahead = Reach.from(graph, from);
    if (!ahead.has(to)) {
      return new int[0];
    }
    Reach back = Reach.from(graph.reversed(), to);
    return IntStream.range(0, graph.nodes())
        .filter(node -> ahead.has(node) && back.has(node))
        .toArray();
  }
}
