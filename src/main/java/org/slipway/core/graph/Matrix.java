package org.slipway.core.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/**
 * The order of rows and columns of a dependency matrix, and its blocks. Groups stand together,
 * ordered as the graph of groups is; inside a group its nodes stand in the order of the whole
 * graph, so that edges lead forward wherever a circle does not forbid it.
 */
public final class Matrix {

  /**
   * A square on the diagonal.
   *
   * @param first place of its first node
   * @param end the place after its last
   */
  public record Block(int first, int end) {

    public int size() {
      return end - first;
    }
  }

  private final int[] nodes;
  private final int[] places;
  private final List<Block> groups;
  private final List<Block> circles;
  private final int back;

  private Matrix(int[] nodes, int[] places, List<Block> groups, List<Block> circles, int back) {
    this.nodes = nodes;
    this.places = places;
    this.groups = List.copyOf(groups);
    this.circles = List.copyOf(circles);
    this.back = back;
  }

  /** Without groups: strong components alone stand together. */
  public static Matrix of(Digraph graph) {
    return of(graph, new int[graph.nodes()], Math.min(1, graph.nodes()));
  }

  /**
   * With groups, for example systems.
   *
   * @param groupOf the group of each node, 0 to {@code count} − 1
   */
  public static Matrix of(Digraph graph, int[] groupOf, int count) {
    StrongComponents strong = StrongComponents.of(graph);
    Order order = Order.of(strong);
    Order groups = Order.of(graph.grouped(groupOf, count));
    int[] nodes =
        IntStream.of(order.nodes())
            .boxed()
            .sorted((a, b) -> Integer.compare(groups.place(groupOf[a]), groups.place(groupOf[b])))
            .mapToInt(Integer::intValue)
            .toArray();
    int[] places = new int[nodes.length];
    for (int place = 0; place < nodes.length; place++) {
      places[nodes[place]] = place;
    }
    return new Matrix(
        nodes,
        places,
        count > 1 ? runs(nodes, node -> groupOf[node]) : List.of(),
        runs(nodes, strong::of).stream().filter(block -> block.size() > 1).toList(),
        back(graph, places));
  }

  private static List<Block> runs(int[] nodes, IntUnaryOperator of) {
    var runs = new ArrayList<Block>();
    int first = 0;
    for (int place = 1; place <= nodes.length; place++) {
      if (place == nodes.length || of.applyAsInt(nodes[place]) != of.applyAsInt(nodes[first])) {
        runs.add(new Block(first, place));
        first = place;
      }
    }
    return runs;
  }

  private static int back(Digraph graph, int[] places) {
    int back = 0;
    for (int node = 0; node < graph.nodes(); node++) {
      for (int edge = graph.start(node); edge < graph.end(node); edge++) {
        back += places[graph.target(edge)] < places[node] ? 1 : 0;
      }
    }
    return back;
  }

  /** The nodes in order of rows and of columns. */
  public int[] nodes() {
    return nodes.clone();
  }

  /** The row and column of a node, from 0. */
  public int place(int node) {
    return places[node];
  }

  /** One block for each group that has nodes, in order; none where there is one group only. */
  public List<Block> groups() {
    return groups;
  }

  /**
   * Nodes of one strong component that stand together, two at least. A component that several
   * groups share has a block in each of them that holds two or more of it.
   */
  public List<Block> circles() {
    return circles;
  }

  /** How many edges lead backward: zero where neither nodes nor groups have a circle. */
  public int back() {
    return back;
  }
}
