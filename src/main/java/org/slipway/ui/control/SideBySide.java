package org.slipway.ui.control;

import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/**
 * Nodes in columns of the same width where each has at least its minimal width, one below the other
 * where there is no room for that, as in a small window or in large type.
 */
public class SideBySide extends Pane {

  /** Between columns; half of it between rows. In pixels. */
  private static final double GAP = 16;

  @SuppressWarnings("this-escape") // only a listener on a property of its own
  public SideBySide(Node... nodes) {
    super(nodes);
    widthProperty().addListener((_, _, _) -> requestLayout()); // its height depends on it
  }

  @Override
  public Orientation getContentBias() {
    return Orientation.HORIZONTAL;
  }

  private List<Node> columns() {
    return getManagedChildren();
  }

  private double inner(double width) {
    Insets around = getInsets();
    return width - around.getLeft() - around.getRight();
  }

  private double column(double width) {
    int count = Math.max(1, columns().size());
    return (inner(width) - GAP * (count - 1)) / count;
  }

  private boolean fits(double width) {
    return columns().stream().allMatch(node -> node.minWidth(-1) <= column(width));
  }

  @Override
  protected double computeMinWidth(double height) {
    return 0;
  }

  @Override
  protected double computePrefWidth(double height) {
    Insets around = getInsets();
    double widest =
        columns().stream()
            .mapToDouble(node -> Math.max(node.minWidth(-1), node.prefWidth(-1)))
            .max()
            .orElse(0);
    int count = Math.max(1, columns().size());
    return around.getLeft() + widest * count + GAP * (count - 1) + around.getRight();
  }

  @Override
  protected double computeMinHeight(double width) {
    return computePrefHeight(width);
  }

  @Override
  protected double computePrefHeight(double width) {
    Insets around = getInsets();
    double known = getWidth() > 0 ? getWidth() : prefWidth(-1);
    double whole = width < 0 ? known : width;
    double high = 0;
    if (fits(whole)) {
      for (Node node : columns()) {
        high = Math.max(high, node.prefHeight(column(whole)));
      }
    } else {
      for (Node node : columns()) {
        high += (high > 0 ? GAP / 2 : 0) + node.prefHeight(inner(whole));
      }
    }
    return around.getTop() + snapSizeY(high) + around.getBottom();
  }

  @Override
  protected void layoutChildren() {
    Insets around = getInsets();
    double x = around.getLeft();
    double y = around.getTop();
    boolean beside = fits(getWidth());
    double width = snapSizeX(beside ? column(getWidth()) : inner(getWidth()));
    double whole = getHeight() - around.getTop() - around.getBottom();
    for (Node node : columns()) {
      double height = snapSizeY(beside ? whole : node.prefHeight(width));
      node.resizeRelocate(snapPositionX(x), snapPositionY(y), width, height);
      x += beside ? width + GAP : 0;
      y += beside ? 0 : height + GAP / 2;
    }
  }
}
