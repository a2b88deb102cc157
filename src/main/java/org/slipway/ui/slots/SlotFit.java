package org.slipway.ui.slots;

/** How the columns of a row stand in the width there is. */
enum SlotFit {
  /** Beside each other. */
  BESIDE,

  /** Figures beside each other, sentences below. */
  BELOW,

  /** All below each other. */
  ALL_BELOW;

  /** Narrower than these, in em, there is no room for all, and for the figures. */
  private static final double ALL = 56;

  private static final double FIGURES = 45;

  static SlotFit of(double width, double em) {
    if (width >= ALL * em) {
      return BESIDE;
    }
    return width >= FIGURES * em ? BELOW : ALL_BELOW;
  }
}
