package org.slipway.core.calendar;

import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * What of a range is open, closed, or not known to be either. Every instant of the range is in
 * exactly one of the three.
 */
public record Openness(Interval range, IntervalSet open, IntervalSet closed, IntervalSet unknown) {

  /**
   * Deny beats allow: closed where a freeze is certain or where windows are called for and none can
   * be; open where no freeze can be and a window is certain or none is called for.
   */
  static Openness of(Interval range, Certainty denied, Certainty allowed) {
    IntervalSet whole = IntervalSet.of(range);
    IntervalSet closed = denied.certain().union(whole.minus(allowed.possible()));
    IntervalSet open = allowed.certain().minus(denied.possible());
    return new Openness(range, open, closed, whole.minus(closed).minus(open));
  }

  /** Where something certainly is, and where it may be; the second contains the first. */
  record Certainty(IntervalSet certain, IntervalSet possible) {}
}
