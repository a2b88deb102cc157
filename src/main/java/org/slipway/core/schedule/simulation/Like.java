package org.slipway.core.schedule.simulation;

/**
 * What finished deployments have in common with a planned one, from narrow to wide: the first group
 * with enough of them is the one that stands for it.
 */
public enum Like {
  /** One of its components, in its environment. */
  COMPONENT_AND_ENVIRONMENT,
  /** One of its components, anywhere. */
  COMPONENT,
  /** Its team, in its environment. */
  TEAM_AND_ENVIRONMENT,
  /** Its team, anywhere. */
  TEAM,
  /** Anybody, in its environment. */
  ENVIRONMENT,
  /** All finished deployments. */
  ANY
}
