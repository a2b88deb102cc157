package org.slipway.core.time;

/** What a change of clocks did to a wall time (DEFINITIONS §3). */
public enum ClockShift {
  /** The wall time did not exist and was moved forward by the length of the gap. */
  GAP,
  /** The wall time existed twice; the earlier offset was taken. */
  OVERLAP
}
