package org.slipway.core.plan;

/** The change types of ITIL (DEFINITIONS §2). */
public enum ChangeType {
  STANDARD,
  NORMAL,
  EMERGENCY
}
