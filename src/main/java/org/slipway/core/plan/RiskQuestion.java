package org.slipway.core.plan;

import java.math.BigDecimal;
import java.util.List;

/**
 * One question of the risk questionnaire.
 *
 * @param id stable; answers name it
 * @param answers from which one is chosen
 */
public record RiskQuestion(String id, String text, BigDecimal weight, List<RiskAnswer> answers) {
  public RiskQuestion {
    answers = List.copyOf(answers);
  }
}
