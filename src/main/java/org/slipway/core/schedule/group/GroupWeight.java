package org.slipway.core.schedule.group;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.Tier;
import org.slipway.core.risk.Risks;

/**
 * How much a deployment weighs in the risk of a day. Where the policy has a risk model, by the
 * level to be reckoned with, that is the highest it may have: low 1, medium 2, high 4, critical 8,
 * so that two of one level weigh what one of the next does. Without a model by what is known
 * without one: a standard change is pre-authorised and weighs 1, any other 2; what much depends on
 * weighs up to three more, and a component without a tier counts as the highest.
 */
public final class GroupWeight {

  private GroupWeight() {}

  /**
   * For deployments of a plan.
   *
   * @param at evaluation instant
   */
  public static ToIntFunction<Deployment> of(Plan plan, Instant at) {
    Risks risks = Risks.of(plan, at);
    return risks.model().isPresent()
        ? deployment -> weight(risks.of(deployment).level().atMost())
        : byTypeAndTier(plan);
  }

  private static int weight(RiskLevel level) {
    return switch (level) {
      case LOW -> 1;
      case MEDIUM -> 2;
      case HIGH -> 4;
      case CRITICAL -> 8;
    };
  }

  private static ToIntFunction<Deployment> byTypeAndTier(Plan plan) {
    return deployment -> {
      Release release = plan.get(Release.class, deployment.release());
      int type = release.changeType() == ChangeType.STANDARD ? 1 : 2;
      return type
          + deployment.items().stream()
              .map(item -> plan.get(Component.class, item).tier())
              .map(GroupWeight::weight)
              .max(Comparator.naturalOrder())
              .orElse(0);
    };
  }

  private static int weight(Optional<Tier> tier) {
    return switch (tier.orElse(Tier.CRITICAL)) {
      case CRITICAL -> 3;
      case IMPORTANT -> 2;
      case STANDARD -> 1;
    };
  }
}
