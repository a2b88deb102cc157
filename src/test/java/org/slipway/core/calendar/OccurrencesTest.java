package org.slipway.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.slipway.core.calendar.Calendars.BERLIN;
import static org.slipway.core.calendar.Calendars.again;
import static org.slipway.core.calendar.Calendars.anywhere;
import static org.slipway.core.calendar.Calendars.at;
import static org.slipway.core.calendar.Calendars.between;
import static org.slipway.core.calendar.Calendars.freeze;
import static org.slipway.core.calendar.Calendars.plan;
import static org.slipway.core.calendar.Calendars.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrence;

class OccurrencesTest {

  private static final MaintenanceWindow NIGHTS =
      window(1, again(BERLIN, "2020-01-04T22:00", "2020-01-05T04:00", "FREQ=WEEKLY;BYDAY=SA,WE"));
  private static final Freeze CLOSE =
      freeze(2, again(BERLIN, "2020-03-25T00:00", "2020-04-05T00:00", "FREQ=MONTHLY;INTERVAL=3"));
  private static final HolidayCalendar ONLY_2026 =
      new HolidayCalendar(
          Head.of(Calendars.id(50), "HOL-1"), "Berlin", "DE-BE", List.of(), List.of(2026));
  private static final Freeze LAST_DAY = freeze(3, lastWorkingDay(), Optional.of(ONLY_2026.id()));
  private static final Plan PLAN = plan(NIGHTS, CLOSE, ONLY_2026, LAST_DAY);
  private static final Interval YEARS = between("2026-01-01T00:00:00Z", "2028-01-01T00:00:00Z");

  private static Recurrence lastWorkingDay() {
    Recurrence r =
        again(BERLIN, "2026-01-31T00:00", "2026-02-01T00:00", "FREQ=MONTHLY;BYMONTHDAY=-1");
    return new Recurrence(
        r.start(),
        r.end(),
        r.zone(),
        r.rule(),
        r.except(),
        r.also(),
        true,
        DayShift.PREVIOUS_WORKING_DAY);
  }

  @Test
  void preparedOnesAreThoseExpandedOnTheSpot() {
    Occurrences prepared = Occurrences.prepared(PLAN, YEARS);
    Occurrences live = Occurrences.of(PLAN);
    for (int day = -10; day < 800; day += 3) {
      Instant from = YEARS.start().plus(Duration.ofDays(day));
      Interval range = Interval.lasting(from, Duration.ofDays(1 + Math.floorMod(day, 50)));
      for (Ref ref : List.of(Ref.of(NIGHTS), Ref.of(CLOSE))) {
        assertEquals(live.of(ref, range), prepared.of(ref, range), () -> ref + " in " + range);
      }
      Expansion expected = live.of(Ref.of(LAST_DAY), range);
      Expansion found = prepared.of(Ref.of(LAST_DAY), range);
      assertEquals(expected.occurrences(), found.occurrences());
      assertEquals(expected.unknown(), found.unknown());
    }
  }

  /** What a pack carries must lead to the same open end, without the plan's calendars at hand. */
  @Test
  void storedOnesGiveTheSameOpenEnd() {
    OpenTime live = OpenTime.of(PLAN, anywhere(), new TreeSet<>(), Occurrences.of(PLAN));
    for (int hour = 0; hour < 24 * 500; hour += 5) {
      Instant start = YEARS.start().plus(Duration.ofHours(hour));
      OpenEnd expected = live.end(start);
      if (!(expected instanceof OpenEnd.Ends(Instant end, List<Ref> by, Interval looked))) {
        continue;
      }
      SortedMap<Ref, List<Occurrence>> carried = new TreeMap<>();
      for (Ref ref : List.of(Ref.of(NIGHTS), Ref.of(CLOSE), Ref.of(LAST_DAY))) {
        carried.put(ref, Occurrences.of(PLAN).of(ref, looked).occurrences());
      }
      OpenTime again =
          OpenTime.of(
              PLAN, anywhere(), new TreeSet<>(), Occurrences.stored(carried, new TreeMap<>()));
      assertEquals(new OpenEnd.Ends(end, by, looked), again.end(start));
    }
  }

  @Test
  void storedAsNotComputedStaysSo() {
    SortedMap<Ref, List<Interval>> unknown = new TreeMap<>();
    unknown.put(
        Ref.of(CLOSE),
        List.of(new Interval(at("2026-01-01T00:00:00Z"), at("2027-01-01T00:00:00Z"))));
    Occurrences stored = Occurrences.stored(new TreeMap<>(), unknown);
    OpenTime openTime = OpenTime.of(PLAN, anywhere(), new TreeSet<>(), stored);
    // no stored window is active, so nothing hangs on the freeze
    assertInstanceOf(Opening.OutsideWindows.class, openTime.at(at("2026-06-06T20:00:00Z")));
    OpenTime withoutWindows =
        OpenTime.of(List.of(CLOSE), List.of(), anywhere(), new TreeSet<>(), stored);
    assertEquals(
        new Opening.NotComputed(List.of(Ref.of(CLOSE))),
        withoutWindows.at(at("2026-06-06T20:00:00Z")));
  }

  @Test
  void layersHoldEveryRecordAndNameWhatIsNotComputed() {
    Layers layers =
        Layers.of(
            PLAN, between("2027-01-01T00:00:00Z", "2027-02-01T00:00:00Z"), Occurrences.of(PLAN));
    assertEquals(List.of(Ref.of(LAST_DAY)), layers.notComputed());
    assertEquals(9, layers.occurrences(Ref.of(NIGHTS)).size());
    assertEquals(1, layers.occurrences(Ref.of(CLOSE)).size());
    assertEquals(List.of(), layers.occurrences(Ref.of(ONLY_2026)));
  }

  @Test
  void aHolidayCalendarDoesNotHappen() {
    assertThrows(IllegalArgumentException.class, () -> Occurrences.expand(PLAN, ONLY_2026, YEARS));
  }
}
