/**
 * The command line: one class a command, results on the standard output, talk on the standard error
 * stream. Loads no class of the window's toolkit.
 */
@NullMarked
package org.slipway.cli;

import org.jspecify.annotations.NullMarked;
