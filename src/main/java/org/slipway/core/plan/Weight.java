package org.slipway.core.plan;

/** What a finding's failure does: a blocker decides alone, an advisory counts in the score. */
public enum Weight {
  BLOCKER,
  ADVISORY
}
