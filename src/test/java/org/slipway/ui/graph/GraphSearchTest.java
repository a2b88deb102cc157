package org.slipway.ui.graph;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.application.Platform;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Plan;
import org.slipway.screen.Rest;
import org.slipway.screen.Screen;
import org.slipway.screen.Words;
import org.slipway.ui.MemorySession;
import org.slipway.ui.theme.Look;

/** Search in a graph of which not all is seen. */
class GraphSearchTest {

  private static String key(Plan plan, String name) {
    return plan.components().values().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow()
        .key();
  }

  private static void search(GraphDesk desk, String words) {
    desk.hand.fill("#graph-search", words).push(KeyCode.ENTER);
    desk.hand.settle();
  }

  @Test
  void whatIsInsideFoldedFramesIsFoundAndUnfolded() {
    try (var desk = GraphDesk.over(MemorySession.ofSample(), Look.PLAIN)) {
      String wallet = key(desk.session.plan(), "Wallet");
      desk.run(() -> desk.model.upkeep().turnAll(true));
      int folded = desk.model.now().closed().size();
      assertFalse(desk.model.now().seen().hasNode(wallet));
      search(desk, "wallet");
      assertEquals("1 found", desk.hand.text("#graph-found"));
      assertTrue(desk.model.now().seen().hasNode(wallet));
      assertEquals(wallet, desk.model.place().selected().get().orElseThrow());
      assertEquals(folded - 1, desk.model.now().closed().size(), "no other frame was unfolded");
      assertTrue(desk.pane().laid().nodes().containsKey(wallet));
      desk.hand.keep("graph-found");
    }
  }

  @Test
  void whatWasLeftOutOfACrowdIsBroughtInWithItsNeighbours() {
    var builder = new PlanBuilder("UTC");
    var made = new ArrayList<Component>();
    for (int n = 0; n < 90; n++) {
      made.add(builder.component("Service " + n));
      for (int other = Math.max(0, n - 7); other < n; other++) {
        builder.needs(made.get(n), made.get(other));
      }
    }
    Component lonely = builder.component("Lonely");
    builder.needs(lonely, made.getFirst());
    MemorySession session = MemorySession.of(builder.plan(), builder.at("2026-09-28T14:10"));
    try (var desk = GraphDesk.over(session, Look.PLAIN)) {
      assertTrue(desk.model.now().crowded().isPresent());
      assertFalse(desk.model.now().whole().hasNode(lonely.key()));
      assertTrue(desk.hand.text("#graph-dense").contains("91 services"));
      assertTrue(Screen.on(() -> desk.hand.get("#graph-map").isVisible()));
      Platform.runLater(desk.pane()::refresh);
      assertEquals(List.of(), Rest.lackingIn(desk.hand.scene()));
      assertEquals(List.of(), Screen.on(() -> Words.of(desk.hand.scene().getRoot()).faults()));
      search(desk, "Lonely");
      assertTrue(desk.model.now().seen().hasNode(lonely.key()));
      assertEquals(lonely.key(), desk.model.place().node().orElseThrow().id());
      assertEquals(
          List.of("Service 0"),
          desk.model.now().seen().needed(lonely.key()).stream().map(node -> node.name()).toList());
    }
  }

  /** With components alone there are no releases to show, and a way back and on. */
  @Test
  void whereNothingIsPlannedTheViewSaysSoAndStaysUsable() {
    var builder = new PlanBuilder("UTC");
    builder.needs(builder.component("Cart"), builder.component("Orders"));
    MemorySession session = MemorySession.of(builder.plan(), builder.at("2026-09-28T14:10"));
    try (var desk = GraphDesk.over(session, Look.PLAIN)) {
      for (Subject planned : List.of(Subject.RELEASES, Subject.DEPLOYMENTS)) {
        desk.run(() -> desk.model.choices().subject().set(planned));
        assertTrue(desk.model.isBare());
        assertTrue(Screen.on(() -> desk.hand.get("#graph-add-release").isVisible()));
        desk.hand.keep("graph-nothing-planned");
      }
      desk.hand.click("#graph-of-components");
      assertFalse(desk.model.isBare());
      assertEquals(2, desk.pane().laid().nodes().size());
    }
  }
}
