/**
 * Release trains: when they depart, which cut-offs come before, which releases ride and which miss
 * their train. Dates follow from the train's recurrence in its own zone; what cannot be computed is
 * said and never passes.
 */
@NullMarked
package org.slipway.core.schedule.train;

import org.jspecify.annotations.NullMarked;
