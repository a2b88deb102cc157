package org.slipway.core.schedule.wave;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.slipway.core.calendar.Holidays;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WallTime;
import org.slipway.core.time.WorkingHours;

/**
 * When nobody works near an environment.
 *
 * @param working business hours that fall on no holiday
 * @param covered whether one calendar covers every year of the range
 */
record DaysOff(List<Interval> working, List<SunRow.DayOff> days, boolean covered) {

  static DaysOff of(
      Plan plan, Environment environment, Optional<Interval> range, WorkingHours business) {
    if (range.isEmpty()) {
      return new DaysOff(List.of(), List.of(), true);
    }
    ZoneId zone = environment.zone();
    LocalDate first = LocalDate.ofInstant(range.get().start(), zone);
    LocalDate last = LocalDate.ofInstant(range.get().end(), zone);
    List<HolidayCalendar> near = Holidays.near(plan, environment);
    var names = new TreeMap<LocalDate, TreeSet<String>>();
    for (HolidayCalendar calendar : near) {
      for (Holiday day : Holidays.within(calendar, first, last)) {
        names.computeIfAbsent(day.date(), _ -> new TreeSet<>()).add(day.name());
      }
    }
    List<SunRow.DayOff> days =
        names.entrySet().stream()
            .map(
                day ->
                    new SunRow.DayOff(
                        whole(day.getKey(), zone), day.getKey(), String.join(", ", day.getValue())))
            .toList();
    List<Interval> working =
        business.within(range.get(), zone).stream()
            .filter(hours -> !names.containsKey(LocalDate.ofInstant(hours.start(), zone)))
            .toList();
    boolean covered =
        near.stream()
            .anyMatch(
                c -> c.years().contains(first.getYear()) && c.years().contains(last.getYear()));
    return new DaysOff(working, days, covered);
  }

  private static Interval whole(LocalDate day, ZoneId zone) {
    return new Interval(
        WallTime.resolve(day.atStartOfDay(), zone).at(),
        WallTime.resolve(day.plusDays(1).atStartOfDay(), zone).at());
  }
}
