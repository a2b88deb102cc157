package org.slipway.core.graph.compatibility;

/** Whether two versions can live together, from best to worst. */
public enum Answer {
  PASS,
  /** Nobody declares it: unknown, never good. */
  UNDECLARED,
  /** It is declared what is needed, and not known what is there. */
  UNKNOWN,
  CLASH
}
