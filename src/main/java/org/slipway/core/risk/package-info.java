/**
 * How risky a deployment is (DEFINITIONS §4): questionnaire, conditions and history, each with
 * every contribution. Stands below calendar and schedule, so that throttles, slots, exposure and
 * rules read the same level.
 */
@NullMarked
package org.slipway.core.risk;

import org.jspecify.annotations.NullMarked;
