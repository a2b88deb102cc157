package org.slipway.core.graph.compatibility;

/** Whether two versions can live together, from best to worst. */
public enum Answer {
  PASS,
  /** Nobody declared it: unknown, never good. */
  UNDECLARED,
  CLASH
}
