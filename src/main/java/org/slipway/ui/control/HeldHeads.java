package org.slipway.ui.control;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.GridPane;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the first row and the first column of a scrolled grid in sight, over what passes below
 * them; in a room too small for that they scroll with the rest.
 */
public final class HeldHeads {

  /** A larger part of the room is not taken by heads. */
  private static final double MOST = 0.5;

  private final ScrollPane pane;
  private final GridPane grid;

  private HeldHeads(ScrollPane pane, GridPane grid) {
    this.pane = pane;
    this.grid = grid;
  }

  /** The grid is the pane's content; its heads have grounds of their own. */
  public static HeldHeads of(ScrollPane pane, GridPane grid) {
    var heads = new HeldHeads(pane, grid);
    pane.vvalueProperty().subscribe(heads::place);
    pane.hvalueProperty().subscribe(heads::place);
    pane.viewportBoundsProperty().subscribe(heads::place);
    grid.layoutBoundsProperty().subscribe(heads::place);
    return heads;
  }

  /** Pixels that the first row covers of the room. */
  public double above() {
    double height = grid.getCellBounds(0, 0).getHeight();
    return height <= MOST * pane.getViewportBounds().getHeight() ? height : 0;
  }

  /** Pixels that the first column covers of the room. */
  public double before() {
    double width = grid.getCellBounds(0, 0).getWidth();
    return width <= MOST * pane.getViewportBounds().getWidth() ? width : 0;
  }

  /** Puts them where they belong; to be called when others were put in. */
  public void place() {
    double down = above() > 0 ? Math.rint(pane.getVvalue() * beyond(true)) : 0;
    double across = before() > 0 ? Math.rint(pane.getHvalue() * beyond(false)) : 0;
    for (Node node : grid.getChildren()) {
      boolean top = isFirst(GridPane.getRowIndex(node));
      boolean left = isFirst(GridPane.getColumnIndex(node));
      node.setTranslateY(top ? down : 0);
      node.setTranslateX(left ? across : 0);
      node.setViewOrder(top && left ? -2 : top || left ? -1 : 0);
    }
  }

  private static boolean isFirst(@Nullable Integer index) {
    return index == null || index == 0;
  }

  private double beyond(boolean down) {
    var all = grid.getLayoutBounds();
    var room = pane.getViewportBounds();
    double more = down ? all.getHeight() - room.getHeight() : all.getWidth() - room.getWidth();
    return Math.max(0, more);
  }
}
