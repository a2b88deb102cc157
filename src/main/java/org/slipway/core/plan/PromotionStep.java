package org.slipway.core.plan;

import java.util.List;
import java.util.Optional;

/**
 * One step of the path to production.
 *
 * @param stage of the environments of this step
 * @param sequential whether a release goes to them one after another, else side by side
 * @param requires kinds of evidence that must be good before it; sorted
 * @param from only releases of this level or above take the step; empty: all do
 */
public record PromotionStep(
    Stage stage, boolean sequential, List<String> requires, Optional<RiskLevel> from) {
  public PromotionStep {
    requires = requires.stream().sorted().distinct().toList();
  }
}
