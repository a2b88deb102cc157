package org.slipway.core.graph.component;

/** Which way an impact is followed. */
public enum Direction {
  /** To what is needed. */
  UPSTREAM,
  /** To what needs it: the blast radius. */
  DOWNSTREAM
}
