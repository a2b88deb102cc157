package org.slipway.ui.table;

import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;

/**
 * Measures text where it stands, so that columns grow with it. It is laid into the view of a table
 * and shows nothing itself.
 */
public final class Em extends Label {

  private static final double USUAL = 13;

  public Em() {
    setManaged(false);
    setMouseTransparent(true);
    setOpacity(0);
  }

  /**
   * Makes a column never narrower than {@code least} and at first {@code wanted} wide, in em; where
   * both are the same, it stays so.
   */
  public void measure(TableColumn<?, ?> column, double least, double wanted) {
    column.setPrefWidth(wanted * USUAL);
    fontProperty()
        .subscribe(
            font -> {
              double min = Math.rint(least * font.getSize());
              column.setMinWidth(min);
              if (least == wanted) {
                column.setMaxWidth(min);
              }
              if (column.getPrefWidth() < min) {
                column.setPrefWidth(min);
              }
            });
  }
}
