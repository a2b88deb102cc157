package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Ref;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

/** The card of a record in the window: opened by keys, filled in, refused, saved, undone. */
class RecordCardTest {

  /** The window under hand and keys. */
  private static final class Hand {
    final Bench bench = new Bench(MemorySession.ofSample());

    Hand() {
      Themes.wear(bench.scene(1024, 768), Look.PLAIN);
      Shortcuts.listen(bench.view.getScene(), bench.actions, () -> bench.view.layers().isOpen());
      bench.actions.run("view.checklist");
      settle();
    }

    void settle() {
      bench.view.applyCss();
      bench.view.layout();
    }

    void press(KeyCode code, boolean shift, boolean control) {
      Node focus = bench.view.getScene().getFocusOwner();
      Event.fireEvent(
          focus == null || focus.getScene() == null
              ? bench.view.layers().top().orElse(bench.view)
              : focus,
          new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
      settle();
    }

    void type(String id, String text) {
      Node field = bench.view.lookup("#" + id);
      (field instanceof TextInputControl one ? one : (TextInputControl) field.lookup(".text-input"))
          .setText(text);
    }

    Button button(String text) {
      return bench.view.lookupAll(".button").stream()
          .map(Button.class::cast)
          .filter(b -> text.equals(b.getText()))
          .findFirst()
          .orElseThrow();
    }

    String problems() {
      return String.join(
          " ",
          bench.view.lookupAll(".problem").stream()
              .filter(Node::isVisible)
              .map(node -> ((Label) node).getText())
              .toList());
    }
  }

  @Test
  void aFreezeIsAddedFromTheKeyboardAndTakenBack() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          hand.press(KeyCode.N, true, true);
          assertTrue(hand.bench.view.layers().isOpen(), "Ctrl+Shift+N asks what to add");
          ((TextInputControl) hand.bench.view.getScene().getFocusOwner()).setText("freeze");
          hand.press(KeyCode.ENTER, false, false);
          assertEquals("record-name", hand.bench.view.getScene().getFocusOwner().getId());
          hand.type("record-name", "Audit week");
          hand.type("record-reason", "Audit");
          hand.type("record-scope-stages", "production, nonsense");
          assertNotEquals(
              prompt(hand, "record-when-start"),
              prompt(hand, "record-when-end"),
              "end after start");
          hand.type("record-when-start", "2026-11-02 08:00");
          assertEquals("2026-11-02 13:30", prompt(hand, "record-when-end"));
          hand.type("record-when-end", "2026-11-06 18:00");
          hand.button("Save").fire();
          assertTrue(hand.problems().contains("nonsense"), hand.problems());
          assertEquals(Sample.plan(), hand.bench.session.plan());
          hand.type("record-scope-stages", "production");
          hand.button("Save").fire();
          assertFalse(hand.bench.view.layers().isOpen(), hand.problems());
          assertEquals(1, audits(hand));
          assertTrue(hand.bench.actions.get("edit.undo").text().contains("freeze"));
          hand.press(KeyCode.Z, false, true);
          assertEquals(Sample.plan(), hand.bench.session.plan());
          return true;
        });
  }

  @Test
  void escapeLeavesARecordAsItWas() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          Freeze freeze =
              hand.bench.session.plan().freezes().values().stream()
                  .filter(each -> each.when().rule().isEmpty())
                  .findFirst()
                  .orElseThrow();
          hand.bench.session.selection().set(Optional.of(Ref.of(freeze)));
          hand.press(KeyCode.E, false, true);
          hand.type("record-name", "Something else");
          hand.press(KeyCode.ESCAPE, false, false);
          assertFalse(hand.bench.view.layers().isOpen());
          assertEquals(Sample.plan(), hand.bench.session.plan());
          return true;
        });
  }

  private static String prompt(Hand hand, String id) {
    return ((TextInputControl) hand.bench.view.lookup("#" + id)).getPromptText();
  }

  private static long audits(Hand hand) {
    return hand.bench.session.plan().freezes().values().stream()
        .filter(freeze -> freeze.name().equals("Audit week"))
        .filter(freeze -> freeze.reason().equals("Audit"))
        .count();
  }
}
