package org.slipway.core.plan;

/**
 * Whether a freeze can be waived: hard cannot, soft can by an approved exception (DEFINITIONS §3).
 */
public enum Severity {
  HARD,
  SOFT
}
