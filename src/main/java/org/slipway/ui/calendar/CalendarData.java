package org.slipway.ui.calendar;

import java.time.Instant;
import org.slipway.core.plan.Plan;
import org.slipway.scene.TimelineFacts;

/**
 * What the calendar shows; replaced whole after each change.
 *
 * @param facts derived from the plan
 * @param now the clock's instant
 */
public record CalendarData(Plan plan, TimelineFacts facts, Instant now) {}
