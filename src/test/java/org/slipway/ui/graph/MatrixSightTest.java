package org.slipway.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.graph.component.ComponentGraph;

class MatrixSightTest {

  /** A row was followed while there was no room yet: with room for all, all is in sight. */
  @Test
  void nothingIsScrolledAwayThatHasRoom() {
    var builder = new PlanBuilder("UTC");
    for (int n = 0; n < 20; n++) {
      builder.component("c" + n);
    }
    var sight = new MatrixSight(ComponentGraph.of(builder.plan()));
    sight.go(16, 3);
    sight.reveal(1, 1);
    sight.scroll(0, 0, 30, 30);
    assertEquals(0, sight.top());
    assertEquals(0, sight.left());
    sight.reveal(1, 1);
    sight.scroll(0, 0, 10, 10);
    assertEquals(10, sight.top());
    assertEquals(3, sight.left());
  }
}
