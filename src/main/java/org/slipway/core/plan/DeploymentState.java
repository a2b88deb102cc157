package org.slipway.core.plan;

/** The states of a deployment (DEFINITIONS §3). */
public enum DeploymentState {
  DRAFT,
  PLANNED,
  APPROVED,
  RUNNING,
  DONE,
  FAILED,
  ROLLED_BACK,
  CANCELLED
}
