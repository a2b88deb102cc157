package org.slipway.core.plan;

/** How far along the promotion path an environment stands, from first to last. */
public enum Stage {
  DEVELOPMENT,
  TEST,
  PERFORMANCE,
  SECURITY,
  STAGING,
  PRODUCTION
}
