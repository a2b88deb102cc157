/**
 * What all views look at together: the plan and its judgement, the selection, the zone, and the way
 * to change something. View models know only this; the workspace stands behind it.
 */
@NullMarked
package org.slipway.ui.session;

import org.jspecify.annotations.NullMarked;
