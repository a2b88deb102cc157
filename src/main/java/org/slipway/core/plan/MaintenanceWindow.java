package org.slipway.core.plan;

import java.util.Optional;
import org.slipway.core.time.Recurrence;

/**
 * A time in which changes within its scope are allowed.
 *
 * @param holidays working days that {@code when} shifts by
 */
public record MaintenanceWindow(
    Head<MaintenanceWindow> head,
    String name,
    Scope scope,
    Recurrence when,
    Optional<Id<HolidayCalendar>> holidays,
    Optional<Id<Person>> owner)
    implements PlanRecord {

  @Override
  public Id<MaintenanceWindow> id() {
    return head.id();
  }
}
