package org.slipway.ui.table;

import javafx.beans.binding.Bindings;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/** A cell whose sentence wraps where its column is narrower, so that nothing of it is cut. */
public class WrappingCell<T> extends TableCell<T, String> {

  private static final double MARGIN = 18;

  private final Text text = new Text();

  public WrappingCell() {
    text.getStyleClass().add("cell-text");
  }

  private double margin() {
    return Math.max(MARGIN, getInsets().getLeft() + getInsets().getRight() + 2);
  }

  @Override
  protected void updateItem(@Nullable String sentence, boolean empty) {
    super.updateItem(sentence, empty);
    show(empty ? null : sentence);
  }

  /** Shows these words, or nothing, in place of whatever was shown. */
  protected final void show(@Nullable String sentence) {
    TableColumn<T, ?> column = getTableColumn();
    if (column != null && !text.wrappingWidthProperty().isBound()) {
      // the row asks for the height before the cell has its width; the column has it
      text.wrappingWidthProperty()
          .bind(
              Bindings.createDoubleBinding(
                  () -> column.getWidth() - margin(), column.widthProperty(), insetsProperty()));
    }
    text.setText(sentence == null ? "" : sentence);
    setGraphic(sentence == null ? null : text);
    setAccessibleText(sentence);
  }
}
