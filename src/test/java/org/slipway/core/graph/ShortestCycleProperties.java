package org.slipway.core.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ShortestCycleProperties {

  @Provide
  Arbitrary<Graphs.Given> graphs() {
    return Graphs.upTo(7);
  }

  @Property
  void noCycleOfTheComponentIsShorter(@ForAll("graphs") Graphs.Given given) {
    StrongComponents strong = StrongComponents.of(given.graph());
    List<List<Integer>> circles = given.circles();
    for (int one = 0; one < strong.count(); one++) {
      int component = one;
      List<Integer> cycle = ShortestCycle.of(strong, component);
      int shortest =
          circles.stream()
              .filter(circle -> strong.of(circle.getFirst()) == component)
              .mapToInt(List::size)
              .min()
              .orElse(0);
      assertEquals(shortest, cycle.size());
      assertTrue(cycle.isEmpty() || circles.contains(cycle), () -> cycle + " of " + circles);
    }
  }

  @Property
  void everyEdgeOfAComponentComesOnOne(@ForAll("graphs") Graphs.Given given) {
    Digraph graph = given.graph();
    StrongComponents strong = StrongComponents.of(graph);
    List<List<Integer>> circles = given.circles();
    for (int component : strong.cyclic()) {
      var shown = new TreeSet<Integer>();
      Iterator<List<Integer>> each = ShortestCycle.each(strong, component);
      assertEquals(
          ShortestCycle.of(strong, component), ShortestCycle.some(strong, component, 1).getFirst());
      while (each.hasNext()) {
        List<Integer> cycle = each.next();
        assertTrue(circles.contains(cycle));
        boolean isNew = false;
        for (int step = 0; step < cycle.size(); step++) {
          isNew |= shown.add(graph.edge(cycle.get(step), cycle.get((step + 1) % cycle.size())));
        }
        assertTrue(isNew);
      }
      assertEquals(strong.part(component).edges(), shown.size());
    }
  }

  @Property
  void aFurtherCycleIsTheShortestThroughItsEdge(@ForAll("graphs") Graphs.Given given) {
    Digraph graph = given.graph();
    StrongComponents strong = StrongComponents.of(graph);
    for (int component : strong.cyclic()) {
      var shown = new TreeSet<Integer>();
      for (List<Integer> cycle : ShortestCycle.some(strong, component, 100)) {
        boolean shortestThroughOne = false;
        for (int step = 0; step < cycle.size(); step++) {
          int from = cycle.get(step);
          int to = cycle.get((step + 1) % cycle.size());
          boolean isNew = shown.add(graph.edge(from, to));
          shortestThroughOne |= isNew && Reach.from(graph, to).hops(from) + 1 == cycle.size();
        }
        assertTrue(shortestThroughOne);
      }
    }
  }

  @Example
  void aRingOfAHundredThousandIsOneCycle() {
    StrongComponents strong = StrongComponents.of(Graphs.ring(100_000));
    assertEquals(100_000, ShortestCycle.of(strong, 0).size());
    Iterator<List<Integer>> each = ShortestCycle.each(strong, 0);
    each.next();
    assertFalse(each.hasNext());
  }

  @Example
  void theCyclesOfRealDependenciesAreToldOneForEachComponent() throws IOException {
    Digraph graph = Graphs.real("full-63666");
    StrongComponents strong = StrongComponents.of(graph);
    assertFalse(strong.cyclic().isEmpty());
    for (int component : strong.cyclic()) {
      List<Integer> cycle = ShortestCycle.of(strong, component);
      for (int step = 0; step < cycle.size(); step++) {
        assertEquals(component, strong.of(cycle.get(step)));
        assertTrue(graph.has(cycle.get(step), cycle.get((step + 1) % cycle.size())));
      }
      assertTrue(cycle.size() >= 2 && cycle.size() <= strong.size(component));
    }
  }
}
