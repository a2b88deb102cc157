package org.slipway.exchange;

/** Whose value stands where both sides changed one field. */
public enum Side {
  /** Nobody has chosen yet: the plan's value stays, and the conflict comes up again next time. */
  ASK,
  /** The value that comes in: of a file, or of a branch. */
  THEIRS,
  /** The value that stands in the plan, or in the base. */
  OURS
}
