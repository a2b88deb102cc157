package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;

/**
 * In which order a release takes the environments of one stage ({@code promotion.order}): first
 * where fewer can reach it, then where data are less sensitive. An environment of which exposure or
 * sensitivity is unknown has no place in it.
 */
public final class StageOrder {

  /** Id of the rule. */
  public static final String RULE = "promotion.order";

  private static final Comparator<Environment> BY_EXPOSURE =
      Comparator.comparing((Environment e) -> e.exposure().orElseThrow())
          .thenComparing(e -> e.sensitivity().orElseThrow());

  private StageOrder() {}

  /** Whether one environment comes before another of the same stage. */
  public static boolean comesBefore(Environment one, Environment other) {
    return one.stage() == other.stage()
        && isPlaced(one)
        && isPlaced(other)
        && BY_EXPOSURE.compare(one, other) < 0;
  }

  private static boolean isPlaced(Environment environment) {
    return environment.exposure().isPresent() && environment.sensitivity().isPresent();
  }

  /**
   * Whether a deployment has to keep the order: the policy makes it a blocker, which it is not by
   * itself, and no exception in force waives it.
   *
   * @param at evaluation instant
   */
  static boolean binds(Plan plan, Deployment deployment, Instant at) {
    boolean blocks =
        plan.policy()
            .map(Policy::rules)
            .flatMap(rules -> Optional.ofNullable(rules.get(RULE)))
            .flatMap(setting -> setting.weight())
            .filter(Weight.BLOCKER::equals)
            .isPresent();
    return blocks
        && plan.naming(deployment, ExceptionGrant.class)
            .filter(grant -> grant.rule().equals(RULE))
            .filter(grant -> grant.subject().equals(Ref.of(deployment)))
            .noneMatch(grant -> grant.inForce(at));
  }

  /**
   * Whether of two deployments of one release the later has to wait for the earlier one.
   *
   * @param at evaluation instant, for exceptions
   */
  public static boolean waits(Plan plan, Deployment later, Deployment earlier, Instant at) {
    return later.release().equals(earlier.release())
        && comesBefore(place(plan, earlier), place(plan, later))
        && binds(plan, later, at);
  }

  private static Environment place(Plan plan, Deployment deployment) {
    return plan.get(Environment.class, deployment.environment());
  }
}
