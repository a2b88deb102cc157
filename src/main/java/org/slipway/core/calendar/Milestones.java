package org.slipway.core.calendar;

import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.Plan;

/** When a milestone is. */
final class Milestones {

  private Milestones() {}

  static Optional<Instant> at(Plan plan, Milestone milestone) {
    return milestone.at();
  }
}
