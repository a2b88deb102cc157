package org.slipway.ui.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.time.Recurrence;
import org.slipway.ui.MemorySession;

/** The preview of a series over both changes of the clocks of Berlin. */
class UpcomingTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "01:30, 04:00, Sun 25 Oct 2026, lasts 3 h 30",
    "01:30, 04:00, Sun 28 Mar 2027, lasts 1 h 30",
    "02:30, 05:00, Sun 25 Oct 2026, comes twice",
    "02:30, 05:00, Sun 28 Mar 2027, skip that hour"
  })
  void flagsTheChangesOfTheClocksAndNoOtherDay(String from, String to, String day, String flag) {
    List<String> lines = lines(from, to);
    assertEquals(24, lines.size());
    List<String> flagged =
        lines.stream().filter(line -> line.indexOf('·') != line.lastIndexOf('·')).toList();
    assertEquals(2, flagged.size(), () -> String.join("\n", lines));
    assertTrue(
        flagged.stream().anyMatch(line -> line.startsWith(day) && line.endsWith(flag)),
        () -> String.join("\n", flagged));
  }

  @Test
  void namesTheDayOfUtcWhereItIsAnother() {
    List<String> lines = lines("01:30", "04:00");
    assertTrue(lines.getFirst().contains("Sat 23:30 UTC"), lines::getFirst);
    assertTrue(lines.get(4).contains("· 00:30 UTC"), () -> lines.get(4));
  }

  private static List<String> lines(String from, String to) {
    var session = MemorySession.ofSample();
    Recurrence weekly =
        Recurrence.repeating(
            LocalDateTime.parse("2026-10-18T" + from),
            LocalDateTime.parse("2026-10-18T" + to),
            BERLIN,
            "FREQ=WEEKLY;BYDAY=SU");
    return Upcoming.lines(session, weekly, Optional.empty());
  }
}
