package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.WeekFields;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rules by calendar weeks against every day of 36 years, counted by the weeks of java.time. */
class CalendarWeeksTest {

  private static final LocalDate FIRST = LocalDate.of(2024, 6, 3);
  private static final LocalDate LAST = LocalDate.of(2060, 1, 1);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | MO", "1 | MO,SU", "1 | MO,TU,WE,TH,FR,SA,SU", "20 | SA", "52 | TU,TH,SA", "52,1 | SU",
        "53 | MO", "53 | SA,SU", "53 | MO,TU,WE,TH,FR,SA,SU", "-1 | SU", "-53 | TU", "-52,20 | FR"
      })
  void theDaysAreThoseOfTheWeeks(String weeks, String days) {
    for (DayOfWeek begins : List.of(DayOfWeek.MONDAY, DayOfWeek.SUNDAY)) {
      String rule =
          "FREQ=YEARLY;BYWEEKNO=%s;BYDAY=%s;WKST=%s"
              .formatted(weeks, days, begins.name().substring(0, 2));
      assertEquals(
          Stream.concat(
                  Stream.of(FIRST),
                  FIRST
                      .plusDays(1)
                      .datesUntil(LAST)
                      .filter(day -> isMeant(day, begins, weeks, days)))
              .toList(),
          expanded(rule),
          rule);
    }
  }

  private static boolean isMeant(LocalDate day, DayOfWeek begins, String weeks, String days) {
    var field = WeekFields.of(begins, 4).weekOfWeekBasedYear();
    long week = day.get(field);
    long fromBehind = week - day.range(field).getMaximum() - 1;
    return Arrays.asList(days.split(",")).contains(day.getDayOfWeek().name().substring(0, 2))
        && Arrays.stream(weeks.split(","))
            .map(Long::valueOf)
            .anyMatch(n -> n == week || n == fromBehind);
  }

  private static List<LocalDate> expanded(String rule) {
    var recurrence =
        Recurrence.repeating(FIRST.atTime(8, 0), FIRST.atTime(9, 0), ZoneOffset.UTC, rule);
    var range =
        new Interval(
            Instant.parse("2024-01-01T00:00:00Z"), LAST.atStartOfDay().toInstant(ZoneOffset.UTC));
    return Recurrences.expand(recurrence, WorkingDays.NONE, range).occurrences().stream()
        .map(at -> LocalDate.ofInstant(at.at().start(), ZoneOffset.UTC))
        .toList();
  }
}
