/**
 * Vendors in the window: what happens if a delivery comes later. The new date is asked for in a
 * card and tried on a branch or taken into the plan.
 */
@NullMarked
package org.slipway.ui.vendor;

import org.jspecify.annotations.NullMarked;
