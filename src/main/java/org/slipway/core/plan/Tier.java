package org.slipway.core.plan;

/** How much depends on a component. */
public enum Tier {
  CRITICAL,
  IMPORTANT,
  STANDARD
}
