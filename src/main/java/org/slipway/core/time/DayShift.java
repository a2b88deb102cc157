package org.slipway.core.time;

/** Where an occurrence goes that would start on a day that is not a working day. */
public enum DayShift {
  /** It stays where the rule puts it. */
  NONE,
  /** To the same wall time on the next working day. */
  NEXT_WORKING_DAY,
  /** To the same wall time on the previous working day. */
  PREVIOUS_WORKING_DAY
}
