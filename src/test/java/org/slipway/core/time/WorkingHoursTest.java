package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingHoursTest {

  /** Minute by minute, over weeks in which clocks change. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Europe/Berlin",
        "America/New_York",
        "America/Sao_Paulo",
        "Australia/Lord_Howe",
        "Asia/Kolkata"
      })
  void areOutsideWhereNobodyWorks(String id) {
    ZoneId zone = ZoneId.of(id);
    for (String day : new String[] {"2026-03-26", "2026-10-01", "2026-10-22", "2026-04-02"}) {
      Instant start = Instant.parse(day + "T05:20:00Z");
      var shown = new Interval(start, start.plus(6, ChronoUnit.DAYS));
      var outside = WorkingHours.USUAL.outside(shown, zone);
      for (Instant at = start; at.isBefore(shown.end()); at = at.plus(10, ChronoUnit.MINUTES)) {
        Instant now = at;
        long found = outside.stream().filter(stretch -> stretch.contains(now)).count();
        assertEquals(works(at.atZone(zone)) ? 0 : 1, found, () -> now + " in " + id);
      }
    }
  }

  private static boolean works(ZonedDateTime at) {
    boolean weekend =
        at.getDayOfWeek() == DayOfWeek.SATURDAY || at.getDayOfWeek() == DayOfWeek.SUNDAY;
    return !weekend && at.getHour() >= 9 && at.getHour() < 17;
  }

  @Test
  void endAfterTheyBegin() {
    Set<DayOfWeek> days = WorkingHours.USUAL.days();
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkingHours(LocalTime.NOON, LocalTime.of(9, 0), days));
    assertThrows(
        IllegalArgumentException.class,
        () -> new WorkingHours(LocalTime.of(9, 0), LocalTime.NOON, Set.of()));
  }

  /**
   * Whatever the working days: the week that is shown has all of them and begins and ends in one.
   */
  @Test
  void aWorkingWeekHasEveryWorkingDayOnce() {
    for (int bits = 1; bits < 128; bits++) {
      var days = EnumSet.noneOf(DayOfWeek.class);
      for (DayOfWeek day : DayOfWeek.values()) {
        if ((bits >> (day.getValue() - 1) & 1) == 1) {
          days.add(day);
        }
      }
      var hours = new WorkingHours(LocalTime.of(8, 0), LocalTime.of(16, 0), days);
      for (DayOfWeek start : List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY, DayOfWeek.SATURDAY)) {
        for (int i = 0; i < 14; i++) {
          LocalDate day = LocalDate.of(2026, 9, 28).plusDays(i);
          LocalDate first = hours.firstOfWeek(day, start);
          int length = hours.daysOfWeek(start);
          List<DayOfWeek> shown =
              first.datesUntil(first.plusDays(length)).map(LocalDate::getDayOfWeek).toList();
          assertTrue(shown.containsAll(days), () -> days + " are not all in " + shown);
          assertTrue(Math.abs(ChronoUnit.DAYS.between(first, day)) < 7, "it is a week nearby");
          if (days.size() < 7) {
            assertTrue(days.contains(shown.getFirst()), () -> shown + " begins with a day off");
            assertTrue(days.contains(shown.getLast()), () -> shown + " ends with a day off");
          }
          if (days.contains(day.getDayOfWeek())) {
            assertTrue(
                !day.isBefore(first) && day.isBefore(first.plusDays(length)),
                () -> day + " is not in its own week");
          }
        }
      }
    }
  }

  @Test
  void aWeekendBelongsToTheCalendarWeek() {
    LocalDate monday = LocalDate.of(2026, 9, 28);
    LocalDate sunday = LocalDate.of(2026, 10, 4);
    assertEquals(monday, WorkingHours.USUAL.firstOfWeek(sunday, DayOfWeek.MONDAY));
    assertEquals(monday.plusWeeks(1), WorkingHours.USUAL.firstOfWeek(sunday, DayOfWeek.SUNDAY));
    var gulf =
        new WorkingHours(
            LocalTime.of(8, 0),
            LocalTime.of(16, 0),
            EnumSet.complementOf(EnumSet.of(DayOfWeek.FRIDAY, DayOfWeek.SATURDAY)));
    assertEquals(sunday, gulf.firstOfWeek(sunday.plusDays(3), DayOfWeek.MONDAY));
    assertEquals(5, gulf.daysOfWeek(DayOfWeek.MONDAY));
  }
}
