package org.slipway.core.plan;

/** The most sensitive data a component holds, from least to most. */
public enum DataSensitivity {
  PUBLIC,
  INTERNAL,
  PERSONAL,
  FINANCIAL
}
