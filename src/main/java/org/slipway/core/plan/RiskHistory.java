package org.slipway.core.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How the change fail rate is smoothed where few deployments are known, and which rate makes which
 * level: (failed + priorRate × priorCount) ÷ (all + priorCount).
 *
 * @param priorRate rate assumed before anything is known, 0 to 1
 * @param priorCount how many deployments that assumption weighs
 * @param thresholds lowest rate of each level
 */
public record RiskHistory(
    BigDecimal priorRate, BigDecimal priorCount, SortedMap<RiskLevel, BigDecimal> thresholds) {
  public RiskHistory {
    thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
  }
}
