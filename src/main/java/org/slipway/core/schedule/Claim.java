package org.slipway.core.schedule;

import java.util.List;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

/**
 * Something that a deployment wants one unit of, and those who hold units of it.
 *
 * @param over what they would clash over
 * @param capacity how many units there are
 * @param holdings by start; never empty
 */
public record Claim(Clash over, int capacity, List<Holding> holdings) {

  /**
   * Units held for some time by a deployment or a reservation.
   *
   * @param at rollback tail included
   */
  public record Holding(Ref who, Interval at, int units) {}

  public Claim {
    holdings = List.copyOf(holdings);
  }
}
