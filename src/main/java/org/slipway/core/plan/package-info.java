/**
 * The nouns of a release plan, their ids, the {@link org.slipway.core.plan.Plan} that holds them
 * and the {@link org.slipway.core.plan.Edit} that is the only way to change it. Every value here is
 * immutable; order is the same in every run.
 */
@NullMarked
package org.slipway.core.plan;

import org.jspecify.annotations.NullMarked;
