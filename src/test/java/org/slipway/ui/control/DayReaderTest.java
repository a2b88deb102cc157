package org.slipway.ui.control;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.text.Texts;

class DayReaderTest {

  /** A Monday. */
  private static final LocalDate TODAY = LocalDate.of(2026, 9, 28);

  private static Optional<LocalDate> read(String text, Locale locale) {
    return new DayReader(Texts.of(locale), TODAY).read(text);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2026-10-02 | 2026-10-02",
        "29 Sep | 2026-09-29",
        "29 September 2027 | 2027-09-29",
        "3 January | 2027-01-03",
        "3 may | 2026-05-03",
        "Sep 29, 2027 | 2027-09-29",
        "october | 2026-10-01",
        "29.9. | 2026-09-29",
        "1.2.2027 | 2027-02-01",
        "29/9 | 2026-09-29",
        "9/29/2026 | 2026-09-29",
        "3/4/2026 | 2026-04-03",
        "today | 2026-09-28",
        "Tomorrow | 2026-09-29",
        "yesterday | 2026-09-27",
        "friday | 2026-10-02",
        "Mon | 2026-10-05",
        "+2w | 2026-10-12",
        "-3d | 2026-09-25",
        "−1m | 2026-08-28",
        "+1y | 2027-09-28",
        "+5 | 2026-10-03",
        "KW 40 | 2026-09-28",
        "kw1/2027 | 2027-01-04",
        "week 53 | 2026-12-28",
        "2026-W01 | 2025-12-29",
        "2020w53 | 2020-12-28"
      })
  void readsWhatPeopleWrite(String text, LocalDate day) {
    assertEquals(Optional.of(day), read(text, Locale.UK));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "soon", "31 June", "2026-13-01", "week 54", "2027-W53", "+", "0.0.", "13/13"})
  void readsNothingElse(String text) {
    assertEquals(Optional.empty(), read(text, Locale.UK));
  }

  @ParameterizedTest
  @CsvSource({"3/4/2026, US, 2026-03-04", "3/4/2026, DE, 2026-04-03", "3 Okt, DE, 2026-10-03"})
  void readsAsTheReadersCountryWrites(String text, String country, LocalDate day) {
    Locale locale = country.equals("US") ? Locale.US : Locale.GERMANY;
    assertEquals(Optional.of(day), read(text, locale));
  }
}
