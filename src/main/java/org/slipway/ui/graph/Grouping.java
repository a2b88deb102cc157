package org.slipway.ui.graph;

/** Which frames stand around the cards of components. */
enum Grouping {
  /** Around the parts of each component that has some. */
  SYSTEM,
  /** Around all of a business unit, and inside it around the parts of components. */
  DOMAIN,
  /** None. */
  NONE
}
