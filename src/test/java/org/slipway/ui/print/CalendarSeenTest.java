package org.slipway.ui.print;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.slipway.core.time.Interval;
import org.slipway.scene.LanesBy;

/** Paper begins with the months the calendar has in sight. */
class CalendarSeenTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private static String days(String first, String end) {
    var shown =
        new Interval(
            LocalDate.parse(first).atStartOfDay(BERLIN).toInstant(),
            LocalDate.parse(end).atStartOfDay(BERLIN).toInstant());
    var seen = new CalendarSeen(shown, LanesBy.TEAM);
    return seen.from(BERLIN) + " to " + seen.until(BERLIN);
  }

  @Test
  void itBeginsWithTheMonthInSight() {
    assertEquals("2026-09-01 to 2026-11-30", days("2026-09-28", "2026-10-05"), "a week");
    assertEquals("2026-10-01 to 2026-12-31", days("2026-09-28", "2026-11-02"), "a month");
    assertEquals("2027-03-01 to 2027-05-31", days("2027-03-28", "2027-03-29"), "a day of 23 h");
    assertEquals("2026-10-01 to 2026-12-31", days("2026-10-01", "2027-01-01"), "a quarter");
  }

  @Test
  void aYearIsPrintedWholeAndMoreIsNot() {
    assertEquals("2028-01-01 to 2028-12-31", days("2028-01-01", "2029-01-01"), "a leap year");
    assertEquals("2026-01-01 to 2026-03-31", days("2026-01-01", "2031-01-01"), "five years");
  }
}
