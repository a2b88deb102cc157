package org.slipway.core.plan;

/** Why a component is on hold. */
public enum HoldCause {
  /** Somebody said so. */
  MANUAL,
  /** It works, but worse than agreed. */
  DEGRADED,
  /** It does not work. */
  OUTAGE
}
