/**
 * How often and when to release, from what happened: incident volume, failed deployments by weekday
 * and hour, recovery times. Every figure stands with its sample size, and what cannot be said is
 * undefined, never 0.
 */
@NullMarked
package org.slipway.core.outcome.cadence;

import org.jspecify.annotations.NullMarked;
