package org.slipway.core.graph;

import java.util.Arrays;
import java.util.BitSet;

/**
 * What can be reached from some nodes along the edges, with the fewest hops to it and the node
 * before it on such a way: the reason why it is reached. Of several such nodes it is the one that
 * was reached first, and of several starts the lowest. O(nodes + edges), O(nodes) to remember. Safe
 * for all threads.
 */
public final class Reach {

  private static final int NOT = -1;

  private final int[] hops;
  private final int[] via;
  private final int[] reached;
  private final int starts;

  private Reach(int[] hops, int[] via, int[] reached, int starts) {
    this.hops = hops;
    this.via = via;
    this.reached = reached;
    this.starts = starts;
  }

  /** From these nodes, however far; against the edges: ask the reversed graph. */
  public static Reach from(Digraph graph, int... nodes) {
    return within(graph, Integer.MAX_VALUE, nodes);
  }

  /** From these nodes, over so many edges at most. */
  public static Reach within(Digraph graph, int furthest, int... nodes) {
    return within(graph, furthest, new BitSet(), nodes);
  }

  /** The same without setting foot on some nodes; a start among them is no start. */
  public static Reach avoiding(Digraph graph, BitSet avoided, int... nodes) {
    return within(graph, Integer.MAX_VALUE, avoided, nodes);
  }

  static Reach within(Digraph graph, int furthest, BitSet avoided, int... nodes) {
    int[] hops = new int[graph.nodes()];
    int[] via = new int[graph.nodes()];
    int[] queue = new int[graph.nodes()];
    Arrays.fill(hops, NOT);
    Arrays.fill(via, NOT);
    int size = 0;
    int[] starts = Arrays.stream(nodes).sorted().distinct().filter(n -> !avoided.get(n)).toArray();
    for (int start : starts) {
      hops[start] = 0;
      queue[size++] = start;
    }
    for (int first = 0; first < size && hops[queue[first]] < furthest; first++) {
      int node = queue[first];
      for (int edge = graph.start(node); edge < graph.end(node); edge++) {
        int next = graph.target(edge);
        if (hops[next] == NOT && !avoided.get(next)) {
          hops[next] = hops[node] + 1;
          via[next] = node;
          queue[size++] = next;
        }
      }
    }
    return new Reach(hops, via, Arrays.copyOf(queue, size), starts.length);
  }

  /** Whether a node is reached; a start is, with no hop. */
  public boolean has(int node) {
    return hops[node] != NOT;
  }

  /**
   * The fewest edges to a node.
   *
   * @throws IllegalArgumentException if it is not reached
   */
  public int hops(int node) {
    if (!has(node)) {
      throw new IllegalArgumentException("not reached: " + node);
    }
    return hops[node];
  }

  /**
   * The node through which another is reached: the one before it.
   *
   * @throws IllegalArgumentException if it is a start, or not reached
   */
  public int via(int node) {
    if (via[node] == NOT) {
      throw new IllegalArgumentException("nothing before: " + node);
    }
    return via[node];
  }

  /** How many nodes are reached, starts left out. */
  public int size() {
    return reached.length - starts;
  }

  /** The nodes that are reached, nearest first, starts left out. */
  public int[] nodes() {
    return Arrays.copyOfRange(reached, starts, reached.length);
  }

  /** A shortest way to a node, from the start to the node itself; empty where it is not reached. */
  public int[] way(int node) {
    if (!has(node)) {
      return new int[0];
    }
    int[] way = new int[hops[node] + 1];
    int at = node;
    for (int step = hops[node]; step >= 0; step--) {
      way[step] = at;
      at = via[at];
    }
    return way;
  }
}
