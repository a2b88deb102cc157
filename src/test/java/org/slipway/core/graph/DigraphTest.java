package org.slipway.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class DigraphTest {

  @Provide
  Arbitrary<Graphs.Given> graphs() {
    return Graphs.upTo(7);
  }

  @Property
  void holdsEachEdgeOnceAndLoopsApart(@ForAll("graphs") Graphs.Given given) {
    Digraph graph = given.graph();
    var edges = new TreeSet<String>();
    var loops = new TreeSet<Integer>();
    for (List<Integer> edge : given.edges()) {
      if (edge.get(0).equals(edge.get(1))) {
        loops.add(edge.get(0));
      } else {
        edges.add(edge.get(0) + " to " + edge.get(1));
      }
    }
    var found = new TreeSet<String>();
    for (int edge = 0; edge < graph.edges(); edge++) {
      found.add(graph.source(edge) + " to " + graph.target(edge));
      assertEquals(edge, graph.edge(graph.source(edge), graph.target(edge)));
    }
    assertEquals(edges, found);
    assertEquals(edges.size(), graph.edges());
    assertArrayEquals(loops.stream().mapToInt(Integer::intValue).toArray(), graph.loops());
    long self = given.edges().stream().filter(e -> e.get(0).equals(e.get(1))).count();
    assertEquals(given.edges().size(), graph.edges() + graph.parallel() + self);
  }

  @Property
  void theReversedOneHasEveryEdgeTurnedRound(@ForAll("graphs") Graphs.Given given) {
    Digraph graph = given.graph();
    Digraph back = graph.reversed();
    assertEquals(graph.edges(), back.edges());
    for (int node = 0; node < graph.nodes(); node++) {
      for (int target : graph.targets(node)) {
        assertTrue(back.has(target, node));
      }
      int[] row = back.targets(node);
      assertArrayEquals(IntStream.of(row).sorted().toArray(), row);
    }
    assertEquals(graph, back.reversed());
  }

  @Test
  void refusesWhatIsNoEdge() {
    assertThrows(IllegalArgumentException.class, () -> Digraph.of(2, new int[] {0}, new int[] {2}));
    assertThrows(
        IllegalArgumentException.class, () -> Digraph.of(2, new int[] {-1}, new int[] {1}));
    assertThrows(IllegalArgumentException.class, () -> Digraph.of(2, new int[] {0}, new int[] {}));
  }

  @Test
  void readsRealDependenciesOfNodesThatHaveAny() throws IOException {
    Digraph graph = Graphs.real("full-63666");
    assertEquals(58_017, graph.nodes());
    assertEquals(245_087, graph.edges() + graph.parallel() + graph.loops().length);
  }
}
