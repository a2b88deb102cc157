package org.slipway.ui.graph;

/** What the cards of the graph stand for. */
enum Subject {
  COMPONENTS,
  RELEASES,
  DEPLOYMENTS
}
