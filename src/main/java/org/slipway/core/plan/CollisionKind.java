package org.slipway.core.plan;

/** What two deployments clash over (DEFINITIONS §3). */
public enum CollisionKind {
  SAME_ITEM,
  SAME_LOCK,
  ENVIRONMENT,
  SHARED_SERVICE,
  SAME_PERSON,
  SAME_TEAM,
  RELATED_SERVICE,
  THROTTLE
}
