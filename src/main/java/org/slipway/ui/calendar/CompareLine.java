package org.slipway.ui.calendar;

import java.util.List;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.slipway.text.Texts;
import org.slipway.ui.action.Actions;
import org.slipway.ui.control.Words;

/** Asks which other state of the plan the timeline is held against: its bars are drawn hollow. */
final class CompareLine extends CalendarLine {

  private static final String SNAPSHOT = "snapshot.new";

  private final CalendarViewModel model;
  private final Texts texts;
  private final Runnable leave;
  private final ComboBox<Comparison> box = new ComboBox<>();
  private final Label none;
  private final Button take = new Button();
  private final boolean taking;

  /**
   * @param actions may know how a snapshot is taken
   * @param leave gives the focus back
   */
  CompareLine(CalendarViewModel model, Actions actions, Runnable leave) {
    this.model = model;
    this.texts = model.texts();
    this.leave = leave;
    Label label = Words.whole(texts.get("calendar.compare"), "muted");
    label.setLabelFor(box);
    none = broken(this, texts.get("calendar.compare.none"), "muted", "small");
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
    take.setId("calendar.compare-take");
    take.getStyleClass().add("small-button");
    take.setMinWidth(USE_PREF_SIZE);
    take.setOnAction(_ -> actions.run(SNAPSHOT));
    take.managedProperty().bind(take.visibleProperty());
    taking = actions.has(SNAPSHOT);
    if (taking) {
      take.setText(actions.get(SNAPSHOT).text());
    }
    getChildren().addAll(Words.row("line", label, box), none, take, stop);
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    model.changes().subscribe(_ -> offer());
  }

  void toggle() {
    if (isVisible()) {
      close();
      return;
    }
    box.getItems().clear();
    setVisible(true);
    offer();
    (box.isVisible() ? box : take).requestFocus();
  }

  /** The first that there is, as soon as there is one. */
  private void offer() {
    if (!isVisible() || !box.getItems().isEmpty()) {
      return;
    }
    List<Comparison> all = model.comparisons();
    none.setVisible(all.isEmpty());
    take.setVisible(all.isEmpty() && taking);
    box.setVisible(!all.isEmpty());
    box.getItems().setAll(all);
    if (!all.isEmpty()) {
      box.setValue(all.getFirst());
    }
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
