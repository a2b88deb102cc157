package org.slipway.text;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.time.Interval;

class TimesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @Test
  void aMomentCarriesItsZone() {
    Instant at = Instant.parse("2026-09-29T20:30:00Z");
    assertEquals("Tue 29 Sep 2026 22:30 CEST", Times.moment(at, BERLIN, Locale.US));
    assertEquals("Tue 29 Sep 2026 20:30 UTC", Times.moment(at, ZoneOffset.UTC, Locale.US));
  }

  @Test
  void aStretchNamesTheSecondDayOnlyWhereItDiffers() {
    Interval same =
        new Interval(Instant.parse("2026-09-29T18:00:00Z"), Instant.parse("2026-09-29T20:00:00Z"));
    Interval over =
        new Interval(Instant.parse("2026-09-29T20:30:00Z"), Instant.parse("2026-09-30T02:00:00Z"));
    assertEquals("Tue 29 Sep 2026 20:00 – 22:00 CEST", Times.stretch(same, BERLIN, Locale.US));
    assertEquals(
        "Tue 29 Sep 2026 22:30 – Wed 30 Sep 04:00 CEST", Times.stretch(over, BERLIN, Locale.US));
    var years = new Interval(over.start(), Instant.parse("2027-03-31T08:00:00Z"));
    assertEquals(
        "Tue 29 Sep 2026 22:30 – Wed 31 Mar 2027 10:00 CEST",
        Times.stretch(years, BERLIN, Locale.US));
  }

  @Test
  void aTimeThatComesTwiceSaysWhich() {
    Instant first = Instant.parse("2027-10-31T00:30:00Z");
    Instant second = Instant.parse("2027-10-31T01:30:00Z");
    assertEquals("02:30 CEST", Times.time(first, BERLIN, Locale.US));
    assertEquals("Sun 31 Oct 02:30 CET", Times.shortMoment(second, BERLIN, Locale.US));
    assertEquals("Sun 31 Oct 2027 02:30 CET", Times.moment(second, BERLIN, Locale.US));
    assertEquals(
        "Sun 31 Oct 2027 02:30 CEST – 02:30 CET",
        Times.stretch(new Interval(first, second), BERLIN, Locale.US));
    assertEquals(
        "Sun 31 Oct 2027 02:30 CET – 03:30 CET",
        Times.stretch(new Interval(second, second.plusSeconds(3600)), BERLIN, Locale.US));
    assertEquals("02:30", Times.clock(second, BERLIN, Locale.US));
  }

  @ParameterizedTest
  @CsvSource({
    "PT0S,0 min",
    "PT45S,45 s",
    "PT30M,30 min",
    "PT2H,2 h",
    "PT2H5M,2 h 05",
    "P9D,9 d",
    "P1DT4H30M,1 d 4 h 30",
    "P1DT2H5M,1 d 2 h 05",
    "P1DT5M,1 d 5 min",
    "PT1M30S,1 min 30 s",
    "PT1H30S,1 h"
  })
  void spansReadAsPeopleSayThem(Duration length, String text) {
    assertEquals(text, Times.span(length));
  }
}
