package org.slipway.core.schedule.slot;

import org.slipway.core.plan.Phrase;
import org.slipway.core.time.Interval;

/**
 * Starts that one constraint denies.
 *
 * @param starts whole minutes, half-open: the end is the first start that this does not deny
 * @param cause why just there, for example when the window opens
 */
public record Denial(Constraint by, Interval starts, Phrase cause) {}
