package org.slipway.ui.graph;

/** How the graph is shown. */
enum GraphFace {
  PICTURE,
  MATRIX,
  TREE
}
