/**
 * Pictures as marks with style tokens, without a toolkit: the timeline, its rulers, lanes and bars.
 * A painter gives them colours and pixels; widths of text are asked from a function handed in.
 */
@NullMarked
package org.slipway.scene;

import org.jspecify.annotations.NullMarked;
