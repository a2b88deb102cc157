/**
 * The plan of many at once: when each of many jobs starts so that none of their starts is denied,
 * who must wait waits, and no limit is exceeded. Pure combinatorics over minutes; what the jobs,
 * limits and conditions are is known to the caller alone.
 */
@NullMarked
package org.slipway.core.schedule.planning;

import org.jspecify.annotations.NullMarked;
