/**
 * All that stands against the plan, grouped by cause and listed item by item. What helps a whole
 * group is offered once.
 */
@NullMarked
package org.slipway.ui.findings;

import org.jspecify.annotations.NullMarked;
