/**
 * When and how often to release, as the figures say: incidents and failures for each hour of the
 * week, the proposal that rests on them, and what it would make of a train before it is taken. On
 * the FX thread; figures and proposals come from {@code core.outcome.cadence}, worked out beside
 * it.
 */
@NullMarked
package org.slipway.ui.cadence;

import org.jspecify.annotations.NullMarked;
