package org.slipway.core.plan;

import java.time.DayOfWeek;
import java.util.List;
import java.util.Optional;

/**
 * Dated public holidays of one region for the years it covers; outside them the answer is not
 * computed.
 *
 * @param holidays sorted by date
 * @param years years covered completely; sorted
 * @param weekend days of the week that are never working days; sorted
 * @param source whose public holidays it was filled with; empty: entered or imported
 */
public record HolidayCalendar(
    Head<HolidayCalendar> head,
    String name,
    String region,
    List<Holiday> holidays,
    List<Integer> years,
    List<DayOfWeek> weekend,
    Optional<HolidaySource> source)
    implements PlanRecord {

  public HolidayCalendar {
    holidays = holidays.stream().sorted().toList();
    years = years.stream().sorted().distinct().toList();
    weekend = weekend.stream().sorted().distinct().toList();
  }

  /** With Saturday and Sunday as weekend, entered by hand. */
  public HolidayCalendar(
      Head<HolidayCalendar> head,
      String name,
      String region,
      List<Holiday> holidays,
      List<Integer> years) {
    this(
        head,
        name,
        region,
        holidays,
        years,
        List.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY),
        Optional.empty());
  }

  @Override
  public Id<HolidayCalendar> id() {
    return head.id();
  }
}
