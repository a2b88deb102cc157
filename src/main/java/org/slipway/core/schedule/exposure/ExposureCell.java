package org.slipway.core.schedule.exposure;

import java.math.BigDecimal;
import org.slipway.core.time.Interval;

/**
 * One business unit in one stretch of time.
 *
 * @param row of the business unit, from 0
 * @param at an hour, or the hours of which this is the worst
 * @param inFlight deployments in flight
 * @param assumed how many of them have an unknown level, for which the highest probability counts
 * @param combined 1 − Π(1 − p), 0 to 1, six digits
 * @param sum Σ p
 * @param over whether combined is above the limit of the policy
 */
public record ExposureCell(
    int row,
    Interval at,
    int inFlight,
    int assumed,
    BigDecimal combined,
    BigDecimal sum,
    boolean over) {

  /** Whether nothing is in flight. */
  public boolean isEmpty() {
    return inFlight == 0;
  }
}
