package org.slipway.ui.dialog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.Platform;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TitledPane;
import javafx.scene.input.Clipboard;
import javafx.scene.layout.Pane;
import org.junit.jupiter.api.Test;
import org.slipway.screen.Screen;
import org.slipway.text.Texts;
import org.slipway.ui.action.Action;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Layers;
import org.slipway.ui.theme.Look;
import org.slipway.ui.theme.Themes;

/** What throws in an action ends in a card that says what was saved; the window goes on. */
class MistakesTest {

  private static final String SAVED = "Everything is on disk.";

  private final Layers layers = Screen.on(() -> new Layers(new Pane()));
  private final AtomicInteger shown = new AtomicInteger();
  private final Mistakes mistakes =
      new Mistakes(
          Texts.of(Locale.ENGLISH), () -> Optional.of(layers), () -> SAVED, shown::incrementAndGet);

  /** A button whose action throws, pressed by the toolkit. */
  private void fail(String message) {
    Screen.on(
        () -> {
          mistakes.listen();
          return true;
        });
    var actions = new Actions();
    actions.add(
        Action.always(
            "edit.fail",
            "Fail",
            "",
            "mdi2a-alert",
            () -> {
              throw new IllegalStateException(message);
            }));
    Platform.runLater(() -> actions.run("edit.fail"));
  }

  private void dress() {
    Screen.on(
        () -> {
          Themes.wear(new Scene(layers, 900, 700), Look.PLAIN);
          return true;
        });
  }

  @Test
  void theCardSaysWhatWasSavedAndCopiesDetailsWithoutTheUsersName() {
    dress();
    fail("broken in " + System.getProperty("user.home") + "/secret");
    Screen.on(
        () -> {
          var card = layers.top().orElseThrow();
          card.applyCss();
          assertTrue(
              card.lookupAll(".label").stream()
                  .anyMatch(l -> l instanceof Label words && SAVED.equals(words.getText())));
          var details = (TitledPane) card.lookup(".titled-pane");
          assertFalse(details.isExpanded());
          String report = ((TextArea) details.getContent()).getText();
          assertTrue(report.contains("IllegalStateException: broken in ~/secret"), report);
          ((Button) card.lookup("#error-copy")).fire();
          assertEquals(report, Clipboard.getSystemClipboard().getString());
          ((Button) card.lookup("#error-logs")).fire();
          assertEquals(1, shown.get());
          return true;
        });
  }

  @Test
  void aSecondMistakeDoesNotPileUpAndAClosedCardLetsOneGoOn() {
    dress();
    fail("first");
    fail("second");
    assertFalse(
        Screen.on(
            () -> {
              layers.close();
              return layers.isOpen();
            }));
    fail("third");
    assertTrue(Screen.on(layers::isOpen));
  }
}
