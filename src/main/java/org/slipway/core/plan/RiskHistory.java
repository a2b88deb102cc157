package org.slipway.core.plan;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the change fail rate is smoothed where few deployments are known, and which rate makes which
 * level: (failed + priorRate × priorCount) ÷ (all + priorCount).
 *
 * @param priorRate rate assumed before anything is known, 0 to 1
 * @param priorCount how many deployments that assumption weighs
 * @param thresholds lowest rate of each level
 * @param window how long before the evaluation instant a deployment still counts; empty: for ever
 */
public record RiskHistory(
    BigDecimal priorRate,
    BigDecimal priorCount,
    SortedMap<RiskLevel, BigDecimal> thresholds,
    Optional<Duration> window) {
  public RiskHistory {
    thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
  }
}
