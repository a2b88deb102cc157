package org.slipway.scene.graph;

/** How large things are at a scale of 1, in pixels. */
public final class GraphMeasures {

  /** A card. */
  public static final double WIDTH = 136;

  public static final double HEIGHT = 40;

  /** From one column to the next, and from one row to the next. */
  public static final double COLUMN = 198;

  public static final double ROW = 74;

  /** Inside a frame, beside its cards. */
  public static final double PADDING = 16;

  /** Inside a frame, above its cards: the title has room there. */
  public static final double TITLE = 32;

  /** Below a card, for the flag of a hold. */
  public static final double FLAG = 26;

  private GraphMeasures() {}
}
