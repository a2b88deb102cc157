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

  /** The steps of the policy, from first to last, whether or not it must take them. */
  static List<PromotionStep> path(Case judged) {
    return judged.policy().map(Policy::promotion).orElse(List.of());
  }

  /**
   * Whether it must take a step: it is, or could turn out to be, as risky as the step asks for. So
   * what is unknown never spares it a stage.
   */
  static boolean takes(Case judged, PromotionStep step) {
    return step.from().map(from -> judged.risk().level().perhapsFrom(from)).orElse(true);
  }

  /** The step of the environment it goes to; empty where its risk does not ask for one. */
  static Optional<PromotionStep> step(Case judged) {
    return path(judged).stream()
        .filter(step -> step.stage() == judged.environment().stage())
        .filter(step -> takes(judged, step))
        .findFirst();
  }

  /** Kinds of evidence that must be good before it. */
  static Stream<String> requires(Case judged) {
    return step(judged).stream().flatMap(step -> step.requires().stream());
  }
}
