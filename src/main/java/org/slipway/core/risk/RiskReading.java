package org.slipway.core.risk;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * What a plan says of an attribute of a deployment, held against the value of a condition.
 *
 * @param holds whether the condition holds
 * @param found what is known: at least so much where it is not complete; users, amount a day in the
 *     currency of the condition, place of a sensitivity in its order, environments, minutes,
 *     changes or deployments
 * @param complete whether nothing of it is unknown
 */
public record RiskReading(
    RiskConditions.Holds holds, Optional<BigDecimal> found, boolean complete) {

  /** A condition that asks for at least {@code limit}. */
  static RiskReading atLeast(
      Optional<BigDecimal> limit, Optional<BigDecimal> found, boolean complete) {
    boolean reached =
        limit.isPresent() && found.filter(f -> f.compareTo(limit.get()) >= 0).isPresent();
    return new RiskReading(
        reached ? RiskConditions.Holds.YES : not(limit, complete), found, complete);
  }

  /** A condition that asks for at most {@code limit}. */
  static RiskReading atMost(Optional<BigDecimal> limit, Optional<BigDecimal> found) {
    if (limit.isEmpty() || found.isEmpty()) {
      return new RiskReading(RiskConditions.Holds.UNKNOWN, found, found.isPresent());
    }
    boolean met = found.get().compareTo(limit.get()) <= 0;
    return new RiskReading(met ? RiskConditions.Holds.YES : RiskConditions.Holds.NO, found, true);
  }

  private static RiskConditions.Holds not(Optional<BigDecimal> limit, boolean complete) {
    return complete && limit.isPresent() ? RiskConditions.Holds.NO : RiskConditions.Holds.UNKNOWN;
  }
}
