package org.slipway.core.plan;

/** How an approval is known: somebody said so, or a signature proves it. */
public enum Assurance {
  CLAIMED,
  PROVEN
}
