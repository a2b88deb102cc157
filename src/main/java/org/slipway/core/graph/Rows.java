package org.slipway.core.graph;

import java.util.Arrays;

/** Edges in rows by node; turning them round twice sorts each row. */
final class Rows {

  /** Where the row of a node begins in {@link #targets}, and one more: where the last ends. */
  final int[] starts;

  final int[] targets;

  private Rows(int[] starts, int[] targets) {
    this.starts = starts;
    this.targets = targets;
  }

  /** One edge each; those of a node to itself are left out. */
  static Rows of(int nodes, int[] from, int[] to) {
    int[] starts = new int[nodes + 1];
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] != to[edge]) {
        starts[from[edge] + 1]++;
      }
    }
    for (int node = 0; node < nodes; node++) {
      starts[node + 1] += starts[node];
    }
    int[] next = starts.clone();
    int[] targets = new int[starts[nodes]];
    for (int edge = 0; edge < from.length; edge++) {
      if (from[edge] != to[edge]) {
        targets[next[from[edge]]++] = to[edge];
      }
    }
    return new Rows(starts, targets);
  }

  /** Every edge the other way. */
  Rows turned() {
    int nodes = starts.length - 1;
    int[] from = new int[targets.length];
    for (int node = 0; node < nodes; node++) {
      Arrays.fill(from, starts[node], starts[node + 1], node);
    }
    return of(nodes, targets, from);
  }

  /** Equal neighbours of a sorted row once. */
  Rows merged() {
    int[] kept = new int[starts.length];
    int[] once = new int[targets.length];
    int size = 0;
    for (int node = 0; node + 1 < starts.length; node++) {
      for (int edge = starts[node]; edge < starts[node + 1]; edge++) {
        if (edge == starts[node] || targets[edge] != targets[edge - 1]) {
          once[size++] = targets[edge];
        }
      }
      kept[node + 1] = size;
    }
    return new Rows(kept, Arrays.copyOf(once, size));
  }
}
