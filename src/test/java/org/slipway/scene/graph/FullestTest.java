package org.slipway.scene.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.scene.Box;

class FullestTest {

  private static LaidGraph cards(double... corners) {
    var cards = new TreeMap<String, Box>();
    for (int at = 0; at < corners.length; at += 2) {
      cards.put("n" + at, new Box(corners[at], corners[at + 1], 10, 10));
    }
    return new LaidGraph(2_000, 2_000, cards, Map.of(), Map.of());
  }

  @Test
  void theMostCardsAreInSight() {
    Box found = Fullest.of(cards(0, 0, 900, 900, 960, 980, 990, 930), 200, 200);
    assertEquals(new Box(800, 800, 200, 200), found);
  }

  @Test
  void ofTwoThatAreEquallyFullTheOneToTheLeftIsTaken() {
    Box found = Fullest.of(cards(1_200, 0, 0, 1_200), 200, 200);
    assertEquals(new Box(-100, 1_100, 200, 200), found);
  }

  @Test
  void whereThereAreNoCardsItIsTheCorner() {
    assertEquals(new Box(0, 0, 200, 100), Fullest.of(LaidGraph.EMPTY, 200, 100));
  }
}
