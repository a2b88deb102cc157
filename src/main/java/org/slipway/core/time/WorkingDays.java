package org.slipway.core.time;

import java.time.LocalDate;

/** Which dates are working days. A pure function: the same date always gives the same answer. */
@FunctionalInterface
public interface WorkingDays {

  /** What is known of one date. */
  enum Day {
    WORKING,
    OFF,
    /** Its year is not covered, so nobody can say. */
    NOT_COVERED
  }

  /** Covers no year: every answer that needs a working day is not computed. */
  WorkingDays NONE = _ -> Day.NOT_COVERED;

  Day on(LocalDate date);
}
