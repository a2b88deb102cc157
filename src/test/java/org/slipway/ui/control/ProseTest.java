package org.slipway.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.screen.Hand;
import org.slipway.screen.Screen;
import org.slipway.ui.theme.Look;

/** A field for sentences in a card, under the keys. */
class ProseTest {

  private final List<String> taken = new ArrayList<>();
  private Hand hand;
  private Prose prose;

  @BeforeEach
  void open() {
    prose = Screen.on(() -> new Prose(2));
    Form form =
        Screen.on(
            () -> {
              prose.setId("sentences");
              var next = new TextField();
              next.setId("next");
              return new Form("Reason")
                  .with("reason", "Reason", prose)
                  .with("next", "Owner", next)
                  .ending("Save", "Cancel", this::take, () -> {});
            });
    hand = new Hand(form, 420, 500, Look.PLAIN);
    hand.click("#sentences");
  }

  private List<Form.Problem> take() {
    taken.add(prose.getText());
    return List.of();
  }

  @AfterEach
  void close() {
    hand.close();
  }

  private double height() {
    return Screen.on(
        () -> {
          prose.getScene().getRoot().layout();
          prose.getScene().getRoot().layout();
          return prose.getHeight();
        });
  }

  private void text(String words) {
    Screen.on(
        () -> {
          prose.setText(words);
          return true;
        });
  }

  @Test
  void itGrowsWithItsWordsUpToEightLinesAndShrinksAgain() {
    double empty = height();
    text("Switch the flag off and restore the last good version. ".repeat(3));
    hand.until(() -> height() > empty + 10);
    double three = height();
    text("Switch the flag off and restore the last good version. ".repeat(40));
    hand.until(() -> height() > three);
    assertTrue(height() < empty * 3.5, () -> height() + " after " + empty);
    text("Restore.");
    hand.until(() -> Math.abs(height() - empty) <= 2);
  }

  @Test
  void tabGoesOnEnterTakesTheCardAndShiftEnterBeginsALine() {
    hand.write("one").push(KeyCode.SHIFT, KeyCode.ENTER).write("two");
    assertEquals(List.of(), taken);
    hand.push(KeyCode.ENTER);
    assertEquals(List.of("one\ntwo"), taken);
    hand.push(KeyCode.TAB);
    assertTrue(Screen.on(() -> hand.get("#next").isFocused()));
    hand.push(KeyCode.SHIFT, KeyCode.TAB);
    assertTrue(Screen.on(() -> prose.isFocused()));
    assertEquals("one\ntwo", prose.getText());
  }
}
