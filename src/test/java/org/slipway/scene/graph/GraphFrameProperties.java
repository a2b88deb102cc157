package org.slipway.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.slipway.scene.Box;
import org.slipway.scene.graph.LaidGraph.Point;

class GraphFrameProperties {

  @Property
  void whatLiesUnderThePointerStaysThere(
      @ForAll @DoubleRange(min = 0.05, max = 3) double scale,
      @ForAll @DoubleRange(min = 0.05, max = 3) double other,
      @ForAll @DoubleRange(min = -500, max = 1500) double x,
      @ForAll @DoubleRange(min = -500, max = 1500) double y) {
    var frame = new GraphFrame(1000, 700, scale, 40, -90);
    Point before = frame.inLayout(x, y);
    Point after = frame.scaled(other, x, y).inLayout(x, y);
    assertEquals(before.x(), after.x(), 1e-6);
    assertEquals(before.y(), after.y(), 1e-6);
    Box there = frame.inPicture(new Box(before.x(), before.y(), 1, 1));
    assertEquals(x, there.x(), 1e-6);
    assertEquals(scale, there.width(), 1e-9);
  }

  @Property
  void aWholeLayoutIsSeenInTheMiddle(
      @ForAll @DoubleRange(min = 1, max = 50_000) double width,
      @ForAll @DoubleRange(min = 1, max = 50_000) double height) {
    var laid = new LaidGraph(width, height, Map.of(), Map.of(), Map.of());
    GraphFrame frame = GraphFrame.fitting(laid, 1000, 700);
    Box seen = frame.inPicture(new Box(0, 0, width, height));
    assertTrue(frame.scale() <= 1);
    assertTrue(seen.x() > 0 && seen.y() > 0, "nothing is cut");
    assertEquals(500, seen.x() + seen.width() / 2, 1e-6);
    assertEquals(350, seen.y() + seen.height() / 2, 1e-6);
  }
}
