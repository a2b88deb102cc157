package org.slipway.ui.graph;

/** How far one looks from what is selected. */
enum Hops {
  ONE(1),
  TWO(2),
  THREE(3),
  ALL(Integer.MAX_VALUE);

  private final int most;

  Hops(int most) {
    this.most = most;
  }

  /** Edges at most. */
  int most() {
    return most;
  }

  /** One hop further, and after all of them the first again. */
  Hops further() {
    return switch (this) {
      case ONE -> TWO;
      case TWO -> THREE;
      case THREE -> ALL;
      case ALL -> ONE;
    };
  }
}
