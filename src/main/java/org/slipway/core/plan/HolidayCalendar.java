package org.slipway.core.plan;

import java.util.List;

/**
 * Dated public holidays of one region for the years it covers; outside them the answer is not
 * computed.
 *
 * @param holidays sorted by date
 * @param years years covered completely; sorted
 */
public record HolidayCalendar(
    Head<HolidayCalendar> head,
    String name,
    String region,
    List<Holiday> holidays,
    List<Integer> years)
    implements PlanRecord {

  public HolidayCalendar {
    holidays = holidays.stream().sorted().toList();
    years = years.stream().sorted().distinct().toList();
  }

  @Override
  public Id<HolidayCalendar> id() {
    return head.id();
  }
}
