package org.slipway.core.readiness;

/** The verdict on a deployment, from worst to best (DEFINITIONS §5). */
public enum Go {
  NO_GO,
  UNKNOWN,
  CONDITIONAL,
  GO
}
