/**
 * Waves of a rollout over several environments: which deployments belong to which, the soak time
 * between them, stop rules, and starts that are staggered without cascading. Pure functions over
 * the plan.
 */
@NullMarked
package org.slipway.core.schedule.wave;

import org.jspecify.annotations.NullMarked;
