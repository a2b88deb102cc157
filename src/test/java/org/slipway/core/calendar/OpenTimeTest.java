package org.slipway.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.slipway.core.calendar.Calendars.BERLIN;
import static org.slipway.core.calendar.Calendars.UTC;
import static org.slipway.core.calendar.Calendars.again;
import static org.slipway.core.calendar.Calendars.anywhere;
import static org.slipway.core.calendar.Calendars.at;
import static org.slipway.core.calendar.Calendars.between;
import static org.slipway.core.calendar.Calendars.freeze;
import static org.slipway.core.calendar.Calendars.once;
import static org.slipway.core.calendar.Calendars.openTime;
import static org.slipway.core.calendar.Calendars.plan;
import static org.slipway.core.calendar.Calendars.window;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.plan.Timing;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.Recurrence;

class OpenTimeTest {

  private static final MaintenanceWindow FRIDAY_NIGHT =
      window(1, again(BERLIN, "2026-09-04T20:00", "2026-09-05T04:00", "FREQ=WEEKLY;BYDAY=FR"));

  @Test
  void theExampleOfTheDefinitions() {
    Instant start = at("2026-09-25T20:00:00Z"); // Fri 22:00 in Berlin
    Timing timing =
        new Timing(
            Optional.of(new PlannedStart(start, BERLIN)),
            Optional.empty(),
            Optional.of(Duration.ofMinutes(150)),
            Optional.of(Duration.ofHours(1)),
            Optional.of(new RollbackTail(Duration.ofHours(2), true)));
    OpenTime openTime = openTime(FRIDAY_NIGHT);
    var end = assertInstanceOf(OpenEnd.Ends.class, openTime.end(start));
    assertEquals(at("2026-09-26T02:00:00Z"), end.at()); // 04:00
    assertEquals(List.of(Ref.of(FRIDAY_NIGHT)), end.by());
    assertEquals(at("2026-09-26T01:30:00Z"), timing.whole().orElseThrow().end()); // done 03:30
    assertEquals(at("2026-09-26T00:00:00Z"), end.at().minus(Duration.ofHours(2))); // no return
    assertEquals(at("2026-09-25T23:30:00Z"), timing.active().orElseThrow().end()); // verified 01:30
    assertInstanceOf(
        WindowCover.Covered.class, openTime.windowsOver(timing.active().orElseThrow()));
  }

  @Test
  void noWindowAndNoFreezeIsOpenForEver() {
    OpenTime openTime = openTime();
    assertEquals(new Opening.Open(List.of()), openTime.at(at("2026-01-01T00:00:00Z")));
    assertInstanceOf(OpenEnd.Never.class, openTime.end(at("2026-01-01T00:00:00Z")));
  }

  @Test
  void aFreezeEndsOpenTimeHoweverFarAway() {
    Freeze far = freeze(2, once(UTC, "2041-03-01T00:00", "2041-03-02T00:00"));
    OpenEnd end = openTime(far).end(at("2026-01-01T00:00:00Z"));
    var ends = assertInstanceOf(OpenEnd.Ends.class, end);
    assertEquals(at("2041-03-01T00:00:00Z"), ends.at());
    assertEquals(List.of(Ref.of(far)), ends.by());
  }

  @Test
  void denyBeatsAllow() {
    Freeze close = freeze(2, once(BERLIN, "2026-09-25T23:00", "2026-10-05T08:00"));
    OpenTime openTime = openTime(FRIDAY_NIGHT, close);
    var end = assertInstanceOf(OpenEnd.Ends.class, openTime.end(at("2026-09-25T20:00:00Z")));
    assertEquals(at("2026-09-25T21:00:00Z"), end.at());
    assertEquals(List.of(Ref.of(close)), end.by());
    assertEquals(
        new Opening.Frozen(List.of(Ref.of(close))), openTime.at(at("2026-09-25T22:00:00Z")));
    assertEquals(
        new OpenEnd.NotOpen(new Opening.Frozen(List.of(Ref.of(close)))),
        openTime.end(at("2026-09-25T21:00:00Z")));
  }

  @Test
  void anExceptedFreezeLetsThroughButIsStillNamed() {
    Freeze close = freeze(2, once(BERLIN, "2026-09-25T23:00", "2026-10-05T08:00"));
    Plan plan = plan(FRIDAY_NIGHT, close);
    OpenTime openTime = OpenTime.of(plan, anywhere(), Set.of(close.id()), Occurrences.of(plan));
    var end = assertInstanceOf(OpenEnd.Ends.class, openTime.end(at("2026-09-25T20:00:00Z")));
    assertEquals(at("2026-09-26T02:00:00Z"), end.at());
    List<FreezeHit> hits =
        openTime.freezesDuring(between("2026-09-25T20:00:00Z", "2026-09-25T23:30:00Z"));
    assertEquals(List.of(true), hits.stream().map(FreezeHit::excepted).toList());
  }

