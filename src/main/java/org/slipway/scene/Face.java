package org.slipway.scene;

/** Weights of the one family that pictures are set in. */
public enum Face {
  REGULAR(400),
  MEDIUM(500),
  SEMIBOLD(600),
  BOLD(700);

  private final int weight;

  Face(int weight) {
    this.weight = weight;
  }

  /** As CSS and SVG count it. */
  public int weight() {
    return weight;
  }
}
