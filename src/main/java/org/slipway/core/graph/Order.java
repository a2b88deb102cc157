package org.slipway.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.PriorityQueue;

/**
 * An order of the nodes in which every edge leads forward, and their stages. Of several orders it
 * is the one with the lowest node number first wherever there is a choice, so it is the same in
 * every run. In a graph with circles the strong components are ordered so, by their lowest node,
 * and the nodes of one follow each other ascending and share a stage.
 *
 * <p>The stage of a node is the number of edges on the longest way to it from a node nothing leads
 * to; edges inside a strong component do not count. Nodes of one stage can go together.
 */
public final class Order {

  private final int[] nodes;
  private final int[] places;
  private final int[] stages;
  private final int stageCount;

  private Order(int[] nodes, int[] places, int[] stages, int stageCount) {
    this.nodes = nodes;
    this.places = places;
    this.stages = stages;
    this.stageCount = stageCount;
  }

  public static Order of(Digraph graph) {
    return of(StrongComponents.of(graph));
  }

  /** The same where the strong components are known already. */
  public static Order of(StrongComponents strong) {
    Digraph graph = strong.graph();
    int[] stageOf = new int[strong.count()];
    int[] order = ordered(strong, strong.condensation(), stageOf);
    int[] nodes = new int[graph.nodes()];
    int[] places = new int[graph.nodes()];
    int[] stages = new int[graph.nodes()];
    int place = 0;
    int last = -1;
    for (int one : order) {
      last = Math.max(last, stageOf[one]);
      for (int node : strong.members(one)) {
        stages[node] = stageOf[one];
        places[node] = place;
        nodes[place++] = node;
      }
    }
    return new Order(nodes, places, stages, last + 1);
  }

  /** Kahn's order of the components, the one with the lowest node first; fills their stages. */
  private static int[] ordered(StrongComponents strong, Digraph parts, int[] stageOf) {
    int[] waitsFor = new int[parts.nodes()];
    Digraph back = parts.reversed();
    // a component is found again by its lowest node, which is what they are ordered by
    var ready = new PriorityQueue<Integer>();
    for (int one = 0; one < parts.nodes(); one++) {
      waitsFor[one] = back.degree(one);
      if (waitsFor[one] == 0) {
        ready.add(strong.members(one)[0]);
      }
    }
    int[] order = new int[parts.nodes()];
    for (int place = 0; place < order.length; place++) {
      int one = strong.of(ready.remove());
      order[place] = one;
      for (int edge = parts.start(one); edge < parts.end(one); edge++) {
        int next = parts.target(edge);
        stageOf[next] = Math.max(stageOf[next], stageOf[one] + 1);
        if (--waitsFor[next] == 0) {
          ready.add(strong.members(next)[0]);
        }
      }
    }
    return order;
  }

  /** The nodes, first to last. */
  public int[] nodes() {
    return nodes.clone();
  }

  /** Where in the order a node stands, from 0. */
  public int place(int node) {
    return places[node];
  }

  /** The stage of a node, from 0. */
  public int stage(int node) {
    return stages[node];
  }

  /** How many stages there are. */
  public int stageCount() {
    return stageCount;
  }

  /** The nodes by stage, those of one stage in order. */
  public List<int[]> stages() {
    int[] sizes = new int[stageCount];
    for (int stage : stages) {
      sizes[stage]++;
    }
    List<int[]> rows = new ArrayList<>();
    for (int size : sizes) {
      rows.add(new int[size]);
    }
    int[] next = new int[stageCount];
    for (int node : nodes) {
      rows.get(stages[node])[next[stages[node]]++] = node;
    }
    return rows;
  }
}
