package org.slipway.core.schedule.planning;

/**
 * Something of which only so many units are there at any moment.
 *
 * @param capacity units, 0 or more
 */
public record Limit(Condition by, int capacity) {}
