package org.slipway.core.plan;

/** What a milestone marks. */
public enum MilestoneKind {
  SCOPE_FREEZE,
  CODE_FREEZE,
  SIGN_OFF,
  GO_LIVE,
  OTHER
}
