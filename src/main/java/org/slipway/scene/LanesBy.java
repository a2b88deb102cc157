package org.slipway.scene;

/** What the lanes of a timeline are grouped by. */
public enum LanesBy {
  /** Groups of environments, in each a lane for each system. */
  ENVIRONMENT,
  /** Groups of systems, in each a lane for each environment. */
  COMPONENT,
  /** Groups of teams, in each a lane for each environment. */
  TEAM,
  /** Groups of regions, in each a lane for each environment. */
  REGION,
  /** Groups of release trains, in each a lane for each environment. */
  TRAIN
}
