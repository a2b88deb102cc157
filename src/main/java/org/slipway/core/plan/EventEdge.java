package org.slipway.core.plan;

/** Which end of a business event. */
public enum EventEdge {
  START,
  END
}
