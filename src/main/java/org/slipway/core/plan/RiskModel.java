package org.slipway.core.plan;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * How risk is assessed (DEFINITIONS §4): a questionnaire, conditions in order, and history.
 *
 * @param version printed with every assessment
 * @param thresholds lowest questionnaire score of each level
 * @param failureProbability of each level, 0 to 1
 * @param exposureLimit the most combined failure probability that a business unit should carry in
 *     an hour, 0 to 1; empty: no limit
 */
public record RiskModel(
    String version,
    List<RiskQuestion> questions,
    SortedMap<RiskLevel, BigDecimal> thresholds,
    List<RiskCondition> conditions,
    Optional<RiskHistory> history,
    SortedMap<RiskLevel, BigDecimal> failureProbability,
    Optional<BigDecimal> exposureLimit) {

  public RiskModel {
    questions = List.copyOf(questions);
    thresholds = Collections.unmodifiableSortedMap(new TreeMap<>(thresholds));
    conditions = List.copyOf(conditions);
    failureProbability = Collections.unmodifiableSortedMap(new TreeMap<>(failureProbability));
  }
}
