package org.slipway.core.plan;

import java.time.Instant;
import java.time.ZoneId;

/**
 * A dated point of a release.
 *
 * @param at minutes
 * @param zone in which people entered it
 */
public record Milestone(MilestoneKind kind, String name, Instant at, ZoneId zone) {}
