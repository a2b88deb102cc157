package org.slipway.scene.graph;

import org.slipway.scene.StateMark;

/** The words for the state of a card. */
final class StateTexts {

  private StateTexts() {}

  static String key(StateMark state) {
    return switch (state) {
      case GO, PASS, FITS -> "timeline.legend.go";
      case CONDITIONAL, WAIVED, ADVISORY -> "timeline.legend.conditional";
      case NO_GO, FAIL, COLLISION -> "timeline.legend.no-go";
      case UNKNOWN -> "timeline.legend.unknown";
      default -> "graph.picture.unjudged";
    };
  }
}
