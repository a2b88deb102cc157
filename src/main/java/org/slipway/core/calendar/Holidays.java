package org.slipway.core.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
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

  /** What each day is called that some calendar of the plan has as a holiday, sorted. */
  public static SortedMap<LocalDate, List<String>> names(Plan plan) {
    var names = new TreeMap<LocalDate, SortedSet<String>>();
    for (HolidayCalendar calendar : plan.holidayCalendars().values()) {
      for (Holiday holiday : calendar.holidays()) {
        names.computeIfAbsent(holiday.date(), _ -> new TreeSet<>()).add(holiday.name());
      }
    }
    var listed = new TreeMap<LocalDate, List<String>>();
    names.forEach((day, called) -> listed.put(day, List.copyOf(called)));
    return listed;
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
