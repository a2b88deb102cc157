package org.slipway.core.plan;

import java.util.Optional;
import org.slipway.core.time.Interval;

/**
 * An environment booked for a purpose other than a deployment.
 *
 * @param units how much of the capacity it takes, at least 1
 */
public record Reservation(
    Head<Reservation> head,
    Id<Environment> environment,
    Interval at,
    int units,
    Optional<Id<Team>> team,
    String purpose)
    implements PlanRecord {

  public Reservation {
    if (units < 1) {
      throw new IllegalArgumentException("a reservation takes at least one unit");
    }
  }

  @Override
  public Id<Reservation> id() {
    return head.id();
  }
}
