package org.slipway.core.schedule.group;

import java.time.Instant;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Ref;

/**
 * An instant by which a deployment planned together with others must be verified.
 *
 * @param deployment one of those that are planned
 * @param by the verification ends at the latest then; that very instant is in time
 * @param from the record that asks for it: the deployment itself, its release, or another
 *     deployment that waits for it
 */
public record Deadline(Id<Deployment> deployment, Instant by, Ref from) {}
