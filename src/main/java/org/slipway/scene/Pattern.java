package org.slipway.scene;

/** How an area is filled, so that a state can be told without colour. */
public enum Pattern {
  SOLID,
  /** 45° lines, 1.75 px every 7 px: a hard freeze. */
  HARD_FREEZE,
  /** −45° lines, 1.5 px every 13 px: a soft freeze. */
  SOFT_FREEZE,
  /** Dots on a 4 px grid: verification. */
  DOTS,
  /** Vertical lines every 4 px: the rollback tail. */
  BARS
}
