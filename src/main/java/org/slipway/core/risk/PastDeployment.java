package org.slipway.core.risk;

import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Team;

/**
 * One finished production deployment as history counts it: once, however often it was rolled back
 * and however many incidents it caused (DEFINITIONS §1, change fail rate).
 *
 * @param key what people call the deployment
 * @param system topmost component of an item it delivered
 * @param team that owned it, else its release's
 * @param type of its release
 * @param ended observed end, else observed start, else planned end; empty: nobody knows when, and
 *     it counts in every window
 * @param failed failed, rolled back, or named as the cause of an incident
 */
public record PastDeployment(
    Id<Deployment> deployment,
    String key,
    Id<Component> system,
    Id<Team> team,
    ChangeType type,
    Optional<Instant> ended,
    boolean failed) {}
