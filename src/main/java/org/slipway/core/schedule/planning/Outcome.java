package org.slipway.core.schedule.planning;

/** What came of looking for starts. */
enum Outcome {

  /** All have one. */
  PLACED,

  /** Proved: there are none. */
  IMPOSSIBLE,

  /** Nobody knows after so many steps. */
  GIVEN_UP
}
