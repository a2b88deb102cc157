package org.slipway.core.schedule.planning;

import org.slipway.core.time.IntervalSet;

/**
 * Starts that a job may not have, and the condition that denies them.
 *
 * @param starts instants at which it may not start
 */
public record Barred(Condition by, IntervalSet starts) {}
