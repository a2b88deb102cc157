package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WallTimeTest {

  @ParameterizedTest(name = "{1} in {0} is {2} {3}")
  @CsvSource(
      nullValues = "-",
      value = {
        "Europe/Berlin, 2026-03-29T01:59, 2026-03-29T00:59:00Z, -",
        "Europe/Berlin, 2026-03-29T02:00, 2026-03-29T01:00:00Z, GAP",
        "Europe/Berlin, 2026-03-29T02:30, 2026-03-29T01:30:00Z, GAP",
        "Europe/Berlin, 2026-03-29T03:00, 2026-03-29T01:00:00Z, -",
        "Europe/Berlin, 2026-10-25T01:59, 2026-10-24T23:59:00Z, -",
        "Europe/Berlin, 2026-10-25T02:00, 2026-10-25T00:00:00Z, OVERLAP",
        "Europe/Berlin, 2026-10-25T02:30, 2026-10-25T00:30:00Z, OVERLAP",
        "Europe/Berlin, 2026-10-25T03:00, 2026-10-25T02:00:00Z, -",
        "America/New_York, 2026-03-08T02:15, 2026-03-08T07:15:00Z, GAP",
        "America/New_York, 2026-11-01T01:15, 2026-11-01T05:15:00Z, OVERLAP",
        "America/Sao_Paulo, 2018-11-04T00:00, 2018-11-04T03:00:00Z, GAP",
        "America/Sao_Paulo, 2018-02-17T23:30, 2018-02-18T01:30:00Z, OVERLAP",
        "Australia/Lord_Howe, 2026-10-04T02:10, 2026-10-03T15:40:00Z, GAP",
        "Australia/Lord_Howe, 2026-04-05T01:40, 2026-04-04T14:40:00Z, OVERLAP",
        "Africa/Casablanca, 2026-03-22T02:30, 2026-03-22T02:30:00Z, GAP",
        "Africa/Casablanca, 2026-02-15T02:30, 2026-02-15T01:30:00Z, OVERLAP",
        "Pacific/Apia, 2011-12-30T12:00, 2011-12-30T22:00:00Z, GAP",
        "Asia/Kolkata, 2026-06-01T05:30, 2026-06-01T00:00:00Z, -",
      })
  void resolvesWallTimes(ZoneId zone, LocalDateTime wall, Instant at, ClockShift shift) {
    assertEquals(
        new WallTime.Resolved(at, Optional.ofNullable(shift)), WallTime.resolve(wall, zone));
  }

  @Test
  void namesTheChangeInsideAStretch() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Interval night = between("2026-10-24T20:00:00Z", "2026-10-25T02:00:00Z");
    List<ClockChange> changes = WallTime.changesWithin(night, berlin);
    ClockChange expected =
        new ClockChange(
            Instant.parse("2026-10-25T01:00:00Z"),
            ClockShift.OVERLAP,
            LocalDateTime.parse("2026-10-25T02:00"),
            LocalDateTime.parse("2026-10-25T03:00"));
    assertEquals(List.of(expected), changes);
    assertEquals(Duration.ofHours(1), changes.getFirst().by());
  }

  @ParameterizedTest(name = "{0} to {1}: {2}")
  @CsvSource({
    // clocks go back at 01:00Z: 02:00 to 03:00 happens from 00:00Z and again until 02:00Z
    "2026-10-24T22:00:00Z, 2026-10-25T00:00:00Z, 0",
    "2026-10-24T22:00:00Z, 2026-10-25T00:01:00Z, 1",
    "2026-10-25T01:59:00Z, 2026-10-25T05:00:00Z, 1",
    "2026-10-25T02:00:00Z, 2026-10-25T05:00:00Z, 0",
    // clocks go forward at 01:00Z: crossing it counts, beginning or ending there does not
    "2026-03-29T00:00:00Z, 2026-03-29T01:00:00Z, 0",
    "2026-03-29T00:00:00Z, 2026-03-29T01:01:00Z, 1",
    "2026-03-29T01:00:00Z, 2026-03-29T04:00:00Z, 0",
    "2026-01-01T00:00:00Z, 2026-12-31T00:00:00Z, 2",
  })
  void touchesBothPassesOfAnOverlapButOnlyAcrossAGap(String from, String to, int changes) {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    assertEquals(changes, WallTime.changesWithin(between(from, to), berlin).size());
  }

  private static Interval between(String from, String to) {
    return new Interval(Instant.parse(from), Instant.parse(to));
  }
}
