package org.slipway.core.graph.compatibility;

/**
 * Something that happens to one move.
 *
 * @param move its place in the rollout
 */
public record Step(int move, Kind kind) {

  /** What can happen to a move. */
  public enum Kind {
    /** From now on both versions run. */
    BEGINS,
    /** The old version does not run any more, and the new one is verified. */
    FINISHES,
    /** From N−1 to N at once, and verified. */
    SWITCHES,
    /** Its rollback tail is over. */
    SETTLES,
    /** N−1 runs again: alone where it goes at once, else beside N. */
    GOES_BACK
  }
}
