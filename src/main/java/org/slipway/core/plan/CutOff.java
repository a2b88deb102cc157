package org.slipway.core.plan;

import java.time.LocalTime;

/**
 * A date derived from a train's departure, in the train's zone.
 *
 * @param days before the local day of the departure, never negative
 * @param workingDays whether only working days of the train's holiday calendar are counted
 * @param at time of day
 */
public record CutOff(MilestoneKind kind, String name, int days, boolean workingDays, LocalTime at) {

  /**
   * @throws IllegalArgumentException if it lies after the departure
   */
  public CutOff {
    if (days < 0) {
      throw new IllegalArgumentException("a cut-off lies before the departure");
    }
  }
}
