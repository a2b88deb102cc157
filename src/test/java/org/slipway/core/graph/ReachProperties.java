package org.slipway.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ReachProperties {

  private static final int FAR = 1_000;

  @Provide
  Arbitrary<Graphs.Given> graphs() {
    return Graphs.upTo(8);
  }

  @Property
  void hopsAreTheFewestEdges(@ForAll("graphs") Graphs.Given given) {
    int[][] distance = distances(given);
    Digraph graph = given.graph();
    for (int from = 0; from < given.nodes(); from++) {
      Reach reach = Reach.from(graph, from);
      Reach back = Reach.from(graph.reversed(), from);
      for (int to = 0; to < given.nodes(); to++) {
        assertEquals(distance[from][to] < FAR, reach.has(to));
        assertEquals(distance[to][from] < FAR, back.has(to));
        if (reach.has(to)) {
          assertEquals(distance[from][to], reach.hops(to));
          isAWay(graph, reach.way(to), from, to);
        }
      }
      assertEquals(
          Arrays.stream(distance[from]).filter(d -> d > 0 && d < FAR).count(), reach.size());
    }
  }

  private static void isAWay(Digraph graph, int[] way, int from, int to) {
    assertEquals(from, way[0]);
    assertEquals(to, way[way.length - 1]);
    for (int step = 1; step < way.length; step++) {
      assertTrue(graph.has(way[step - 1], way[step]));
    }
  }

  @Property
  void aLimitKeepsWhatIsNearer(@ForAll("graphs") Graphs.Given given) {
    int[][] distance = distances(given);
    for (int furthest = 0; furthest < 4; furthest++) {
      Reach reach = Reach.within(given.graph(), furthest, 0);
      for (int to = 0; to < given.nodes(); to++) {
        assertEquals(distance[0][to] <= furthest, reach.has(to));
      }
    }
  }

  @Property
  void whatIsAvoidedIsAsIfItWereNotThere(@ForAll("graphs") Graphs.Given given) {
    int avoided = given.nodes() - 1;
    var less =
        new Graphs.Given(
            given.nodes(), given.edges().stream().filter(edge -> !edge.contains(avoided)).toList());
    int[][] distance = distances(less);
    BitSet set = new BitSet();
    set.set(avoided);
    Reach reach = Reach.avoiding(given.graph(), set, 0);
    for (int to = 0; to < avoided; to++) {
      assertEquals(distance[0][to] < FAR, reach.has(to));
    }
    assertFalse(reach.has(avoided));
  }

  private static int[][] distances(Graphs.Given given) {
    int[][] distance = new int[given.nodes()][given.nodes()];
    for (int node = 0; node < given.nodes(); node++) {
      Arrays.fill(distance[node], FAR);
      distance[node][node] = 0;
    }
    given.edges().stream()
        .filter(edge -> !edge.get(0).equals(edge.get(1)))
        .forEach(edge -> distance[edge.get(0)][edge.get(1)] = 1);
    for (int middle = 0; middle < given.nodes(); middle++) {
      for (int from = 0; from < given.nodes(); from++) {
        for (int to = 0; to < given.nodes(); to++) {
          distance[from][to] =
              Math.min(distance[from][to], distance[from][middle] + distance[middle][to]);
        }
      }
    }
    return distance;
  }

  @Example
  void theReasonIsTheNodeBefore() {
    Digraph graph = Digraph.of(5, new int[] {0, 0, 1, 2, 3}, new int[] {1, 2, 3, 3, 4});
    Reach reach = Reach.from(graph, 0);
    assertArrayEquals(new int[] {1, 2, 3, 4}, reach.nodes());
    assertEquals(1, reach.via(3));
    assertArrayEquals(new int[] {0, 1, 3, 4}, reach.way(4));
    assertArrayEquals(new int[0], Reach.from(graph, 4).way(0));
    assertThrows(IllegalArgumentException.class, () -> reach.via(0));
    assertThrows(IllegalArgumentException.class, () -> Reach.from(graph, 4).hops(0));
  }
}
