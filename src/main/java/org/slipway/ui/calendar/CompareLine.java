package org.slipway.ui.calendar;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import org.jspecify.annotations.Nullable;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/** Asks which other state of the plan the timeline is held against: its bars are drawn hollow. */
final class CompareLine extends HBox {

  private final CalendarViewModel model;
  private final Texts texts;
  private final Runnable leave;
  private final ComboBox<Comparison> box = new ComboBox<>();
  private final Label none;

  /**
   * @param leave gives the focus back
   */
  CompareLine(CalendarViewModel model, Runnable leave) {
    this.model = model;
    this.texts = model.texts();
    this.leave = leave;
    getStyleClass().add("calendar-line");
    managedProperty().bind(visibleProperty());
    setVisible(false);
    Label label = Words.whole(texts.get("calendar.compare"), "muted");
    label.setLabelFor(box);
    none = Words.whole(texts.get("calendar.compare.none"), "muted", "small");
    none.managedProperty().bind(none.visibleProperty());
    box.setId("calendar.compare-with");
    box.managedProperty().bind(box.visibleProperty());
    box.setCellFactory(_ -> new Choice());
    box.setButtonCell(new Choice());
    box.valueProperty()
        .addListener((_, _, now) -> model.comparing().with().set(Optional.ofNullable(now)));
    var stop = new Button(texts.get("calendar.compare.stop"));
    stop.setId("calendar.compare-stop");
    stop.getStyleClass().add("small-button");
    stop.setMinWidth(USE_PREF_SIZE);
    stop.setOnAction(_ -> close());
    getChildren().addAll(label, box, none, stop);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void toggle() {
    if (isVisible()) {
      close();
      return;
    }
    List<Comparison> all = model.comparisons();
    box.getItems().setAll(all);
    box.setValue(all.isEmpty() ? null : all.getFirst());
    none.setVisible(all.isEmpty());
    box.setVisible(!all.isEmpty());
    setVisible(true);
    box.requestFocus();
  }

  private void close() {
    model.comparing().with().set(Optional.empty());
    setVisible(false);
    leave.run();
  }

  private void pressed(KeyEvent press) {
    if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      close();
    }
  }

  /** A choice in words; the empty one says so, whatever was chosen before. */
  private final class Choice extends ListCell<Comparison> {

    @Override
    protected void updateItem(@Nullable Comparison one, boolean empty) {
      super.updateItem(one, empty);
      setText(one == null ? texts.get("calendar.compare.nothing") : one.name());
    }
  }
}
