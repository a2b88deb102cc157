package org.slipway.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.Anchor;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.EventEdge;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Holiday;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Recurrence;

class AnchorsTest {

  private static final Id<BusinessEvent> EVENT = new Id<>(new UUID(0, 1));
  private static final Id<HolidayCalendar> BERLIN = new Id<>(new UUID(0, 2));

  private static Plan plan(Recurrence when) {
    var holidays =
        new HolidayCalendar(
            Head.of(BERLIN, "HOL-1"),
            "Berlin",
            "DE-BE",
            List.of(
                new Holiday(LocalDate.of(2026, 10, 3), "Unity Day"),
                new Holiday(LocalDate.of(2026, 12, 25), "Christmas"),
                new Holiday(LocalDate.of(2026, 12, 26), "Christmas")),
            List.of(2026));
    var event =
        new BusinessEvent(
            Head.of(EVENT, "EVT-1"),
            "Quarter close",
            "close",
            when,
            Optional.of(BERLIN),
            Optional.empty(),
            Optional.empty());
    Edit edit = Edit.put(Phrase.of("edit.unnamed"), holidays, event);
    return ((Applied.Done) Plan.EMPTY.apply(edit)).plan();
  }

  private static Recurrence allDay(
      String first, String last, @Nullable String rule, DayShift shift) {
    return new Recurrence(
        LocalDate.parse(first).atStartOfDay(),
        LocalDate.parse(last).plusDays(1).atStartOfDay(),
        ZoneId.of("Europe/Berlin"),
        Optional.ofNullable(rule),
        List.of(),
        List.of(),
        true,
        shift);
  }

  private static Anchor anchor(
      EventEdge edge, @Nullable String on, int days, boolean working, String at) {
    return new Anchor(
        EVENT,
        edge,
        Optional.ofNullable(on).map(LocalDate::parse),
        days,
        working,
        LocalTime.parse(at));
  }

  /** By hand from a wall calendar; Berlin is UTC+2 until 25 October 2026, UTC+1 after. */
  @ParameterizedTest
  @CsvSource({
    "START, -3, false, 12:00, 2026-09-25T10:00:00Z",
    "START, -3, true, 12:00, 2026-09-23T10:00:00Z",
    "END, 0, false, 18:00, 2026-10-02T16:00:00Z",
    "END, 1, true, 09:00, 2026-10-05T07:00:00Z",
    "END, 1, false, 09:00, 2026-10-03T07:00:00Z",
    "END, 23, false, 02:30, 2026-10-25T00:30:00Z",
    "END, 24, false, 02:30, 2026-10-26T01:30:00Z",
  })
  void countsFromTheDayOnWhichTheEventStartsOrEnds(
      EventEdge edge, int days, boolean working, String at, String expected) {
    Plan plan = plan(allDay("2026-09-28", "2026-10-02", null, DayShift.NONE));
    assertEquals(
        new Anchors.Dated.At(Instant.parse(expected)),
        Anchors.of(plan, anchor(edge, null, days, working, at)));
  }

  @Test
  void theMilestoneMovesWithTheEvent() {
    Anchor before = anchor(EventEdge.START, null, -10, false, "08:00");
    Plan moved = plan(allDay("2026-10-05", "2026-10-09", null, DayShift.NONE));
    assertEquals(
        new Anchors.Dated.At(Instant.parse("2026-09-25T06:00:00Z")), Anchors.of(moved, before));
  }

  @Test
  void oneOccurrenceOfARuleIsNamedByTheDayBeforeAnyShift() {
    Recurrence quarter =
        allDay(
            "2026-03-31",
            "2026-03-31",
            "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
            DayShift.PREVIOUS_WORKING_DAY);
    Plan plan = plan(quarter);
    // 30 September is a Wednesday; 31 December a Thursday of a covered year
    assertEquals(
        new Anchors.Dated.At(Instant.parse("2026-12-31T11:00:00Z")),
        Anchors.of(plan, anchor(EventEdge.START, "2026-12-31", 0, true, "12:00")));
    assertEquals(
        new Anchors.Dated.NoOccurrence(LocalDate.of(2026, 12, 30)),
        Anchors.of(plan, anchor(EventEdge.START, "2026-12-30", 0, true, "12:00")));
  }

  @Test
  void aShiftedOccurrenceIsWhereWorkingDaysPutIt() {
    // 31 October 2026 is a Saturday, so the close of that month is on Friday the 30th
    Plan plan =
        plan(
            allDay(
                "2026-08-31",
                "2026-08-31",
                "FREQ=MONTHLY;BYMONTHDAY=-1",
                DayShift.PREVIOUS_WORKING_DAY));
    assertEquals(
        new Anchors.Dated.At(Instant.parse("2026-10-29T08:00:00Z")),
        Anchors.of(plan, anchor(EventEdge.END, "2026-10-31", -1, true, "09:00")));
  }

  @Test
  void beyondTheCoveredYearsItIsNotComputed() {
    Plan plan = plan(allDay("2026-12-30", "2026-12-30", null, DayShift.NONE));
    assertEquals(
        new Anchors.Dated.NotComputed(Expansion.Reason.YEAR_NOT_COVERED, "2027"),
        Anchors.of(plan, anchor(EventEdge.END, null, 2, true, "09:00")));
    assertEquals(
        new Anchors.Dated.At(Instant.parse("2027-01-01T08:00:00Z")),
        Anchors.of(plan, anchor(EventEdge.END, null, 2, false, "09:00")));
  }

  @Test
  void anEventWithTimesCountsFromItsLocalDays() {
    Plan plan =
        plan(
            Recurrence.once(
                LocalDateTime.parse("2026-10-24T22:00"),
                LocalDateTime.parse("2026-10-25T04:00"),
                ZoneId.of("Europe/Berlin")));
    assertEquals(
        new Anchors.Dated.At(Instant.parse("2026-10-25T11:00:00Z")),
        Anchors.of(plan, anchor(EventEdge.END, null, 0, false, "12:00")));
  }
}
