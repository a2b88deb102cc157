package org.slipway.ui.record;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.beans.property.StringProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import org.slipway.text.Texts;
import org.slipway.ui.control.Prose;
import org.slipway.ui.control.Words;

/**
 * The hours of a week over one text, a line of 24 numbers for each day; each line tells how many it
 * has. What a day has beyond 24 is not handed on, so that it never makes up for another day. On the
 * FX thread.
 */
final class HoursField extends GridPane {

  private static final int DAY = 24;

  private final StringProperty text;
  private final Texts texts;
  private final List<Prose> days = new ArrayList<>();
  private boolean filling;

  /**
   * @param text all numbers, Monday 00:00 first, with commas between them
   */
  HoursField(StringProperty text, Texts texts) {
    this.text = text;
    this.texts = texts;
    getStyleClass().addAll("form-table", "hours");
    filling = true;
    for (DayOfWeek day : DayOfWeek.values()) {
      add(day);
    }
    filling = false;
    text.subscribe(this::fill);
  }

  private void add(DayOfWeek day) {
    String name = day.getDisplayName(TextStyle.FULL_STANDALONE, texts.locale());
    var field = new Prose(1);
    field.setId("hours-" + day.getValue());
    field.setAccessibleText(name);
    field.setPromptText(texts.get("record.hours-of-day"));
    var count = Words.whole("", "caption", "muted");
    field.textProperty().subscribe(typed -> changed(typed, count));
    GridPane.setHgrow(field, Priority.ALWAYS);
    days.add(field);
    addRow(day.getValue() - 1, Words.whole(name, "form-label"), field, count);
  }

  private void changed(String typed, Label count) {
    int there = numbers(typed).size();
    count.setText(there == 0 ? "" : texts.get("record.hours-there", there, DAY));
    count.getStyleClass().setAll("label", "caption", there == DAY ? "muted" : "problem");
    if (!filling) {
      filling = true;
      text.set(
          days.stream()
              .flatMap(field -> numbers(field.getText()).stream().limit(DAY))
              .collect(Collectors.joining(", ")));
      filling = false;
    }
  }

  /** Parts the numbers among the days, unless they stand there already. */
  private void fill(String all) {
    if (filling) {
      return; // it says what stands in the lines
    }
    List<String> numbers = numbers(all);
    List<String> shown = days.stream().flatMap(day -> numbers(day.getText()).stream()).toList();
    if (numbers.equals(shown)) {
      return;
    }
    filling = true;
    IntStream.range(0, days.size())
        .forEach(
            at ->
                days.get(at)
                    .setText(
                        numbers.stream()
                            .skip((long) at * DAY)
                            .limit(at < days.size() - 1 ? DAY : Integer.MAX_VALUE)
                            .collect(Collectors.joining(", "))));
    filling = false;
  }

  private static List<String> numbers(String typed) {
    return Arrays.stream(typed.split("[,;\\s]+", -1)).filter(part -> !part.isEmpty()).toList();
  }

  @Override
  public void requestFocus() {
    days.stream()
        .filter(day -> numbers(day.getText()).size() != DAY)
        .findFirst()
        .orElse(days.getFirst())
        .requestFocus();
  }
}
