package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.PromotionStep;
import org.slipway.core.readiness.Case;

/** The path to production that the policy wants the release that is judged to take. */
final class Promotion {

  private Promotion() {}

  /** The steps it takes, from first to last. */
  static List<PromotionStep> path(Case judged) {
    return judged.policy().map(Policy::promotion).orElse(List.of());
  }

  /** The step of the environment it goes to. */
  static Optional<PromotionStep> step(Case judged) {
    return path(judged).stream()
        .filter(step -> step.stage() == judged.environment().stage())
        .findFirst();
  }

  /** Kinds of evidence that must be good before it. */
  static Stream<String> requires(Case judged) {
    return step(judged).stream().flatMap(step -> step.requires().stream());
  }
}
