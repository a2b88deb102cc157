package org.slipway.store;

import java.time.Instant;
import org.slipway.core.plan.Ref;

/**
 * The last journal entry of the base plan that touched a record.
 *
 * @param seq of that entry
 */
public record LastTouch(Ref ref, long seq, Instant at) {}
