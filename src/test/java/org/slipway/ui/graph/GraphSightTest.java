package org.slipway.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.scene.Box;
import org.slipway.scene.graph.GraphFrame;
import org.slipway.scene.graph.LaidGraph;

class GraphSightTest {

  private static LaidGraph column(int cards, double x) {
    var boxes = new TreeMap<String, Box>();
    for (int n = 0; n < cards; n++) {
      boxes.put("n" + n, new Box(x + n % 2 * 198.0, 74.0 * n, 136, 40));
    }
    return new LaidGraph(x + 400, 74.0 * cards, boxes, Map.of(), Map.of());
  }

  /** A tall graph that fits nowhere begins with a card in sight that is the first or beside it. */
  @Test
  void theFirstLookShowsSomething() {
    LaidGraph tall = column(2_000, 0);
    GraphFrame frame = new GraphSight().of(tall, 1_200, 800, 1);
    assertEquals(0.7, frame.scale());
    long seen =
        tall.nodes().values().stream().filter(box -> frame.seen().within(box).equals(box)).count();
    assertTrue(seen > 10, "cards in sight: " + seen);
  }

  /** A first card far from all others would show nothing but itself. */
  @Test
  void whereTheFirstCardStandsAloneTheFirstLookIsWhereMostIs() {
    LaidGraph tall = column(2_000, 3_000);
    var boxes = new TreeMap<>(tall.nodes());
    boxes.put("alone", new Box(0, tall.height() / 2, 136, 40));
    var laid = new LaidGraph(tall.width(), tall.height(), boxes, Map.of(), Map.of());
    assertTrue(inSight(laid) > 10, "cards in sight: " + inSight(laid));
  }

  /** What would lose a card or two by a size that is read well is seen whole, a little smaller. */
  @Test
  void aLittleSmallerIsBetterThanACardOutOfSight() {
    assertEquals(9, inSight(row(9)));
    assertTrue(inSight(row(11)) < 10);
  }

  private static LaidGraph row(int cards) {
    var boxes = new TreeMap<String, Box>();
    for (int n = 0; n < cards; n++) {
      boxes.put("n" + n, new Box(198.0 * n, 0, 136, 40));
    }
    return new LaidGraph(198.0 * cards, 40, boxes, Map.of(), Map.of());
  }

  private static long inSight(LaidGraph laid) {
    Box seen = new GraphSight().of(laid, 1_200, 800, 1).seen();
    return laid.nodes().values().stream().filter(box -> seen.within(box).equals(box)).count();
  }

  /** Of larger letters, which are read from further off, more is seen at first. */
  @Test
  void largerLettersLeaveRoomForMore() {
    LaidGraph tall = column(2_000, 0);
    assertEquals(0.35, new GraphSight().of(tall, 600, 400, 4).scale(), 1e-9);
  }

  @Test
  void whatFitsIsSeenWhole() {
    LaidGraph small = column(4, 0);
    GraphFrame frame = new GraphSight().of(small, 1_200, 800, 1);
    assertEquals(1, frame.scale());
    for (Box box : small.nodes().values()) {
      assertEquals(box, frame.seen().within(box));
    }
  }

  /**
   * A card that is selected before there is a picture, or before it gets smaller, is seen whole.
   */
  @Test
  void whatWasRevealedStaysInSight() {
    LaidGraph tall = column(2_000, 0);
    Box far = Objects.requireNonNull(tall.nodes().get("n1500"));
    var sight = new GraphSight();
    sight.reveal(far);
    assertEquals(far, sight.of(tall, 1_200, 800, 1).seen().within(far));
    assertEquals(far, sight.of(tall, 400, 300, 1).seen().within(far));
    sight.move(0, 5_000);
    GraphFrame moved = sight.of(tall, 380, 300, 1);
    assertTrue(moved.seen().within(far).isEmpty(), "somebody went elsewhere");
  }
}
