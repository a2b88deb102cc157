package org.slipway.ui.calendar;

import java.time.Instant;
import org.slipway.core.plan.Plan;

/**
 * What the calendar shows; replaced whole after each change.
 *
 * @param facts derived from the plan
 * @param now the clock's instant
 */
public record CalendarData(Plan plan, CalendarFacts facts, Instant now) {}
