package org.slipway.exchange;

import java.util.Optional;

/** What a re-import does to one field, judged against the value last taken from the same source. */
public enum ThreeWay {
  /** Both have the same value. */
  SAME,
  /** Changed only in the file: taken. */
  TAKEN,
  /** Changed only here: kept. */
  KEPT,
  /** Changed on both sides, differently: somebody must choose. */
  CONFLICT;

  /**
   * The judgement. A value never taken from that source before has no base: it is taken where
   * nothing is known here and is a conflict where something else stands.
   *
   * @param base what was last taken, as canonical JSON
   * @param ours what stands here
   * @param theirs what the file says
   * @param oursBlank whether nothing is known here
   */
  public static ThreeWay of(Optional<String> base, String ours, String theirs, boolean oursBlank) {
    if (ours.equals(theirs)) {
      return SAME;
    }
    if (base.isEmpty()) {
      return oursBlank ? TAKEN : CONFLICT;
    }
    if (base.get().equals(theirs)) {
      return KEPT;
    }
    return base.get().equals(ours) ? TAKEN : CONFLICT;
  }
}
