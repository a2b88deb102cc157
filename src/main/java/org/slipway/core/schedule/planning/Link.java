package org.slipway.core.schedule.planning;

import java.time.Duration;

/**
 * One job starts a time after another has started, or later.
 *
 * @param before place of the one that goes first in {@link Problem#jobs}
 * @param after place of the one that waits
 * @param lag from start to start: the part of the first one that is waited for, and whatever wait
 *     there is after it; at least a minute
 */
public record Link(Condition by, int before, int after, Duration lag) {

  /**
   * @throws IllegalArgumentException if the lag is shorter than a minute
   */
  public Link {
    if (lag.toMinutes() < 1) {
      throw new IllegalArgumentException("a lag of " + lag + " lets both start at once");
    }
  }
}
