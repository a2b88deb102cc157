/**
 * Slipway, a workbench for release managers. {@code Launcher} is the one class here: it wires the
 * desktop and the command line by hand.
 */
@NullMarked
package org.slipway;

import org.jspecify.annotations.NullMarked;
