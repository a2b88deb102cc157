package org.slipway.ui;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.TraversalDirection;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.controlsfx.control.PopOver;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.screen.Screen;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Shortcuts;
import org.slipway.ui.control.Chooser;
import org.slipway.ui.control.Layers;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Theme;
import org.slipway.ui.theme.Themes;
import org.slipway.workspace.Sample;

/** The shell by keys alone and by the mouse alone. */
class ShellWalkTest {

  private static final List<String> VIEWS = List.of("calendar", "checklist", "catalogue");

  /** The window under hand and keys. */
  private static final class Hand {
    final Bench bench = new Bench(MemorySession.ofSample());

    Hand() {
      Themes.wear(bench.scene(1600, 1000), Look.PLAIN);
      Shortcuts.listen(bench.view.getScene(), bench.actions, () -> bench.view.layers().isOpen());
      bench.actions.run("view.calendar");
      settle();
    }

    void settle() {
      bench.view.applyCss();
      bench.view.layout();
    }

    Node focus() {
      Node owner = bench.view.getScene().getFocusOwner();
      return owner == null || owner.getScene() == null ? bench.view : owner;
    }

    void press(KeyCode code, boolean control) {
      Event.fireEvent(
          focus(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, control, false, false));
      settle();
    }

    void type(String letter) {
      Event.fireEvent(
          bench.view,
          new KeyEvent(
              KeyEvent.KEY_TYPED, letter, letter, KeyCode.UNDEFINED, false, false, false, false));
      settle();
    }

    void click(String id) {
      ButtonBase button =
          Stream.of("button", "rail-entry", "link")
              .flatMap(style -> bench.view.lookupAll("." + style).stream())
              .filter(node -> id.equals(node.getId()) && node.isVisible())
              .map(ButtonBase.class::cast)
              .findFirst()
              .orElseThrow(() -> new AssertionError("no button " + id));
      button.fire();
      settle();
    }

    String view() {
      return bench.shell.view().get();
    }

    String top() {
      return bench.view.layers().top().map(Node::getId).orElse("");
    }

    void rename() {
      Component first = bench.session.plan().components().values().iterator().next();
      bench.catalogue.commit(first, "name", "Renamed");
    }
  }

  @Test
  void theKeyboardStaysInTheViewThatThePaletteOpens() {
    Screen.on(
        () -> {
          var hand = new Hand();
          Node picture = hand.bench.view.lookup(".timeline");
          picture.requestFocus();
          hand.bench.actions.run("go.palette");
          hand.settle();
          hand.bench.view.layers().close();
          assertEquals(picture, hand.bench.view.getScene().getFocusOwner(), "back where it was");
          hand.bench.actions.run("view.catalogue");
          hand.settle();
          Node there = hand.bench.view.getScene().getFocusOwner();
          assertTrue(
              there != null && there.getScene() != null && !inTopBar(there),
              () -> "the focus is at " + there);
          hand.bench.actions.run("view.calendar");
          hand.settle();
          assertEquals(picture, hand.bench.view.getScene().getFocusOwner(), "as it was left");
          return true;
        });
  }

