package org.slipway.store;

import org.slipway.core.plan.Plan;

/** What became of opening or creating a workspace. */
public sealed interface Opening {

  /**
   * It is open and held; close it.
   *
   * @param plan what its rows hold
   */
  record Opened(PlanStore store, Plan plan) implements Opening {}

  record NotOpened(StoreProblem problem) implements Opening {}
}
