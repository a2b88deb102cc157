package org.slipway.core.schedule.planning;

import java.util.List;
import org.slipway.core.time.Interval;

/**
 * Something of which only so many units are there at any moment.
 *
 * @param capacity units, 0 or more
 * @param taken what others than the jobs take of it
 */
public record Limit(Condition by, int capacity, List<Taken> taken) {

  /** Units that are taken for some time, whatever the jobs do. */
  public record Taken(Interval at, int units) {}

  public Limit {
    taken = List.copyOf(taken);
  }

  /** One that the jobs have for themselves. */
  public Limit(Condition by, int capacity) {
    this(by, capacity, List.of());
  }
}
