package org.slipway.scene.graph;

import org.slipway.scene.TextMeasure;
import org.slipway.text.Texts;

/**
 * What a picture of a graph is set in, and what stands around it.
 *
 * @param caption above it, for example "32 services, 7 systems, no cycles"
 * @param legend whether marks and lines are explained
 */
public record GraphStyle(Texts texts, TextMeasure measure, String caption, boolean legend) {

  /** How many services there are in how many systems, and how many cycles they have. */
  public static String caption(Texts texts, int services, int systems, int cycles) {
    return texts.get("graph.picture.caption", services, systems, cycles);
  }
}
