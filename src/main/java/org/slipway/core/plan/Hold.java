package org.slipway.core.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * A flag on a component: what touches it or depends on it does not go out while it stands.
 *
 * @param environment where it stands; empty: everywhere
 * @param from first instant at which it stands
 * @param until first instant at which it no longer does; empty: until it is taken away
 */
public record Hold(
    Head<Hold> head,
    Id<Component> component,
    Optional<Id<Environment>> environment,
    HoldCause cause,
    String reason,
    Instant from,
    Optional<Instant> until)
    implements PlanRecord {

  /**
   * @throws IllegalArgumentException if it ends before it begins
   */
  public Hold {
    if (until.isPresent() && !until.get().isAfter(from)) {
      throw new IllegalArgumentException("a hold ends after it begins");
    }
  }

  @Override
  public Id<Hold> id() {
    return head.id();
  }

  /** Whether it stands at some instant of a stretch that is half-open. */
  public boolean standsWithin(Instant start, Instant end) {
    return from.isBefore(end) && until.map(start::isBefore).orElse(true);
  }

  /** Whether it stands at an instant. */
  public boolean standsAt(Instant at) {
    return !from.isAfter(at) && until.map(at::isBefore).orElse(true);
  }
}
