package org.slipway.scene.graph;

import java.util.List;

/** How large things are at a scale of 1, in pixels. */
public final class GraphMeasures {

  /** A card, at its narrowest. */
  public static final double WIDTH = 136;

  public static final double HEIGHT = 40;

  /** Names longer than a card of this width has room for lose their middle. */
  private static final double WIDEST = 216;

  /** Widths go in such steps, so that a longer name seldom moves every other card. */
  private static final double STEP = 16;

  /** What of a card's width is no words. */
  private static final double AROUND = 41;

  /** A letter of a name, and one of the line below it, in the middle of many. */
  private static final double LETTER = 7.4;

  private static final double SMALL_LETTER = 6.2;

  /** Between a card and the one in the next column, and from one row to the next. */
  public static final double BETWEEN = 62;

  public static final double ROW = 74;

  /** Inside a frame, beside its cards. */
  public static final double PADDING = 16;

  /** Inside a frame, above its cards: the title has room there. */
  public static final double TITLE = 32;

  /** Below a card, for the flag of a hold. */
  public static final double FLAG = 26;

  private GraphMeasures() {}

  /** Of all cards of a graph: as its longest words need, by how many letters they have. */
  static double width(List<GraphContent.Node> nodes) {
    double needed = nodes.stream().mapToDouble(GraphMeasures::words).max().orElse(0) + AROUND;
    double stepped = WIDTH + STEP * Math.ceil((needed - WIDTH) / STEP);
    return Math.clamp(stepped, WIDTH, WIDEST);
  }

  private static double words(GraphContent.Node node) {
    int below = node.version().length() + node.team().length() + 2;
    return Math.max(node.name().length() * LETTER, below * SMALL_LETTER);
  }
}
