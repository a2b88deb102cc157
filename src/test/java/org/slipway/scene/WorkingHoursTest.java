package org.slipway.scene;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.core.time.Interval;

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
    assertThrows(
        IllegalArgumentException.class, () -> new WorkingHours(LocalTime.NOON, LocalTime.of(9, 0)));
  }
}
