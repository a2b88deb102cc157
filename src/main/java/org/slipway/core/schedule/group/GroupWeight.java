package org.slipway.core.schedule.group;

import java.util.Comparator;
import java.util.Optional;
import java.util.function.ToIntFunction;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Tier;

/**
 * How much a deployment weighs in the risk of a day: what is known without an assessment. A
 * standard change is pre-authorised and weighs 1, any other 2; what much depends on weighs up to
 * three more. A component without a tier counts as the highest.
 */
public final class GroupWeight {

  private GroupWeight() {}

  public static ToIntFunction<Deployment> of(Plan plan) {
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
