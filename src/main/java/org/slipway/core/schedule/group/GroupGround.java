package org.slipway.core.schedule.group;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Shape;
import org.slipway.core.schedule.Collisions;
import org.slipway.core.schedule.slot.Needs;
import org.slipway.core.schedule.slot.SlotSearch;

/**
 * What planning many stands on: the plan as it is, and the same plan with those to be planned
 * parked, all at once, at an instant after everything else, where nobody meets them.
 *
 * @param plan as it is
 * @param needs of its components
 * @param at evaluation instant
 * @param search for slots in the plan as it is
 * @param parking the plan with them parked
 * @param weight of a deployment's risk, 0 or more
 */
public record GroupGround(
    Plan plan,
    Needs needs,
    Instant at,
    Function<Deployment, SlotSearch> search,
    Parked parking,
    ToIntFunction<Deployment> weight) {

  /**
   * The plan with those to be planned parked.
   *
   * @param at when they start
   * @param collisions in that plan
   * @param search for slots in that plan
   */
  public record Parked(
      Instant at, Collisions collisions, Function<Deployment, SlotSearch> search) {}

  /** A deployment as it is parked. */
  Deployment parked(Deployment deployment) {
    return Shape.with(
        deployment,
        "timing",
        deployment.timing().withStart(new PlannedStart(parking.at(), ZoneOffset.UTC)));
  }
}
