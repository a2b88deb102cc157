package org.slipway.core.schedule.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Something to be given a start.
 *
 * @param name known to the caller
 * @param length how long it takes what it uses, in whole minutes
 * @param barred starts it may not have; jobs that share one list share its cost
 * @param uses what it takes for its whole length, each limit at most once
 * @param weight its share in the risk of a day, 0 or more
 * @param present its start now; empty: it has none
 */
public record Job(
    String name,
    Duration length,
    List<Barred> barred,
    List<Use> uses,
    int weight,
    Optional<Instant> present) {

  /**
   * @throws IllegalArgumentException if the length is no whole number of minutes, or the weight is
   *     negative
   */
  public Job {
    if (length.isNegative() || length.toSeconds() % 60 != 0 || weight < 0) {
      throw new IllegalArgumentException(name + " takes " + length + " and weighs " + weight);
    }
    barred = List.copyOf(barred);
    uses = List.copyOf(uses);
  }
}
