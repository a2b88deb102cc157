package org.slipway.ui.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.time.ClockShift;

class MomentsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource({
    "2026-09-29 22:30, 2026-10-01T20:15, 2026-10-01 20:15",
    "2026-09-29 22:30 Europe/Berlin, 2026-10-01T20:15, 2026-10-01 20:15 Europe/Berlin",
    "2026-10-25 02:30 +01:00, 2026-10-26T02:30, 2026-10-26 02:30",
    "'', 2026-10-01T20:15, 2026-10-01 20:15",
    "tomorrow, 2026-10-01T20:15, 2026-10-01 20:15",
  })
  void anotherWallTimeKeepsItsZoneButNoOffset(String text, LocalDateTime wall, String expected) {
    assertEquals(expected, Moments.withWall(text, wall));
  }

  @Test
  void theWallTimeIsThatOfTheMomentOrOfTheDay() {
    assertEquals(
        Optional.of(LocalDateTime.parse("2026-09-29T22:30")),
        Moments.wallOf(" 2026-09-29T22:30 Asia/Tokyo"));
    assertEquals(
        Optional.of(LocalDateTime.parse("2026-09-29T00:00")), Moments.wallOf("2026-09-29"));
    assertEquals(Optional.empty(), Moments.wallOf("soon"));
    assertEquals(Optional.empty(), Moments.wallOf(""));
  }

  @Test
  void whatTheClocksDoIsTold() {
    Moments.Shifted gap = Moments.shift("2027-03-28 02:30", BERLIN).orElseThrow();
    assertEquals(ClockShift.GAP, gap.shift());
    assertEquals(Instant.parse("2027-03-28T01:30:00Z"), gap.at());
    Moments.Shifted twice = Moments.shift("2026-10-25 02:30", BERLIN).orElseThrow();
    assertEquals(ClockShift.OVERLAP, twice.shift());
    assertEquals(Instant.parse("2026-10-25T00:30:00Z"), twice.at());
    assertEquals("2026-10-25 02:30 +01:00", twice.second());
    assertEquals(
        Optional.of(Instant.parse("2026-10-25T01:30:00Z")),
        Moments.moment(twice.second(), BERLIN).map(at -> at.toInstant()));
  }

  @Test
  void plainTimesOffsetsAndWhatIsNoTimeAreNot() {
    assertEquals(Optional.empty(), Moments.shift("2026-10-25 03:30", BERLIN));
    assertEquals(Optional.empty(), Moments.shift("2026-10-25 02:30 +01:00", BERLIN));
    assertEquals(Optional.empty(), Moments.shift("2026-10-25 02:30 UTC", BERLIN));
    assertEquals(Optional.empty(), Moments.shift("2026-10-25 02:30 Nowhere/Else", BERLIN));
    assertEquals(Optional.empty(), Moments.shift("", BERLIN));
    assertEquals(
        ClockShift.GAP,
        Moments.shift("2026-10-04 02:15 Australia/Lord_Howe", BERLIN).orElseThrow().shift());
  }
}