  @Test
  void outsideEveryWindowNamesThem() {
    OpenTime openTime = openTime(FRIDAY_NIGHT);
    Instant monday = at("2026-09-21T10:00:00Z");
    Opening outside = new Opening.OutsideWindows(List.of(Ref.of(FRIDAY_NIGHT)));
    assertEquals(outside, openTime.at(monday));
    assertEquals(new OpenEnd.NotOpen(outside), openTime.end(monday));
    Interval late = between("2026-09-26T01:00:00Z", "2026-09-26T03:00:00Z");
    assertEquals(
        new WindowCover.Uncovered(
            List.of(Ref.of(FRIDAY_NIGHT)),
            IntervalSet.of(between("2026-09-26T02:00:00Z", "2026-09-26T03:00:00Z"))),
        openTime.windowsOver(late));
  }

  @Test
  void windowsThatTouchMakeOneStretch() {
    MaintenanceWindow saturday =
        window(3, again(BERLIN, "2026-09-05T04:00", "2026-09-05T10:00", "FREQ=WEEKLY"));
    OpenEnd end = openTime(FRIDAY_NIGHT, saturday).end(at("2026-09-25T20:00:00Z"));
    var ends = assertInstanceOf(OpenEnd.Ends.class, end);
    assertEquals(at("2026-09-26T08:00:00Z"), ends.at());
    assertEquals(List.of(Ref.of(saturday)), ends.by());
  }

  @Test
  void weeklyWindowsThatTouchForEverNeverEnd() {
    MaintenanceWindow days =
        window(1, again(BERLIN, "2026-01-05T00:00", "2026-01-10T00:00", "FREQ=WEEKLY"));
    MaintenanceWindow weekends =
        window(2, again(BERLIN, "2026-01-10T00:00", "2026-01-12T00:00", "FREQ=WEEKLY"));
    var end =
        assertInstanceOf(
            OpenEnd.Never.class, openTime(days, weekends).end(at("2026-02-01T00:00:00Z")));
    assertEquals(Duration.ofDays(4), end.looked().length());
  }

  @Test
  void touchingWindowsThatStopAfterYearsDoEnd() {
    MaintenanceWindow days =
        window(
            1,
            again(
                UTC, "2026-01-05T00:00", "2026-01-12T00:00", "FREQ=WEEKLY;UNTIL=20310101T000000Z"));
    var end = assertInstanceOf(OpenEnd.Ends.class, openTime(days).end(at("2026-02-01T00:00:00Z")));
    assertEquals(at("2031-01-06T00:00:00Z"), end.at());
  }

  @Test
  void aFreezeByACalendarThatDoesNotCoverTheYearIsNotComputed() {
    HolidayCalendar only2026 =
        new HolidayCalendar(
            Head.of(Calendars.id(50), "HOL-1"), "Berlin", "DE-BE", List.of(), List.of(2026));
    Freeze lastDays =
        freeze(
            2,
            new Recurrence(
                java.time.LocalDateTime.parse("2026-01-31T00:00"),
                java.time.LocalDateTime.parse("2026-02-01T00:00"),
                BERLIN,
                Optional.of("FREQ=MONTHLY;BYMONTHDAY=-1"),
                List.of(),
                List.of(),
                true,
                DayShift.PREVIOUS_WORKING_DAY),
            Optional.of(only2026.id()));
    Plan plan = plan(only2026, lastDays);
    Set<Id<Freeze>> none = new TreeSet<>();
    OpenTime openTime = OpenTime.of(plan, anywhere(), none, Occurrences.of(plan));
    // the last working day of January 2026 is Friday the 30th
    var known = assertInstanceOf(OpenEnd.Ends.class, openTime.end(at("2026-01-05T00:00:00Z")));
    assertEquals(at("2026-01-29T23:00:00Z"), known.at());
    var unknown =
        assertInstanceOf(OpenEnd.NotComputed.class, openTime.end(at("2027-01-05T00:00:00Z")));
    assertEquals(List.of(Ref.of(lastDays)), unknown.about());
    assertEquals(
        List.of(Ref.of(lastDays)),
        openTime.freezesNotComputed(between("2027-01-30T00:00:00Z", "2027-01-30T04:00:00Z")));
  }
}
