package org.slipway.scene.graph;

/** How much is drawn of a card and a line, by how large they are. */
enum Detail {
  /** Grounds and hair lines. */
  SPOTS,
  /** Cards with their state; lines have heads. */
  MARKS,
  /** With names. */
  NAMES,
  /** All of it. */
  WHOLE;

  static Detail at(double scale) {
    if (scale >= 0.7) {
      return WHOLE;
    }
    if (scale >= 0.36) {
      return NAMES;
    }
    return scale >= 0.16 ? MARKS : SPOTS;
  }

  boolean hasHeads() {
    return this != SPOTS;
  }

  boolean hasNames() {
    return this == NAMES || this == WHOLE;
  }
}
