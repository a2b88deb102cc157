/**
 * The critical path in open time (DEFINITIONS §7) of any network of tasks: earliest and latest
 * starts, floats, what drives each date, and the chains that no slip is left on. Works on numbers
 * alone; which tasks a plan has is said elsewhere.
 */
@NullMarked
package org.slipway.core.graph.path;

import org.jspecify.annotations.NullMarked;
