package org.slipway.core.plan;

/** How a release reaches its users. */
public enum RolloutModel {
  BIG_BANG,
  PHASED,
  PARALLEL,
  PILOT,
  ROLLING,
  WINDOWED
}
