package org.slipway.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class StrongComponentsProperties {

  @Provide
  Arbitrary<Graphs.Given> graphs() {
    return Graphs.upTo(8);
  }

  @Property
  void twoAreTogetherWhereEachReachesTheOther(@ForAll("graphs") Graphs.Given given) {
    StrongComponents strong = StrongComponents.of(given.graph());
    boolean[][] reaches = given.reaches();
    for (int one = 0; one < given.nodes(); one++) {
      for (int other = 0; other < given.nodes(); other++) {
        boolean each = reaches[one][other] && reaches[other][one];
        assertEquals(one == other || each, strong.together(one, other));
      }
      assertEquals(reaches[one][one], strong.isCyclic(one));
    }
  }

  @Property
  void noEdgeLeadsToAHigherComponent(@ForAll("graphs") Graphs.Given given) {
    StrongComponents strong = StrongComponents.of(given.graph());
    Digraph parts = strong.condensation();
    for (int edge = 0; edge < parts.edges(); edge++) {
      assertTrue(parts.target(edge) < parts.source(edge));
    }
    int members = 0;
    for (int one = 0; one < strong.count(); one++) {
      members += strong.size(one);
      for (int node : strong.members(one)) {
        assertEquals(one, strong.of(node));
      }
    }
    assertEquals(given.nodes(), members);
  }

  @Property
  void theCyclicOnesAreListedLargestFirst(@ForAll("graphs") Graphs.Given given) {
    StrongComponents strong = StrongComponents.of(given.graph());
    int before = Integer.MAX_VALUE;
    int nodes = 0;
    for (int one : strong.cyclic()) {
      assertTrue(strong.size(one) > 1 && strong.size(one) <= before);
      before = strong.size(one);
      nodes += strong.size(one);
    }
    boolean[][] reaches = given.reaches();
    int onCircles = 0;
    for (int node = 0; node < given.nodes(); node++) {
      onCircles += reaches[node][node] ? 1 : 0;
    }
    assertEquals(onCircles, nodes);
  }

  @Example
  void aLongChainAndALongRingNeedNoStack() {
    assertEquals(100_000, StrongComponents.of(Graphs.chain(100_000)).count());
    assertEquals(1, StrongComponents.of(Graphs.ring(100_000)).count());
  }
}
