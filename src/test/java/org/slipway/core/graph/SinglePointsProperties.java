package org.slipway.core.graph;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class SinglePointsProperties {

  @Provide
  Arbitrary<Graphs.Given> graphs() {
    return Graphs.upTo(7);
  }

  @Property
  void aNodeIsOneWhereItsLossCutsASourceOffATarget(@ForAll("graphs") Graphs.Given given) {
    boolean[][] reaches = given.reaches();
    SinglePoints points = SinglePoints.of(StrongComponents.of(given.graph()));
    assertArrayEquals(
        IntStream.range(0, given.nodes()).filter(node -> isSource(reaches, node)).toArray(),
        points.sources());
    for (int node = 0; node < given.nodes(); node++) {
      int lost = node;
      var without =
          new Graphs.Given(
                  given.nodes(), given.edges().stream().filter(e -> !e.contains(lost)).toList())
              .reaches();
      var expected = new TreeMap<Integer, Integer>();
      for (int target = 0; target < given.nodes(); target++) {
        int at = target;
        int[] who =
            IntStream.of(points.sources())
                .filter(source -> source != lost && source != at && at != lost)
                .filter(source -> reaches[source][at] && !without[source][at])
                .toArray();
        if (who.length > 0) {
          expected.put(target, who.length);
          assertArrayEquals(who, points.who(node, target));
        }
        assertEquals(
            Optional.ofNullable(expected.get(target)),
            points.toward(target).stream()
                .filter(cut -> cut.node() == lost)
                .map(SinglePoints.Cut::sources)
                .findFirst());
      }
      var found = new TreeMap<Integer, Integer>();
      points.at(node).forEach(cut -> found.put(cut.target(), cut.sources()));
      assertEquals(expected, found);
      assertEquals(
          expected.values().stream().max(Integer::compare),
          points.all(1).stream()
              .filter(cut -> cut.node() == lost)
              .map(SinglePoints.Cut::sources)
              .findFirst());
    }
  }

  private static boolean isSource(boolean[][] reaches, int node) {
    return IntStream.range(0, reaches.length)
        .noneMatch(other -> reaches[other][node] && !reaches[node][other]);
  }

  @Example
  void threeChannelsReachTheLedgerOnlyThroughPayments() {
    // 0 web, 1 mobile, 2 tills, 3 payments, 4 ledger, 5 statements, 6 postgres
    Digraph graph = Digraph.of(7, new int[] {0, 1, 2, 3, 5, 4}, new int[] {3, 3, 3, 4, 4, 6});
    SinglePoints points = SinglePoints.of(StrongComponents.of(graph));
    assertEquals(
        List.of(new SinglePoints.Cut(3, 4, 3), new SinglePoints.Cut(3, 6, 3)), points.at(3));
    assertEquals(
        List.of(new SinglePoints.Cut(4, 6, 4), new SinglePoints.Cut(3, 4, 3)), points.all(2));
  }

  @Example
  void aLongChainNeedsNoStack() {
    SinglePoints points = SinglePoints.of(StrongComponents.of(Graphs.chain(100_000)));
    assertEquals(99_998, points.toward(99_999).size());
  }
}
