package org.slipway.ui.calendar;

import java.util.List;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.slipway.text.Texts;
import org.slipway.ui.control.Words;

/** Asks under which name the present view is to be kept, and for whom. */
final class SavedViewLine extends CalendarLine {

  private final CalendarViewModel model;
  private final Texts texts;
  private final Runnable leave;
  private final TextField name = new TextField();
  private final CheckBox shared = new CheckBox();
  private final Label problem = broken(this, "", "problem", "small");
  private final Button save = new Button();
  private boolean renaming;

  /**
   * @param leave gives the focus back
   */
  SavedViewLine(CalendarViewModel model, Runnable leave) {
    this.model = model;
    this.texts = model.texts();
    this.leave = leave;
    name.setId("calendar.view-name");
    name.getStyleClass().add("exact");
    Label label = Words.whole(texts.get("calendar.views.name"), "muted");
    label.setLabelFor(name);
    shared.setId("calendar.view-shared");
    shared.setText(texts.get("calendar.views.shared"));
    shared.setMinWidth(USE_PREF_SIZE);
    shared.managedProperty().bind(shared.visibleProperty());
    save.setId("calendar.view-save");
    save.getStyleClass().addAll("small-button", "accent");
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(_ -> save());
    name.setOnAction(_ -> save());
    name.textProperty().addListener((_, _, _) -> named());
    shared.selectedProperty().addListener((_, _, _) -> named());
    getChildren().addAll(Words.row("line", label, name), shared, save, problem);
    addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
  }

  void save(boolean rename) {
    renaming = rename;
    name.setText(model.views().current().map(SavedViews.Saved::name).orElse(""));
    shared.setVisible(!rename && model.readOnly().isEmpty());
    shared.setSelected(
        shared.isVisible()
            && model.views().current().filter(SavedViews.Saved::isShared).isPresent());
    named();
    setVisible(true);
    name.requestFocus();
    name.selectAll();
  }

  /** Says what the button does under this name. */
  private void named() {
    boolean there = model.views().find(name.getText(), shared.isSelected()).isPresent();
    String does = renaming ? "rename" : there ? "replace" : "save";
    save.setText(texts.get("calendar.views." + does));
    problem.setText("");
  }

  private void save() {
    List<String> problems =
        renaming
            ? model.views().rename(name.getText())
            : model.views().save(name.getText(), shared.isSelected());
    problem.setText(String.join(" ", problems));
    if (problems.isEmpty()) {
      close();
    }
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
