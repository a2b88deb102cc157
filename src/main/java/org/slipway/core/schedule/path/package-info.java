/**
 * The critical path of a plan: its unfinished deployments as a network of tasks, in the open time
 * of each, and the dates that follow (DEFINITIONS §7). What a date follows from is told in phrases.
 */
@NullMarked
package org.slipway.core.schedule.path;

import org.jspecify.annotations.NullMarked;
