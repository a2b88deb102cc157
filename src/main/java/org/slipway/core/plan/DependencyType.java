package org.slipway.core.plan;

/** How one component needs another. */
public enum DependencyType {
  DEPENDS_ON,
  CONSUMES_INTERFACE,
  SHARES_DATA
}