  private static boolean inTopBar(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      if (at.getClass().getSimpleName().equals("TopBar")) {
        return true;
      }
    }
    return false;
  }

  @Test
  void byKeysAlone() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          hand.press(KeyCode.K, true);
          assertEquals("palette", hand.top());
          ((TextField) hand.focus()).setText("dark theme");
          hand.press(KeyCode.ENTER, false);
          assertEquals(Theme.DARK, hand.bench.look.get().theme());
          KeyCode[] digits = {KeyCode.DIGIT1, KeyCode.DIGIT2, KeyCode.DIGIT3};
          for (int i = VIEWS.size() - 1; i >= 0; i--) {
            hand.press(digits[i], true);
            assertEquals(VIEWS.get(i), hand.view());
          }
          hand.rename();
          assertTrue(hand.bench.actions.get("edit.undo").text().startsWith("Undo change of"));
          hand.press(KeyCode.Z, true);
          assertEquals(Sample.plan(), hand.bench.session.plan());
          hand.press(KeyCode.Y, true);
          assertNotEquals(Sample.plan(), hand.bench.session.plan());
          hand.type("?");
          assertEquals("shortcuts", hand.top());
          hand.press(KeyCode.ESCAPE, false);
          assertEquals("", hand.top());
          return true;
        });
  }

  @Test
  void f8WalksTheProblemsAndComesRound() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          int problems = hand.bench.shell.tally().get().problems().size();
          assertTrue(problems > 1);
          hand.press(KeyCode.F8, false);
          Optional<Ref> first = hand.bench.session.selection().get();
          assertTrue(hand.bench.shell.inspector().get());
          for (int i = 0; i < problems; i++) {
            hand.press(KeyCode.F8, false);
          }
          assertEquals(first, hand.bench.session.selection().get());
          return true;
        });
  }

  @Test
  void byMouseAlone() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          hand.click("search");
          assertEquals("palette", hand.top());
          hand.bench.view.layers().close();
          for (String view : VIEWS.reversed()) {
            hand.click("rail-view." + view);
            assertEquals(view, hand.view());
          }
          hand.rename();
          hand.click("edit.undo");
          assertEquals(Sample.plan(), hand.bench.session.plan());
          hand.click("edit.redo");
          assertNotEquals(Sample.plan(), hand.bench.session.plan());
          hand.click("next-problem");
          assertTrue(hand.bench.session.selection().get().isPresent());
          hand.click("rail-help.shortcuts");
          assertEquals("shortcuts", hand.top());
          return true;
        });
  }

  @Test
  void escapeClosesTheTopLayerOnly() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          hand.bench.actions.run("go.palette");
          hand.bench.actions.run("go.zone");
          assertEquals("zones", hand.top());
          hand.press(KeyCode.ESCAPE, false);
          assertEquals("palette", hand.top());
          hand.press(KeyCode.ESCAPE, false);
          assertFalse(hand.bench.view.layers().isOpen());
          return true;
        });
  }

  @Test
  void theListOfNoticesHangsOnTheBellAndEscapeClosesItAlone() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          var stage = new Stage();
          stage.setScene(hand.bench.view.getScene());
          stage.show();
          hand.bench.shell.notices().problem("Not done.");
          assertEquals("1", ((ButtonBase) hand.bench.view.lookup("#bell")).getText());
          hand.bench.actions.run("go.notices");
          assertEquals("", ((ButtonBase) hand.bench.view.lookup("#bell")).getText());
          PopOver card =
              Window.getWindows().stream()
                  .filter(PopOver.class::isInstance)
                  .map(PopOver.class::cast)
                  .findFirst()
                  .orElseThrow();
          Event.fireEvent(
              card.getContentNode().lookup(".list-view"),
              new KeyEvent(
                  KeyEvent.KEY_PRESSED, "", "", KeyCode.ESCAPE, false, false, false, false));
          assertFalse(card.isShowing());
          assertTrue(stage.isShowing());
          assertTrue(hand.bench.view.lookup("#notice-bar").isVisible());
          stage.close();
          return true;
        });
  }

  @Test
  void focusWalksInReadingOrderAndIsSeen() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          var stage = new Stage();
          stage.setScene(hand.bench.view.getScene());
          stage.show();
          hand.bench.view.lookup("#menu-workspace").requestFocus();
          var parts = new ArrayList<String>();
          Node first = hand.focus();
          do {
            String part = part(hand.focus());
            if (parts.isEmpty() || !parts.getLast().equals(part)) {
              parts.add(part);
            }
            hand.focus().requestFocusTraversal(TraversalDirection.NEXT);
            assertTrue(hand.focus().isFocusVisible(), () -> "no ring on " + hand.focus());
          } while (!hand.focus().equals(first) && parts.size() < 20);
          stage.close();
          assertEquals(List.of("top-bar", "rail", "middle", "status-bar-line"), parts);
          return true;
        });
  }

  private static String part(Node node) {
    for (Node at = node; at != null; at = at.getParent()) {
      for (String part : List.of("top-bar", "rail", "status-bar-line")) {
        if (at.getStyleClass().contains(part)) {
          return part;
        }
      }
    }
    return "middle";
  }

  @Test
  void everyActionIsInThePaletteAndNoTwoShareAShortcut() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          VIEWS.forEach(view -> hand.bench.actions.run("view." + view));
          for (String view : VIEWS) {
            hand.bench.actions.run("view." + view);
            var taken = new TreeMap<String, String>();
            for (Action action : hand.bench.actions.here()) {
              assertFalse(action.text().isBlank(), action.id());
              for (String shortcut : action.shortcuts()) {
                String key =
                    shortcut.length() == 1 ? shortcut : KeyCombination.valueOf(shortcut).getName();
                String other = taken.put(key, action.id());
                assertTrue(other == null, () -> key + ": " + other + " and " + action.id());
              }
            }
            hand.bench.actions.run("go.palette");
            var palette = (Chooser<?>) hand.bench.view.layers().top().orElseThrow();
            for (Action action : hand.bench.actions.here()) {
              palette.field().setText(action.text());
              boolean found =
                  palette.lines().stream().anyMatch(l -> l.title().equals(action.text()));
              assertTrue(found, () -> view + ": " + action.id());
            }
            hand.bench.view.layers().close();
          }
          return true;
        });
  }

  @Test
  void everyRecordIsInThePaletteByItsKeyAndEveryKindByItsNoun() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          var plan = hand.bench.session.plan();
          var texts = hand.bench.session.texts();
          hand.bench.actions.run("go.palette");
          var palette = (Chooser<?>) hand.bench.view.layers().top().orElseThrow();
          for (Kind kind : Kind.values()) {
            String noun = texts.get("kind." + kind.token());
            for (PlanRecord record : plan.records(kind).stream().limit(2).toList()) {
              palette.field().setText(record.key());
              assertTrue(
                  palette.lines().stream()
                      .anyMatch(
                          l -> l.detail().equals(record.key()) || l.title().equals(record.key())),
                  () -> kind + " " + record.key());
            }
            palette.field().setText(noun);
            assertEquals(
                !plan.records(kind).isEmpty(),
                palette.lines().stream().anyMatch(l -> l.hint().equals(noun)),
                kind::token);
          }
          return true;
        });
  }

  @Test
  void whatThePaletteOpensHasTheKeyboardWhereverItWasBefore() {
    Bench.onScreen(
        () -> {
          var hand = new Hand();
          hand.click("search");
          ((TextField) hand.focus()).setText("Catalogue");
          hand.press(KeyCode.ENTER, false);
          assertEquals("catalogue", hand.view());
          assertTrue(
              Layers.isBelow(hand.focus(), hand.bench.view.lookup(".table-view")),
              () -> "the focus is at " + hand.focus());
          return true;
        });
  }
}
