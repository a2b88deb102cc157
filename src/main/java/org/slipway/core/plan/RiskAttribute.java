package org.slipway.core.plan;

/** What risk conditions look at (DEFINITIONS §4). */
public enum RiskAttribute {
  USERS,
  REVENUE,
  SENSITIVITY,
  ENVIRONMENTS,
  BACKOUT,
  SCHEMA_CHANGE,
  EXPERIENCE
}
