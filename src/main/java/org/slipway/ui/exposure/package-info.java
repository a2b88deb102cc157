/**
 * Cumulative exposure in the window: a heat map of business units over days or hours, what is in
 * flight in the cell in hand, and the same as a table.
 */
@NullMarked
package org.slipway.ui.exposure;

import org.jspecify.annotations.NullMarked;
