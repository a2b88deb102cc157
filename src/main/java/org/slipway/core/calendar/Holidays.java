package org.slipway.core.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.Optional;
import java.util.TreeSet;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.WorkingDays;

/** Holiday calendars of a plan as working days. */
public final class Holidays {

  private Holidays() {}

  /** The calendar named; none named: no year is covered, so nothing can be counted. */
  public static WorkingDays of(Plan plan, Optional<Id<HolidayCalendar>> calendar) {
    return calendar
        .map(id -> workingDays(plan.get(HolidayCalendar.class, id)))
        .orElse(WorkingDays.NONE);
  }

  /** Every day of a covered year that is neither weekend nor holiday. */
  public static WorkingDays workingDays(HolidayCalendar calendar) {
    var years = new TreeSet<Integer>(calendar.years());
    var off = new TreeSet<LocalDate>();
    calendar.holidays().stream().map(Holiday::date).forEach(off::add);
    return date -> {
      if (!years.contains(Year.from(date).getValue())) {
        return WorkingDays.Day.NOT_COVERED;
      }
      return off.contains(date) || calendar.weekend().contains(date.getDayOfWeek())
          ? WorkingDays.Day.OFF
          : WorkingDays.Day.WORKING;
    };
  }
}
