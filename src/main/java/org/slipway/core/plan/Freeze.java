package org.slipway.core.plan;

import java.util.Optional;
import org.slipway.core.time.Recurrence;

/**
 * A time in which changes within its scope are denied.
 *
 * @param holidays working days that {@code when} shifts by
 */
public record Freeze(
    Head<Freeze> head,
    String name,
    Severity severity,
    Scope scope,
    Recurrence when,
    Optional<Id<HolidayCalendar>> holidays,
    String reason,
    Optional<Id<Person>> owner)
    implements PlanRecord {

  @Override
  public Id<Freeze> id() {
    return head.id();
  }
}
