/**
 * Work beside the window: the one place where the FX thread is entered, and where long work runs
 * with progress and cancel. Tests pass the inline twin, which does the same at once and on the
 * caller's thread.
 */
@NullMarked
package org.slipway.ui.task;

import org.jspecify.annotations.NullMarked;
