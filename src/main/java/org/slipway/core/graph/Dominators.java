package org.slipway.core.graph;

import java.util.Arrays;

/**
 * Of every node that a root reaches: the last node that all ways from the root to it pass. By
 * Cooper, Harvey and Kennedy: fast in practice, and without recursion.
 */
final class Dominators {

  private final int[] places;
  private final int[] order;
  private final int[] before;

  private Dominators(int[] places, int[] order, int[] before) {
    this.places = places;
    this.order = order;
    this.before = before;
  }

  static Dominators of(Digraph graph, int root) {
    int[] places = new int[graph.nodes()];
    Arrays.fill(places, -1);
    int[] order = order(graph, root, places);
    int[] before = new int[order.length];
    Arrays.fill(before, -1);
    before[0] = 0;
    Digraph back = graph.reversed();
    boolean changed = true;
    while (changed) {
      changed = false;
      for (int place = 1; place < order.length; place++) {
        int met = meet(back, places, before, order[place]);
        changed |= before[place] != met;
        before[place] = met;
      }
    }
    return new Dominators(places, order, before);
  }

  private static int meet(Digraph back, int[] places, int[] before, int node) {
    int met = -1;
    for (int edge = back.start(node); edge < back.end(node); edge++) {
      int other = places[back.target(edge)];
      if (other >= 0 && before[other] >= 0) {
        met = met < 0 ? other : meet(before, met, other);
      }
    }
    return met;
  }

  private static int meet(int[] before, int one, int other) {
    int mine = one;
    int theirs = other;
    while (mine != theirs) {
      if (mine > theirs) {
        mine = before[mine];
      } else {
        theirs = before[theirs];
      }
    }
    return mine;
  }

  /** Depth-first, each node before those it was left for last: a node's place is above its way. */
  private static int[] order(Digraph graph, int root, int[] places) {
    int[] next = new int[graph.nodes()];
    int[] path = new int[graph.nodes()];
    int[] left = new int[graph.nodes()];
    int depth = 0;
    int size = 0;
    path[0] = root;
    next[root] = graph.start(root);
    places[root] = 0;
    while (depth >= 0) {
      int node = path[depth];
      if (next[node] < graph.end(node)) {
        int target = graph.target(next[node]++);
        if (places[target] < 0) {
          places[target] = 0;
          next[target] = graph.start(target);
          path[++depth] = target;
        }
      } else {
        left[size++] = node;
        depth--;
      }
    }
    int[] order = new int[size];
    for (int place = 0; place < size; place++) {
      order[place] = left[size - 1 - place];
      places[order[place]] = place;
    }
    return order;
  }

  /** The nodes that the root reaches, the root first, each after the one it is dominated by. */
  int[] order() {
    return order;
  }

  /** The last node that all ways to a node pass, for each in order; the root's is itself. */
  int before(int place) {
    return order[before[place]];
  }

  /** Where a node stands in the order; negative: it is not reached. */
  int place(int node) {
    return places[node];
  }
}
