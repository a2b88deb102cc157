package org.slipway.core.plan;

import java.time.Duration;
import java.util.List;

/**
 * One step of a rollout over several environments.
 *
 * @param environments that get the release in this wave; sorted
 * @param soak how long it must run well before the next wave may start
 * @param stops when the rollout does not go on
 */
public record Wave(
    String name, List<Id<Environment>> environments, Duration soak, List<StopRule> stops) {

  /**
   * @throws IllegalArgumentException if the soak time is negative
   */
  public Wave {
    if (soak.isNegative()) {
      throw new IllegalArgumentException("a soak time is never negative");
    }
    environments = environments.stream().sorted().distinct().toList();
    stops = List.copyOf(stops);
  }
}
