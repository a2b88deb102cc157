package org.slipway.core.calendar;

import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Recurrence;
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

  /** The dated days off of a calendar from one day to another, both included; none named: none. */
  public static List<Holiday> between(
      Plan plan, Optional<Id<HolidayCalendar>> calendar, LocalDate first, LocalDate last) {
    return calendar
        .map(id -> plan.get(HolidayCalendar.class, id))
        .map(of -> within(of, first, last))
        .orElse(List.of());
  }

  /** The dated days off of a calendar from one day to another, both included. */
  public static List<Holiday> within(HolidayCalendar calendar, LocalDate first, LocalDate last) {
    return calendar.holidays().stream()
        .filter(day -> !day.date().isBefore(first) && !day.date().isAfter(last))
        .toList();
  }

  /**
   * The calendars that say when people near an environment are off, in plan order: those of its
   * region or a part of it, and those by which trains, windows, freezes and business events of its
   * zone count.
   */
  public static List<HolidayCalendar> near(Plan plan, Environment environment) {
    SortedSet<Id<HolidayCalendar>> used = new TreeSet<>();
    ZoneId zone = environment.zone();
    plan.releaseTrains().values().forEach(t -> near(zone, t.departs(), t.holidays(), used));
    plan.maintenanceWindows().values().forEach(w -> near(zone, w.when(), w.holidays(), used));
    plan.freezes().values().forEach(f -> near(zone, f.when(), f.holidays(), used));
    plan.businessEvents().values().forEach(e -> near(zone, e.when(), e.holidays(), used));
    return plan.holidayCalendars().values().stream()
        .filter(
            calendar ->
                used.contains(calendar.id())
                    || environment.region().filter(region -> isIn(calendar, region)).isPresent())
        .toList();
  }

  private static void near(
      ZoneId zone,
      Recurrence when,
      Optional<Id<HolidayCalendar>> holidays,
      SortedSet<Id<HolidayCalendar>> used) {
    if (when.zone().equals(zone)) {
      holidays.ifPresent(used::add);
    }
  }

  private static boolean isIn(HolidayCalendar calendar, String region) {
    return calendar.region().equals(region) || calendar.region().startsWith(region + "-");
  }
}
