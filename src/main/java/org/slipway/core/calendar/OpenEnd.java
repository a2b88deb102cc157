package org.slipway.core.calendar;

import java.time.Instant;
import java.util.List;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/** End of the stretch of open time that contains a start (DEFINITIONS §3, <i>open end</i>). */
public sealed interface OpenEnd {

  /**
   * Open until then.
   *
   * @param by the freezes that begin there, or else the windows that end there
   * @param looked the range whose occurrences this rests on
   */
  record Ends(Instant at, List<Ref> by, Interval looked) implements OpenEnd {}

  /** Open for ever. */
  record Never(Interval looked) implements OpenEnd {}

  /** The start itself is not open. */
  record NotOpen(Opening why) implements OpenEnd {}

  /**
   * Not known, as these could not be computed where it matters.
   *
   * @param openUntil it certainly is open until then; the start itself where not even that is known
   */
  record NotComputed(List<Ref> about, Instant openUntil, Interval looked) implements OpenEnd {}
}
