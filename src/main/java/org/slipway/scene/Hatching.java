package org.slipway.scene;

import java.util.function.Consumer;

/** The lines and dots of a pattern, cut to a box, so that every painter draws the same ones. */
public final class Hatching {

  private Hatching() {}

  /** One straight stroke of a pattern. */
  public record Stretch(double x1, double y1, double x2, double y2) {}

  /** Width of a pattern's lines, or diameter of its dots. */
  public static double lineWidth(Pattern pattern) {
    return switch (pattern) {
      case SOLID -> 0;
      case HARD_FREEZE -> 1.75;
      case SOFT_FREEZE -> 1.5;
      case DOTS -> 1.8;
      case BARS -> 1;
    };
  }

  /**
   * The strokes of a line pattern inside {@code box}; nothing for a solid fill or dots.
   *
   * @param originX x that the pattern is tied to
   */
  public static void lines(Box box, Pattern pattern, double originX, Consumer<Stretch> each) {
    switch (pattern) {
      case SOLID, DOTS -> {}
      case HARD_FREEZE -> diagonals(box, 7 * Math.sqrt(2), 1, originX, each);
      case SOFT_FREEZE -> diagonals(box, 13 * Math.sqrt(2), -1, originX, each);
      case BARS -> {
        for (double x = first(box.x() - originX - 0.5, 4) + originX + 0.5;
            x < box.right();
            x += 4) {
          each.accept(new Stretch(x, box.y(), x, box.bottom()));
        }
      }
    }
  }

  /** The centres of the dots inside {@code box}, as boxes around them. */
  public static void dots(Box box, double originX, Consumer<Box> each) {
    double size = lineWidth(Pattern.DOTS);
    for (double x = first(box.x() - originX - 2, 4) + originX + 2;
        x + size / 2 <= box.right();
        x += 4) {
      for (double y = box.y() + 2; y + size / 2 <= box.bottom(); y += 4) {
        if (x - size / 2 >= box.x()) {
          each.accept(new Box(x - size / 2, y - size / 2, size, size));
        }
      }
    }
  }

  /**
   * Lines {@code x + slope * y = c} for every {@code step}, cut to the box. A slope of 1 rises to
   * the right (45°), −1 falls to the right.
   */
  private static void diagonals(
      Box box, double step, int slope, double originX, Consumer<Stretch> each) {
    double least = box.x() + Math.min(slope * box.y(), slope * box.bottom());
    double most = box.right() + Math.max(slope * box.y(), slope * box.bottom());
    for (double c = first(least - originX, step) + originX; c < most; c += step) {
      double left = Math.max(box.x(), c - Math.max(slope * box.y(), slope * box.bottom()));
      double right = Math.min(box.right(), c - Math.min(slope * box.y(), slope * box.bottom()));
      if (left < right) {
        each.accept(new Stretch(left, slope * (c - left), right, slope * (c - right)));
      }
    }
  }

  private static double first(double from, double step) {
    return Math.ceil(from / step) * step;
  }
}
