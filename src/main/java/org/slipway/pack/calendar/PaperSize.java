package org.slipway.pack.calendar;

/** Sheets of paper; lengths in millimetres. */
public enum PaperSize {
  A3(297, 420),
  A4(210, 297),
  LETTER(215.9, 279.4),
  LEGAL(215.9, 355.6),
  TABLOID(279.4, 431.8);

  private final double shortSide;
  private final double longSide;

  PaperSize(double shortSide, double longSide) {
    this.shortSide = shortSide;
    this.longSide = longSide;
  }

  double shortSide() {
    return shortSide;
  }

  double longSide() {
    return longSide;
  }
}
