package org.slipway.core.plan;

import java.time.Instant;

/**
 * Who confirmed something, and when.
 *
 * @param at milliseconds
 */
public record SignOff(Id<Person> person, Instant at) {}
