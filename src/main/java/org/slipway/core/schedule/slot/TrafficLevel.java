package org.slipway.core.schedule.slot;

import java.util.Optional;
import org.slipway.core.plan.Phrase;
import org.slipway.core.time.Interval;

/** How much is going on where a deployment goes. */
@FunctionalInterface
public interface TrafficLevel {

  /** Nobody has said. */
  TrafficLevel UNKNOWN = _ -> Optional.empty();

  /**
   * What is known of one stretch of time.
   *
   * @param share of the busiest hour, 0 to 1
   * @param said the same in words
   */
  record Reading(double share, Phrase said) {

    /** So that a share that is exact on paper stays so. */
    private static final double ROUNDING = 1e-9;

    /** The share in whole percent, rounded up. */
    public int percent() {
      return (int) Math.ceil(share * 100 - ROUNDING);
    }
  }

  /** The traffic during a run and its verification; empty: not known. */
  Optional<Reading> during(Interval at);
}
