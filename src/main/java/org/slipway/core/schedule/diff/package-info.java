/**
 * What becomes different from one plan to another: dates, go-lives, critical dates, collisions,
 * verdicts, risk and exposure, each as a value with its sentence. It compares any two plans, a
 * branch with the base, a snapshot with today, one plan file with another.
 */
@NullMarked
package org.slipway.core.schedule.diff;

import org.jspecify.annotations.NullMarked;
