package org.slipway.core.risk;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.RiskLevel;

/**
 * How risky a deployment is: the highest of the engines, each with every contribution (DEFINITIONS
 * §4).
 *
 * @param level the highest of the engines, each at its least and at its most
 * @param model version of the model; empty: the policy has none, and the level is unknown
 * @param engines those the model has, in the order questionnaire, conditions, history
 */
public record Risk(
    Id<Deployment> deployment, RiskRange level, Optional<String> model, List<RiskEngine> engines) {

  public Risk {
    engines = List.copyOf(engines);
  }

  /** The level; empty where what is unknown could raise it. */
  public Optional<RiskLevel> known() {
    return level.known();
  }

  /** How many answers and attributes are unknown, whether or not they could raise the level. */
  public int unknown() {
    return engines.stream().mapToInt(RiskEngine::unknown).sum();
  }

  /** The questionnaire, where the model has one. */
  public Optional<Questionnaire> questionnaire() {
    return engines.stream()
        .filter(Questionnaire.class::isInstance)
        .map(Questionnaire.class::cast)
        .findFirst();
  }
}
