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
  CANCELLED;

  /** From draft to running: rules judge it and it collides; the others are history. */
  public boolean unfinished() {
    return compareTo(RUNNING) <= 0;
  }
}
