package org.slipway.core.plan;

/** What people said of a checklist item. */
public enum ChecklistState {
  OPEN,
  DONE,
  NOT_APPLICABLE
}
