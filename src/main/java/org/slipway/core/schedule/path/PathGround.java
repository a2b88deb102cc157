package org.slipway.core.schedule.path;

import java.time.Instant;
import java.util.function.Function;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.slot.Needs;

/**
 * What the dates of a plan rest on.
 *
 * @param openTimes when the target of a deployment is open
 * @param at evaluation instant: nothing starts earlier
 */
public record PathGround(
    Plan plan,
    Needs needs,
    Occurrences occurrences,
    Function<Deployment, OpenTime> openTimes,
    Instant at) {}
