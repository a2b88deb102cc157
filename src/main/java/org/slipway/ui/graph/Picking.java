package org.slipway.ui.graph;

/** The second of two nodes is being chosen. */
sealed interface Picking {

  /** Nothing is. */
  record None() implements Picking {}

  /**
   * The other end of a way.
   *
   * @param from a node
   */
  record Way(String from) implements Picking {}

  /**
   * What the first one is linked with.
   *
   * @param from a node
   */
  record Link(String from) implements Picking {}
}
