package org.slipway.core.plan;

/** The work a person is assigned to in a deployment. */
public enum Duty {
  DEPLOYER,
  VERIFIER,
  ROLLBACK_OWNER,
  COORDINATOR
}
