/** What tests of the screen share: the toolkit without a display. */
@NullMarked
package org.slipway.screen;

import org.jspecify.annotations.NullMarked;
