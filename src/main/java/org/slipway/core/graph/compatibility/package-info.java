/**
 * Which versions can live together while a rollout is on its way, and on its way back. Decided for
 * each dependency by itself, from the pairs of versions that the planned order lets meet.
 */
@NullMarked
package org.slipway.core.graph.compatibility;

import org.jspecify.annotations.NullMarked;
