/**
 * Slot search (DEFINITIONS §3): which starts of one deployment keep every constraint, which
 * constraint denies the others, and what to relax where nothing fits. Each constraint denies a set
 * of starts, so that what is feasible is what none of them denies.
 */
@NullMarked
package org.slipway.core.schedule.slot;

import org.jspecify.annotations.NullMarked;
