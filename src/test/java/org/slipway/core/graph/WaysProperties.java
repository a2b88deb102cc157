package org.slipway.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class WaysProperties {

  @Provide
  Arbitrary<Graphs.Given> graphs() {
    return Graphs.upTo(8);
  }

  @Property
  void betweenTwoIsWhatTheOneReachesAndTheOtherIsReachedFrom(@ForAll("graphs") Graphs.Given given) {
    boolean[][] reaches = given.reaches();
    IntStream.range(0, given.nodes()).forEach(node -> reaches[node][node] = true);
    Digraph graph = given.graph();
    for (int from = 0; from < given.nodes(); from++) {
      for (int to = 0; to < given.nodes(); to++) {
        int start = from;
        int end = to;
        assertArrayEquals(
            IntStream.range(0, given.nodes())
                .filter(node -> reaches[start][node] && reaches[node][end])
                .toArray(),
            Ways.between(graph, from, to));
        assertEquals(reaches[from][to], Ways.shortest(graph, from, to).length > 0);
      }
    }
  }
}
