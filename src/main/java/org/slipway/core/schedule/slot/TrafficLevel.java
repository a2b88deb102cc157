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
  record Reading(double share, Phrase said) {}

  /** The traffic during a run and its verification; empty: not known. */
  Optional<Reading> during(Interval at);
}
