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
import org.slipway.core.schedule.slot.SlotSearch;

/**
 * What planning many stands on: the plan as it is, and the same plan with those to be planned
 * parked, all at once, at an instant after everything else, where nobody meets them.
 *
 * @param plan as it is
 * @param search for slots in the plan as it is
 * @param parkedAt when the parked ones start
 * @param parked collisions of the plan with them parked
 * @param parkedSearch for slots in that plan
 * @param weight of a deployment's risk, 0 or more
 */
public record GroupGround(
    Plan plan,
    Function<Deployment, SlotSearch> search,
    Instant parkedAt,
    Collisions parked,
    Function<Deployment, SlotSearch> parkedSearch,
    ToIntFunction<Deployment> weight) {

  /** A deployment as it is parked. */
  Deployment parked(Deployment deployment) {
    return Shape.with(
        deployment,
        "timing",
        deployment.timing().withStart(new PlannedStart(parkedAt, ZoneOffset.UTC)));
  }
}
