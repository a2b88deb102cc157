package org.slipway.ui.graph;

/** Which way one looks from what is selected. */
enum Sides {
  /** To what it needs. */
  UPSTREAM,
  BOTH,
  /** To what needs it. */
  DOWNSTREAM
}
