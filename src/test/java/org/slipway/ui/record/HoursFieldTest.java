package org.slipway.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.slipway.screen.Screen;
import org.slipway.text.Texts;

/** The hours of a week are parted among its days and put together again. */
class HoursFieldTest {

  private static String numbers(int from, int to) {
    return IntStream.range(from, to).mapToObj(Integer::toString).collect(Collectors.joining(", "));
  }

  private static TextInputControl day(HoursField field, int day) {
    return (TextInputControl) field.getChildren().get(3 * (day - 1) + 1);
  }

  private static String count(HoursField field, int day) {
    return ((Label) field.getChildren().get(3 * (day - 1) + 2)).getText();
  }

  @Test
  void aWeekIsSevenLinesAndOneText() {
    Screen.on(
        () -> {
          var text = new SimpleStringProperty(numbers(0, 168));
          var field = new HoursField(text, Texts.of(Locale.ENGLISH));
          assertEquals(numbers(0, 24), day(field, 1).getText());
          assertEquals(numbers(144, 168), day(field, 7).getText());
          assertEquals("24 of 24", count(field, 7));
          day(field, 1).setText("5 " + numbers(1, 23));
          assertEquals("23 of 24", count(field, 1));
          assertEquals("5, " + numbers(1, 23) + ", " + numbers(24, 168), text.get());
          assertEquals(numbers(24, 48), day(field, 2).getText(), "the other days stay");
          day(field, 2).setText(numbers(24, 49));
          assertEquals("25 of 24", count(field, 2));
          assertEquals(numbers(24, 49), day(field, 2).getText(), "what was typed stays");
          assertEquals(167, text.get().split(", ", -1).length, "no day makes up for another");
          text.set(numbers(1, 169));
          assertEquals(numbers(1, 25), day(field, 1).getText());
          text.set("");
          assertEquals("", count(field, 3));
          return true;
        });
  }
}
