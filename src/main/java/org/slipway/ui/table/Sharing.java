package org.slipway.ui.table;

import javafx.scene.control.TableColumnBase;
import javafx.scene.control.TableView;
import javafx.scene.control.TableView.ResizeFeatures;
import javafx.util.Callback;
import org.jspecify.annotations.Nullable;

/**
 * Columns that share the width of their table. Where it is too narrow for the least widths of all,
 * none is cut: the table scrolls sideways and each column can be dragged by itself.
 */
@SuppressWarnings("rawtypes") // so does the toolkit
public final class Sharing implements Callback<ResizeFeatures, Boolean> {

  private final Callback<ResizeFeatures, Boolean> whileThereIsRoom;

  private Sharing(Callback<ResizeFeatures, Boolean> whileThereIsRoom) {
    this.whileThereIsRoom = whileThereIsRoom;
  }

  /** What a column gives up goes to those after it. */
  public static void in(TableView<?> table) {
    table.setColumnResizePolicy(
        new Sharing(TableView.CONSTRAINED_RESIZE_POLICY_SUBSEQUENT_COLUMNS));
  }

  /** What a column gives up goes to the last one. */
  public static void withTheLast(TableView<?> table) {
    table.setColumnResizePolicy(new Sharing(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN));
  }

  /** Shares the width anew, after the limits of columns have changed. */
  static <T> void settle(@Nullable TableView<T> table) {
    if (table != null && table.getSkin() != null) {
      table.getColumnResizePolicy().call(new ResizeFeatures<>(table, null, 0.0));
    }
  }

  @Override
  public Boolean call(ResizeFeatures asked) {
    TableView<?> table = asked.getTable();
    double least =
        table.getVisibleLeafColumns().stream().mapToDouble(TableColumnBase::getMinWidth).sum();
    boolean dragged = asked.getColumn() != null;
    return (dragged && least > asked.getContentWidth())
        ? TableView.UNCONSTRAINED_RESIZE_POLICY.call(asked)
        : whileThereIsRoom.call(asked);
  }
}
