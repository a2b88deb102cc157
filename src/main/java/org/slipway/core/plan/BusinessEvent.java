package org.slipway.core.plan;

import java.util.Optional;
import org.slipway.core.time.Recurrence;

/**
 * Something on the business calendar: a quarter close, a campaign, a review.
 *
 * @param category for example {@code close}, {@code campaign}, {@code release}, {@code imported}
 * @param holidays working days that {@code when} shifts by
 */
public record BusinessEvent(
    Head<BusinessEvent> head,
    String name,
    String category,
    Recurrence when,
    Optional<Id<HolidayCalendar>> holidays,
    Optional<Id<BusinessUnit>> businessUnit,
    Optional<String> note)
    implements PlanRecord {

  @Override
  public Id<BusinessEvent> id() {
    return head.id();
  }
}
