package org.slipway.core.schedule.exposure;

import java.math.BigDecimal;
import org.slipway.core.plan.Deployment;
import org.slipway.core.risk.RiskRange;
import org.slipway.core.time.Interval;

/**
 * A deployment in flight: from its planned start to the end of its rollback tail.
 *
 * @param at what is known of its interval
 * @param risk its level
 * @param probability of failure that is reckoned with, that of the highest level it may have
 */
public record Flight(Deployment deployment, Interval at, RiskRange risk, BigDecimal probability) {

  /** Whether its level is unknown, so that the highest probability is reckoned with. */
  public boolean assumed() {
    return risk.known().isEmpty();
  }
}
