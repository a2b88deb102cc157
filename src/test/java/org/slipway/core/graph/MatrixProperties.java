package org.slipway.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class MatrixProperties {

  @Provide
  Arbitrary<Graphs.Given> graphs() {
    return Graphs.upTo(8);
  }

  @Property
  void groupsStandTogetherAndNodesInOrderInsideThem(@ForAll("graphs") Graphs.Given given) {
    Digraph graph = given.graph();
    int[] groups = IntStream.range(0, given.nodes()).map(node -> node % 3).toArray();
    Matrix matrix = Matrix.of(graph, groups, 3);
    Order order = Order.of(graph);
    int[] nodes = matrix.nodes();
    assertArrayEquals(
        IntStream.range(0, nodes.length).toArray(), IntStream.of(nodes).sorted().toArray());
    int counted = 0;
    for (Matrix.Block block : matrix.groups()) {
      counted += block.size();
      for (int place = block.first() + 1; place < block.end(); place++) {
        assertEquals(groups[nodes[block.first()]], groups[nodes[place]]);
        assertTrue(order.place(nodes[place - 1]) < order.place(nodes[place]));
      }
    }
    assertEquals(nodes.length, counted);
    assertEquals(Math.min(3, given.nodes()), matrix.groups().size());
    assertEquals(
        IntStream.range(0, graph.edges())
            .filter(e -> matrix.place(graph.source(e)) > matrix.place(graph.target(e)))
            .count(),
        matrix.back());
  }

  @Property
  void withoutGroupsEveryStrongComponentIsABlock(@ForAll("graphs") Graphs.Given given) {
    StrongComponents strong = StrongComponents.of(given.graph());
    Matrix matrix = Matrix.of(given.graph());
    assertArrayEquals(Order.of(given.graph()).nodes(), matrix.nodes());
    assertEquals(strong.cyclic().size(), matrix.circles().size());
    for (Matrix.Block block : matrix.circles()) {
      int component = strong.of(matrix.nodes()[block.first()]);
      assertEquals(strong.size(component), block.size());
    }
    assertTrue(matrix.groups().isEmpty());
    assertTrue(!strong.cyclic().isEmpty() || matrix.back() == 0);
  }

  @Example
  void aGraphWithoutNodesHasAnEmptyMatrix() {
    Matrix matrix = Matrix.of(Digraph.of(0, new int[0], new int[0]));
    assertEquals(0, matrix.nodes().length);
    assertEquals(List.of(), matrix.circles());
  }
}
