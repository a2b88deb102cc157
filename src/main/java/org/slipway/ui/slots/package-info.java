/**
 * Find slot: starts for one deployment, ranked, with what rejects every other time; and starts for
 * many at once, with how good the plan is or what clashes.
 */
@NullMarked
package org.slipway.ui.slots;

import org.jspecify.annotations.NullMarked;
