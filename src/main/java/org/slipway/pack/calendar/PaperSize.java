package org.slipway.pack.calendar;

/** Paper, laid across; lengths in CSS pixels, 96 an inch. */
public enum PaperSize {
  A3(420, 297),
  A4(297, 210);

  /** How much larger than on a screen pictures are printed, so that no word is below 8 points. */
  static final double SCALE = 1.05;

  private static final double PIXELS = 96 / 25.4;
  private static final double SIDES = 20;
  private static final double ABOVE_AND_BELOW = 36;
  private static final double HEADING = 44;

  private final double width;
  private final double height;

  PaperSize(double width, double height) {
    this.width = width;
    this.height = height;
  }

  /** Width of a picture as printed. */
  double printed() {
    return Math.floor((width - SIDES) * PIXELS) - 2;
  }

  /** Width of a picture in its own pixels. */
  double pictureWidth() {
    return Math.floor(printed() / SCALE);
  }

  /** The greatest height of a picture in its own pixels that leaves room for a heading. */
  double pictureHeight() {
    return Math.floor(((height - ABOVE_AND_BELOW) * PIXELS - HEADING) / SCALE);
  }

  /** Days of a timeline side by side. */
  int days() {
    return this == A3 ? 14 : 7;
  }
}
