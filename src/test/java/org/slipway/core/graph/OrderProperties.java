package org.slipway.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class OrderProperties {

  @Provide
  Arbitrary<Graphs.Given> graphs() {
    return Graphs.upTo(7);
  }

  @Property
  void everyEdgeLeadsForwardButInsideAStrongComponent(@ForAll("graphs") Graphs.Given given) {
    Digraph graph = given.graph();
    StrongComponents strong = StrongComponents.of(graph);
    Order order = Order.of(graph);
    for (int edge = 0; edge < graph.edges(); edge++) {
      int from = graph.source(edge);
      int to = graph.target(edge);
      assertTrue(strong.together(from, to) || order.place(from) < order.place(to));
    }
    int[] nodes = order.nodes();
    assertArrayEquals(
        IntStream.range(0, graph.nodes()).toArray(), IntStream.of(nodes).sorted().toArray());
    for (int place = 0; place < nodes.length; place++) {
      assertEquals(place, order.place(nodes[place]));
    }
  }

  @Property
  void theLowestComesFirstWhereverThereIsAChoice(@ForAll("graphs") Graphs.Given given) {
    boolean[][] reaches = given.reaches();
    int[] expected = new int[given.nodes()];
    boolean[] done = new boolean[given.nodes()];
    int place = 0;
    while (place < expected.length) {
      int next =
          IntStream.range(0, given.nodes())
              .filter(node -> !done[node] && isReady(reaches, done, node))
              .findFirst()
              .orElseThrow();
      for (int node = 0; node < given.nodes(); node++) {
        if (node == next || (reaches[node][next] && reaches[next][node])) {
          done[node] = true;
          expected[place++] = node;
        }
      }
    }
    assertArrayEquals(expected, Order.of(given.graph()).nodes());
  }

  private static boolean isReady(boolean[][] reaches, boolean[] done, int node) {
    return IntStream.range(0, done.length)
        .noneMatch(other -> !done[other] && reaches[other][node] && !reaches[node][other]);
  }

  @Property
  void aStageIsTheLongestWayFromANodeNothingLeadsTo(@ForAll("graphs") Graphs.Given given) {
    Order order = Order.of(given.graph());
    boolean[][] reaches = given.reaches();
    List<Integer> stages = new ArrayList<>();
    for (int node = 0; node < given.nodes(); node++) {
      assertEquals(longest(reaches, node), order.stage(node));
      stages.add(order.stage(node));
    }
    assertEquals(stages.stream().max(Integer::compare).orElseThrow() + 1, order.stageCount());
    List<int[]> rows = order.stages();
    for (int stage = 0; stage < rows.size(); stage++) {
      for (int node : rows.get(stage)) {
        assertEquals(stage, order.stage(node));
      }
    }
    assertEquals(given.nodes(), rows.stream().mapToInt(row -> row.length).sum());
  }

  /** The longest chain of ever earlier nodes: by reach alone, which needs no way to be walked. */
  private static int longest(boolean[][] reaches, int node) {
    return IntStream.range(0, reaches.length)
        .filter(other -> reaches[other][node] && !reaches[node][other])
        .map(other -> longest(reaches, other) + 1)
        .max()
        .orElse(0);
  }

  @Example
  void aLongChainHasAStageForEachNode() {
    assertEquals(100_000, Order.of(Graphs.chain(100_000)).stageCount());
  }
}
