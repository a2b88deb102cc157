package org.slipway.core.plan;

/** What a piece of evidence says. Unknown never counts as good. */
public enum Outcome {
  PASS,
  FAIL,
  UNKNOWN
}
