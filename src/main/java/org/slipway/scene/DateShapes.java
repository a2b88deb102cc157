package org.slipway.scene;

/** The signs of dates: told apart by their shape alone, on paper without colours too. */
final class DateShapes {

  private DateShapes() {}

  /** A departure: a flag on its pole, which stands in the middle. */
  static void pennant(Sketch sketch, double x, double y, double size, Ink ink) {
    double pole = x + size / 2;
    sketch.fill(Box.between(pole - 0.75, y, pole + 0.75, y + size), 0, Fill.of(ink));
    sketch.add(Mark.polygon(ink, pole, y, x + size, y + size * 0.28, pole, y + size * 0.56));
  }

  /** A cut-off: a wedge that points down at a line. */
  static void wedge(Sketch sketch, double x, double y, double size, Ink ink) {
    sketch.add(
        Mark.polygon(
            ink,
            x + size * 0.14,
            y + size * 0.1,
            x + size * 0.86,
            y + size * 0.1,
            x + size / 2,
            y + size * 0.72));
    sketch.fill(
        Box.between(x + size * 0.14, y + size * 0.8, x + size * 0.86, y + size * 0.94),
        0,
        Fill.of(ink));
  }

  /** A delivery: a parcel with its string. */
  static void parcel(Sketch sketch, double x, double y, double size, Ink ink) {
    Box box = Box.between(x + 1.5, y + 1.5, x + size - 1.5, y + size - 1.5);
    sketch.card(box, 1, Ink.BG, Stroke.of(ink, 1.5));
    double middle = x + size / 2;
    sketch.line(middle, box.y(), middle, box.bottom(), Stroke.of(ink, 1.5));
    sketch.line(box.x(), y + size * 0.4, box.right(), y + size * 0.4, Stroke.of(ink, 1.5));
  }
}
