package org.slipway.core.plan;

import java.util.Optional;
import org.slipway.core.time.Interval;

/**
 * An environment, or a slot of a shared service in it, booked for a purpose other than a
 * deployment.
 *
 * @param units how much of the capacity it takes, at least 1; empty: all of it, nobody else may be
 *     there
 * @param service the shared service whose capacity it takes; empty: the environment's own
 */
public record Reservation(
    Head<Reservation> head,
    Id<Environment> environment,
    Interval at,
    Optional<Integer> units,
    Optional<Id<Team>> team,
    String purpose,
    Optional<Id<Component>> service)
    implements PlanRecord {

  public Reservation {
    if (units.isPresent() && units.get() < 1) {
      throw new IllegalArgumentException("a reservation takes at least one unit");
    }
  }

  @Override
  public Id<Reservation> id() {
    return head.id();
  }
}
