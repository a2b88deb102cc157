/**
 * The forced move in the window: asks by when a deployment must be live, and shows what has to move
 * and the draft of a notice. Nothing is planned here; that is the work of {@code core.ForcedMove}.
 */
@NullMarked
package org.slipway.ui.forced;

import org.jspecify.annotations.NullMarked;
