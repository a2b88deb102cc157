package org.slipway.core.plan;

/** Where a scope item stands. */
public enum ScopeState {
  PROPOSED,
  ACCEPTED,
  DONE,
  DROPPED
}
