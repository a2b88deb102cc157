/**
 * Cumulative exposure (DEFINITIONS §4): what could fail at once, for each hour and business unit,
 * with what is in flight and what it shares. Levels come from risk, intervals from the plan.
 */
@NullMarked
package org.slipway.core.schedule.exposure;

import org.jspecify.annotations.NullMarked;
