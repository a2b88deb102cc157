/**
 * How long deployments take compared with their plans, drawn from those that are finished, and how
 * likely planned ones and whole trains fit their open time, rollback included. The draws come from
 * a seed: the same plan gives the same answer.
 */
@NullMarked
package org.slipway.core.schedule.simulation;

import org.jspecify.annotations.NullMarked;
