package org.slipway.core.schedule.slot;

import java.util.List;
import org.slipway.core.time.Interval;

/**
 * The cheapest way to make an impossible request possible (DEFINITIONS §3, <i>cheapest to
 * relax</i>).
 *
 * @param constraints what to lift, in order
 * @param cost sum of their costs
 * @param starts the first starts that are then feasible
 */
public record Relaxation(List<Constraint> constraints, int cost, Interval starts) {

  public Relaxation {
    constraints = List.copyOf(constraints);
  }
}
