package org.slipway.pack.calendar;

import java.util.Locale;

/**
 * Paper as it lies, and what has room on it. Lengths are CSS pixels, 96 an inch, unless said
 * otherwise.
 */
public record PaperFormat(PaperSize size, Orientation orientation) {

  /** How the sheet lies. */
  public enum Orientation {
    LANDSCAPE,
    PORTRAIT
  }

  /** Points of the smallest word on any page. */
  public static final double LEAST_POINTS = 8;

  /** How much larger than on a screen pictures are printed, so that no word is below the least. */
  static final double SCALE = 1.05;

  private static final double PIXELS = 96 / 25.4;
  private static final double SIDES = 20;
  private static final double ABOVE_AND_BELOW = 36;
  private static final double HEADING = 44;
  private static final double LEAST_DAY = 70;
  private static final int WEEK = 7;
  private static final int LEAST_DAYS = 5;

  /** Millimetres across. */
  public double width() {
    return orientation == Orientation.LANDSCAPE ? size.longSide() : size.shortSide();
  }

  /** Millimetres from top to bottom. */
  public double height() {
    return orientation == Orientation.LANDSCAPE ? size.shortSide() : size.longSide();
  }

  /** As a style sheet names it. */
  String css() {
    return String.format(Locale.ROOT, "%.1fmm %.1fmm", width(), height());
  }

  /** Width of a picture as printed. */
  double printed() {
    return Math.floor((width() - SIDES) * PIXELS) - 2;
  }

  /** Width of a picture in its own pixels. */
  double pictureWidth() {
    return Math.floor(printed() / SCALE);
  }

  /** The greatest height of a picture in its own pixels that leaves room for a heading. */
  double pictureHeight() {
    return Math.floor(((height() - ABOVE_AND_BELOW) * PIXELS - HEADING) / SCALE);
  }

  /**
   * Days of a timeline side by side: whole weeks where they have room.
   *
   * @param laneHeader width of what stands beside the days
   */
  int days(double laneHeader) {
    int room = (int) ((pictureWidth() - laneHeader) / LEAST_DAY);
    return room >= WEEK ? room / WEEK * WEEK : LEAST_DAYS;
  }
}
