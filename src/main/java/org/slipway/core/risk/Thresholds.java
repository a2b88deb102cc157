package org.slipway.core.risk;

import java.math.BigDecimal;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.slipway.core.plan.RiskLevel;

/** Levels by the lowest value of each. */
final class Thresholds {

  private Thresholds() {}

  /**
   * The highest level whose threshold the value reaches; the lowest of all where it reaches none.
   */
  static RiskLevel level(SortedMap<RiskLevel, BigDecimal> thresholds, BigDecimal value) {
    return level(thresholds, threshold -> value.compareTo(threshold) >= 0);
  }

  /** The same where only a comparison is exact. */
  static RiskLevel level(
      SortedMap<RiskLevel, BigDecimal> thresholds, Predicate<BigDecimal> reaches) {
    RiskLevel highest = RiskLevel.LOW;
    for (var entry : thresholds.entrySet()) {
      if (reaches.test(entry.getValue())) {
        highest = entry.getKey();
      }
    }
    return highest;
  }
}
