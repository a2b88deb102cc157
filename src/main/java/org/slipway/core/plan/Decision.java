package org.slipway.core.plan;

/** What an approver decided. */
public enum Decision {
  APPROVE,
  APPROVE_WITH_CONDITIONS,
  REJECT,
  DEFER
}
