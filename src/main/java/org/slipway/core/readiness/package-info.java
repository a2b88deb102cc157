/**
 * Whether something may go out: rules read an extract of the plan and give findings, findings make
 * a verdict (DEFINITIONS §5). Rules live in {@code rules}, one class each.
 */
@NullMarked
package org.slipway.core.readiness;

import org.jspecify.annotations.NullMarked;
