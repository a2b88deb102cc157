package org.slipway.scene;

/** An upright rectangle in pixels; y grows downwards. */
public record Box(double x, double y, double width, double height) {

  public static Box between(double left, double top, double right, double bottom) {
    return new Box(left, top, Math.max(0, right - left), Math.max(0, bottom - top));
  }

  public double right() {
    return x + width;
  }

  public double bottom() {
    return y + height;
  }

  public boolean contains(double px, double py) {
    return px >= x && px < right() && py >= y && py < bottom();
  }

  /** Touching edges do not overlap. */
  public boolean overlaps(Box other) {
    return x < other.right() && other.x < right() && y < other.bottom() && other.y < bottom();
  }

  /** Larger by {@code by} on each side; smaller where negative. */
  public Box grown(double by) {
    return Box.between(x - by, y - by, right() + by, bottom() + by);
  }

  public Box union(Box other) {
    return Box.between(
        Math.min(x, other.x),
        Math.min(y, other.y),
        Math.max(right(), other.right()),
        Math.max(bottom(), other.bottom()));
  }

  public Box moved(double dx, double dy) {
    return new Box(x + dx, y + dy, width, height);
  }

  /** The common part; empty (no width or no height) where the two do not overlap. */
  public Box within(Box other) {
    return Box.between(
        Math.max(x, other.x),
        Math.max(y, other.y),
        Math.min(right(), other.right()),
        Math.min(bottom(), other.bottom()));
  }

  public boolean isEmpty() {
    return width <= 0 || height <= 0;
  }
}
