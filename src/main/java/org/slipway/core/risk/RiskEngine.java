package org.slipway.core.risk;

/** What one of the three engines says, with every contribution (DEFINITIONS §4). */
public sealed interface RiskEngine permits Questionnaire, RiskConditions, FailHistory {

  /** The level it gives by itself. */
  RiskRange level();

  /** How many of the things it looked at are unknown. */
  int unknown();
}
