package org.slipway.ui.catalogue;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.PlanRecord;
import org.slipway.ui.control.Icons;
import org.slipway.ui.control.Words;
import org.slipway.ui.task.FxTasks;

/** A cell that is typed into in place; what is wrong with the entry stands right below it. */
final class EditCell extends TableCell<PlanRecord, String> {

  private final CatalogueViewModel model;
  private final String field;
  private final TextField entry = new TextField();
  private final Label problem = Words.wrapped("", "problem");
  private final VBox editor = new VBox(entry, problem);
  private boolean leaving;

  EditCell(CatalogueViewModel model, String field) {
    this.model = model;
    this.field = field;
    problem.setGraphic(Icons.of("mdi2a-alert-octagon-outline"));
    editor.getStyleClass().add("cell-editor");
    entry.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    entry
        .focusedProperty()
        .addListener(
            (_, _, focused) -> {
              if (!focused && isEditing() && !leaving) {
                take();
              }
            });
  }

  @Override
  public void startEdit() {
    super.startEdit();
    if (!isEditing()) {
      return;
    }
    entry.setText(getItem());
    say(List.of());
    setText(null);
    setGraphic(editor);
    entry.requestFocus();
    entry.selectAll();
    FxTasks.afterwards(
        () -> {
          entry.requestFocus();
          entry.selectAll();
        });
  }

  @Override
  public void cancelEdit() {
    super.cancelEdit();
    show(getItem());
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    if (!isEditing()) {
      show(empty ? null : text);
    }
  }

  private void show(@Nullable String text) {
    setGraphic(null);
    setText(text);
  }

  private void steer(KeyEvent press) {
    if (press.getCode() == KeyCode.ENTER || press.getCode() == KeyCode.TAB) {
      press.consume();
      take();
    } else if (press.getCode() == KeyCode.ESCAPE) {
      press.consume();
      leave();
    }
  }

  private void take() {
    PlanRecord record = getTableRow().getItem();
    List<String> wrong = record == null ? List.of() : model.commit(record, field, entry.getText());
    if (wrong.isEmpty()) {
      leave();
    } else {
      say(wrong);
      entry.requestFocus();
    }
  }

  private void leave() {
    leaving = true;
    cancelEdit();
    getTableView().requestFocus();
    leaving = false;
  }

  private void say(List<String> wrong) {
    problem.setText(String.join(" ", wrong));
    problem.setVisible(!wrong.isEmpty());
    problem.setManaged(!wrong.isEmpty());
    entry.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("wrong"), !wrong.isEmpty());
  }
}
