package org.slipway.core.plan;

/** On which side of a threshold a reading is bad. */
public enum Comparison {
  ABOVE,
  BELOW
}
