/**
 * The dependency graph of components: as a picture, as a matrix and as a tree table that say the
 * same. Everything on the FX thread; layouts and verdicts are worked out beside it.
 */
@NullMarked
package org.slipway.ui.graph;

import org.jspecify.annotations.NullMarked;
