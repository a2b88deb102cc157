/**
 * When something is open, and for which target: freezes deny, maintenance windows allow, deny beats
 * allow (DEFINITIONS §3). What cannot be computed is said and is never taken for open.
 */
@NullMarked
package org.slipway.core.calendar;

import org.jspecify.annotations.NullMarked;
