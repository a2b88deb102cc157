/**
 * Points in time as people enter them: typed, or put together with the mouse from a month and a
 * clock. What the clocks of a zone do to such a time is said beside it.
 */
@NullMarked
package org.slipway.ui.moment;

import org.jspecify.annotations.NullMarked;
