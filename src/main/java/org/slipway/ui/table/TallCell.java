package org.slipway.ui.table;

import javafx.scene.control.ListCell;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/**
 * A cell of a list that is as wide as the list and as high as its wrapped texts are in that width.
 */
public abstract class TallCell<T> extends ListCell<T> {

  /** Room for the bar that scrolls the list. */
  private static final double SCROLL_BAR = 18;

  /** The node that shows an item; called whenever another one is to be shown. */
  protected abstract Region row(T item);

  /** An item in words, for those who do not see it. */
  protected abstract String said(T item);

  @Override
  protected final double computePrefWidth(double height) {
    return 0;
  }

  @Override
  protected final double computePrefHeight(double width) {
    double beside = SCROLL_BAR + snappedLeftInset() + snappedRightInset();
    double room = getListView() == null ? -1 : getListView().getWidth() - beside;
    return room > 0 && getGraphic() instanceof Region row
        ? snappedTopInset() + snapSizeY(row.prefHeight(room)) + snappedBottomInset() + 1
        : super.computePrefHeight(width);
  }

  @Override
  protected final void updateItem(@Nullable T item, boolean empty) {
    super.updateItem(item, empty);
    setText(null);
    if (item == null || empty) {
      setGraphic(null);
      setAccessibleText(null);
    } else {
      setGraphic(row(item));
      setAccessibleText(said(item));
    }
  }
}
