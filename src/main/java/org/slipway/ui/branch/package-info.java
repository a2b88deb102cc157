/**
 * What-if branches in the window: beginning one, going to one, comparing it with the base, deciding
 * what both changed, and merging or discarding it. Everything is an action, and a merge is one step
 * of undo.
 */
@NullMarked
package org.slipway.ui.branch;

import org.jspecify.annotations.NullMarked;
