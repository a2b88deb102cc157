package org.slipway.ui.calendar;

import java.time.LocalDate;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.control.DayReader;
import org.slipway.ui.control.Words;

/**
 * Asks for a day as people write it, says beside the field which one is understood, and goes there
 * with Enter.
 */
final class GoToLine extends CalendarLine {

  private final CalendarViewModel model;
  private final Texts texts;
  private final Runnable leave;
  private final TextField field = new TextField();
  private final Label read = broken(this, "", "small");

  /**
   * @param leave gives the focus back
   */
  GoToLine(CalendarViewModel model, Runnable leave) {
    this.model = model;
    this.texts = model.texts();
    this.leave = leave;
    field.setId("calendar.date");
    field.getStyleClass().add("exact");
    Label label = Words.whole(texts.get("calendar.go-to"), "muted");
    label.setLabelFor(field);
    getChildren().addAll(Words.row("line", label, field), read);
    field.textProperty().addListener((_, _, _) -> typed());
    field.setOnAction(_ -> go());
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void open() {
    setVisible(true);
    field.clear();
    typed();
    field.requestFocus();
  }

  private Optional<LocalDate> day() {
    LocalDate today = model.data().now().atZone(model.zone().get()).toLocalDate();
    return new DayReader(texts, today).read(field.getText());
  }

  private void typed() {
    Optional<LocalDate> day = day();
    boolean blank = field.getText().isBlank();
    read.getStyleClass().remove("problem");
    if (day.isEmpty() && !blank) {
      read.getStyleClass().add("problem");
    }
    read.setText(
        day.map(at -> Times.day(at, texts.locale()))
            .orElseGet(() -> texts.get("calendar.go-to.examples")));
  }

  private void go() {
    day()
        .ifPresent(
            at -> {
              model.goTo(at);
              close();
            });
  }

  private void close() {
    setVisible(false);
    leave.run();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      close();
    }
  }
}
