package org.slipway.core.plan;

/** Who can reach an environment, from fewest to most. */
public enum Exposure {
  INTERNAL,
  PARTNER,
  PUBLIC
}
