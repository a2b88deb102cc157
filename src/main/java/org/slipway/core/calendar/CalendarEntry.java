package org.slipway.core.calendar;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;

/**
 * One line of a calendar: a record, or a dated part of one, and when it happens.
 *
 * @param part which part of the record, stable while the record lives: {@code sign-off-1} for a
 *     milestone, the date for a holiday, {@code cut-off-1-2026-10-06} for a cut-off of that day's
 *     departure, the start in UTC for a shift of a rotation; empty: the record itself
 * @param name of the part; empty: the record's own
 * @param holidays working days that {@code when} shifts by
 */
public record CalendarEntry(
    EntrySort sort,
    PlanRecord record,
    String part,
    String name,
    Recurrence when,
    Optional<Id<HolidayCalendar>> holidays)
    implements Comparable<CalendarEntry> {

  private static final Comparator<CalendarEntry> ORDER =
      Comparator.comparing(CalendarEntry::sort)
          .thenComparing(entry -> entry.record().id(), Id::compareTo)
          .thenComparing(CalendarEntry::part);

  /** A record as it is. */
  public static CalendarEntry of(EntrySort sort, PlanRecord record, Recurrence when) {
    return new CalendarEntry(sort, record, "", "", when, Optional.empty());
  }

  public Ref ref() {
    return Ref.of(record);
  }

  /** Of a cut-off: the local day of the departure it belongs to. */
  public Optional<LocalDate> departure() {
    return sort == EntrySort.CUT_OFF
        ? Optional.of(LocalDate.parse(part.substring(part.length() - 10)))
        : Optional.empty();
  }

  /** When it happens in a range, as the plan's holiday calendars have it. */
  public Expansion expand(Plan plan, Interval range) {
    return Recurrences.expand(when, Holidays.of(plan, holidays), range);
  }

  /** By sort, record and part. */
  @Override
  public int compareTo(CalendarEntry other) {
    return ORDER.compare(this, other);
  }
}
