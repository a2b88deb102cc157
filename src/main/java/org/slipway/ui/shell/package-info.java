/**
 * The frame of the window: rail, top bar, status bar, banner and palette round the view that is
 * shown. It knows the views only as places with a name.
 */
@NullMarked
package org.slipway.ui.shell;

import org.jspecify.annotations.NullMarked;
