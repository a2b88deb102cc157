package org.slipway.core.calendar;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.HolidayCalendar;
import org.slipway.core.plan.Shape;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;

/** Days that are shifted and counted by working days, with holidays on both sides. */
class WorkingDayShiftTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");

  private HolidayCalendar germany(List<Integer> years) {
    return Shape.with(
        builder.holidays(
            2024,
            "2024-01-01",
            "2024-03-29",
            "2024-04-01",
            "2024-05-01",
            "2024-12-25",
            "2024-12-26",
            "2026-01-01",
            "2026-04-03",
            "2026-04-06",
            "2026-05-01",
            "2026-12-25",
            "2026-12-26",
            "2027-01-01",
            "2027-03-26",
            "2027-03-29",
            "2027-05-01"),
        "years",
        years);
  }

  private static Recurrence monthly(int day, DayShift shift, int workingDays) {
    LocalDateTime start =
        LocalDateTime.parse("2024-01-01T22:00").withDayOfMonth(day < 0 ? 31 : day);
    return new Recurrence(
        start,
        start.plusHours(6),
        BERLIN,
        Optional.of("FREQ=MONTHLY;BYMONTHDAY=" + day),
        List.of(),
        List.of(),
        false,
        shift,
        workingDays);
  }

  private static Interval month(LocalDate day) {
    LocalDate first = day.withDayOfMonth(1);
    return new Interval(
        first.atStartOfDay(BERLIN).toInstant(),
        first.plusMonths(1).atStartOfDay(BERLIN).toInstant());
  }

  /** Good Friday and Easter Monday, or Christmas and New Year, lie in between. */
  @ParameterizedTest
  @CsvSource({
    "-1, PREVIOUS_WORKING_DAY, 0, 2024-03-28",
    "-1, PREVIOUS_WORKING_DAY, -1, 2024-03-27",
    "-1, PREVIOUS_WORKING_DAY, -2, 2024-03-26",
    "-1, PREVIOUS_WORKING_DAY, -1, 2027-03-30",
    "-1, PREVIOUS_WORKING_DAY, -2, 2027-03-25",
    "-1, PREVIOUS_WORKING_DAY, -2, 2026-12-29",
    "-1, PREVIOUS_WORKING_DAY, -4, 2026-12-24",
    "-1, NEXT_WORKING_DAY, 0, 2024-04-02",
    "-1, NEXT_WORKING_DAY, 1, 2024-04-03",
    "-1, NEXT_WORKING_DAY, 2, 2027-01-05",
    "1, NEXT_WORKING_DAY, 0, 2027-01-04",
    "1, NEXT_WORKING_DAY, -1, 2026-12-31",
    "1, PREVIOUS_WORKING_DAY, 0, 2026-12-31",
    "1, PREVIOUS_WORKING_DAY, -4, 2026-12-24",
    "5, NEXT_WORKING_DAY, -2, 2026-04-01",
    "5, NEXT_WORKING_DAY, 0, 2026-04-07",
  })
  void holidaysAreSteppedOverOnBothSides(
      int day, DayShift shift, int workingDays, LocalDate expected) {
    var days = Holidays.workingDays(germany(List.of(2023, 2024, 2025, 2026, 2027, 2028)));
    Expansion expansion =
        Recurrences.expand(monthly(day, shift, workingDays), days, month(expected));
    List<LocalDate> starts =
        assertInstanceOf(Expansion.Known.class, expansion).occurrences().stream()
            .map(occurrence -> LocalDate.ofInstant(occurrence.at().start(), BERLIN))
            .toList();
    assertEquals(1, starts.stream().filter(expected::equals).count(), starts::toString);
  }

  @Test
  void countingIntoAYearThatTheCalendarDoesNotCoverIsNotComputed() {
    var days = Holidays.workingDays(germany(List.of(2026)));
    Recurrence second = monthly(-1, DayShift.NEXT_WORKING_DAY, 2);
    Expansion november = Recurrences.expand(second, days, month(LocalDate.parse("2026-12-01")));
    assertEquals(
        List.of(LocalDate.parse("2026-12-02")),
        november.occurrences().stream()
            .map(occurrence -> LocalDate.ofInstant(occurrence.at().start(), BERLIN))
            .toList());
    Expansion december = Recurrences.expand(second, days, month(LocalDate.parse("2027-01-01")));
    assertEquals(
        Expansion.Reason.YEAR_NOT_COVERED,
        assertInstanceOf(Expansion.NotComputed.class, december).reason());
    assertEquals(List.of(), december.occurrences());
  }
}
