package org.slipway.core.readiness;

/** What a rule found. Unknown covers missing, stale and not computed, and never counts as good. */
public enum Result {
  PASS,
  FAIL,
  UNKNOWN,
  NOT_APPLICABLE
}
