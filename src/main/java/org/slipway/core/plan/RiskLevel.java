package org.slipway.core.plan;

/** How risky a change is, from least to most. An unknown level is none of these. */
public enum RiskLevel {
  LOW,
  MEDIUM,
  HIGH,
  CRITICAL
}
