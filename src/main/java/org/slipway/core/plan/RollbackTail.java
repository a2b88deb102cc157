package org.slipway.core.plan;

import java.time.Duration;

/**
 * Time for rolling back and checking afterwards.
 *
 * @param measured measured in a rehearsal; else estimated
 */
public record RollbackTail(Duration length, boolean measured) {}
