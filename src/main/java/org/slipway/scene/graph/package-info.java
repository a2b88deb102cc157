/**
 * The dependency graph as a picture: what is to be laid out, what a layout gives back, and the
 * marks drawn from both. Whoever lays out is handed in, so that no library is known here.
 */
@NullMarked
package org.slipway.scene.graph;

import org.jspecify.annotations.NullMarked;
