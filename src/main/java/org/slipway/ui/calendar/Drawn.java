package org.slipway.ui.calendar;

import java.time.ZoneId;
import java.util.Optional;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Team;
import org.slipway.core.time.Interval;

/**
 * An empty stretch that the reader drew, to put a deployment there.
 *
 * @param at start and run; empty run: only a start was pointed at
 * @param zone in whose wall time it was drawn
 * @param environment of the lane it was drawn on, where the lane has one
 * @param system of the lane
 * @param team of the lane
 */
public record Drawn(
    Interval at,
    ZoneId zone,
    Optional<Id<Environment>> environment,
    Optional<Id<Component>> system,
    Optional<Id<Team>> team) {}
