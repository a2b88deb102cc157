package org.slipway.core.plan;

/** Which end of the work that waits hangs on which end of the work before it. */
public enum LinkType {
  FINISH_TO_START,
  START_TO_START,
  FINISH_TO_FINISH,
  START_TO_FINISH
}
