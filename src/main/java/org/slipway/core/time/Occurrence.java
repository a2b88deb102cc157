package org.slipway.core.time;

import java.util.Optional;

/**
 * One time a recurrence happens, as instants.
 *
 * @param at the stretch
 * @param startShift what the clocks did to its start, where they did anything
 * @param endShift what the clocks did to its end
 */
public record Occurrence(
    Interval at, Optional<ClockShift> startShift, Optional<ClockShift> endShift)
    implements Comparable<Occurrence> {

  @Override
  public int compareTo(Occurrence other) {
    return at.compareTo(other.at);
  }
}
