package org.slipway.scene.graph;

import org.slipway.scene.Box;

/**
 * Which part of a graph is seen, and how large.
 *
 * @param width of the picture in pixels
 * @param height of the picture in pixels
 * @param scale pixels of the picture for one of the layout
 * @param left where the picture's left edge lies in the layout
 * @param top where its upper edge lies in the layout
 */
public record GraphFrame(double width, double height, double scale, double left, double top) {

  private static final double LEAST = 0.005;

  /** All of a layout in the middle of a picture, at most at its own size. */
  public static GraphFrame fitting(LaidGraph laid, double width, double height) {
    double wide = (width - 2 * GraphMeasures.PADDING) / Math.max(1, laid.width());
    double high = (height - 2 * GraphMeasures.TITLE) / Math.max(1, laid.height());
    double scale = Math.max(LEAST, Math.min(1, Math.min(wide, high)));
    double left = (laid.width() - width / scale) / 2;
    double top = (laid.height() - height / scale) / 2;
    return new GraphFrame(width, height, scale, left, top);
  }

  /** The part of the layout that is seen. */
  public Box seen() {
    return new Box(left, top, width / scale, height / scale);
  }

  /** Where a place of the picture lies in the layout. */
  public LaidGraph.Point inLayout(double x, double y) {
    return new LaidGraph.Point(left + x / scale, top + y / scale);
  }

  /** Where a box of the layout lies in the picture. */
  public Box inPicture(Box box) {
    return new Box(
        (box.x() - left) * scale,
        (box.y() - top) * scale,
        box.width() * scale,
        box.height() * scale);
  }

  /** Moved by pixels of the picture. */
  public GraphFrame moved(double dx, double dy) {
    return new GraphFrame(width, height, scale, left + dx / scale, top + dy / scale);
  }

  /** Larger or smaller, with what lies under a place of the picture staying there. */
  public GraphFrame scaled(double other, double x, double y) {
    LaidGraph.Point at = inLayout(x, y);
    return new GraphFrame(width, height, other, at.x() - x / other, at.y() - y / other);
  }

  /** Of another size, with the upper left corner staying. */
  public GraphFrame sized(double wide, double high) {
    return new GraphFrame(wide, high, scale, left, top);
  }

  /** With another place of the layout in the upper left corner. */
  public GraphFrame at(double x, double y) {
    return new GraphFrame(width, height, scale, x, y);
  }

  /** With a place of the layout in the middle. */
  public GraphFrame around(double x, double y) {
    return new GraphFrame(width, height, scale, x - width / scale / 2, y - height / scale / 2);
  }
}
