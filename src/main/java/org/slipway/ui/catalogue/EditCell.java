package org.slipway.ui.catalogue;

import java.util.List;
import java.util.function.IntConsumer;
import javafx.css.PseudoClass;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.slipway.core.plan.PlanRecord;
import org.slipway.ui.control.Complaint;
import org.slipway.ui.table.WrappingCell;
import org.slipway.ui.task.FxTasks;

/**
 * A cell that is typed into in place; what is wrong with the entry stands right below it and the
 * cell stays open. Enter takes it, Tab takes it and goes on, Escape leaves all as it was.
 */
final class EditCell extends WrappingCell<PlanRecord> {

  private static final PseudoClass WRONG = PseudoClass.getPseudoClass("wrong");

  private final CatalogueViewModel model;
  private final String field;
  private final IntConsumer goOn;
  private final TextField entry = new TextField();
  private final Complaint complaint = new Complaint("cell-problem");
  private boolean leaving;

  /**
   * @param goOn to the next cell (1) or the one before (-1)
   */
  EditCell(CatalogueViewModel model, String field, IntConsumer goOn) {
    this.model = model;
    this.field = field;
    this.goOn = goOn;
    entry.setId("cell-entry");
    entry.addEventFilter(KeyEvent.KEY_PRESSED, this::steer);
    entry.textProperty().addListener((_, _, _) -> say(List.of()));
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
    entry.setAccessibleText(getTableColumn().getText());
    say(List.of());
    setGraphic(entry);
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
    again(getItem());
  }

  @Override
  protected void updateItem(@Nullable String text, boolean empty) {
    super.updateItem(text, empty);
    if (isEditing()) {
      setGraphic(entry);
    } else {
      again(empty ? null : text);
    }
  }

  private void again(@Nullable String text) {
    complaint.hide();
    show(text);
  }

  private void steer(KeyEvent press) {
    switch (press.getCode()) {
      case ENTER -> {
        press.consume();
        take();
      }
      case TAB -> {
        press.consume();
        if (take()) {
          goOn.accept(press.isShiftDown() ? -1 : 1);
        }
      }
      case ESCAPE -> {
        press.consume();
        leave();
      }
      default -> {}
    }
  }

  private boolean take() {
    PlanRecord record = getTableRow().getItem();
    List<String> wrong = record == null ? List.of() : model.commit(record, field, entry.getText());
    if (wrong.isEmpty()) {
      leave();
      return true;
    }
    say(wrong);
    entry.requestFocus();
    return false;
  }

  private void leave() {
    leaving = true;
    cancelEdit();
    getTableView().requestFocus();
    leaving = false;
  }

  private void say(List<String> wrong) {
    entry.pseudoClassStateChanged(WRONG, !wrong.isEmpty());
    complaint.show(entry, String.join(" ", wrong));
  }
}
