package org.slipway.ui.train;

/** What the board of trains shows. */
enum TrainFace {
  /** Departures across, teams down. */
  BOARD,

  /** The same in rows. */
  TABLE,

  /** How often and when to release. */
  CADENCE
}
