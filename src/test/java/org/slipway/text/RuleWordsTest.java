package org.slipway.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.RuleForm;
import org.slipway.core.time.WorkingDays;

/** The forms of recurrence people name: the words, the rule, and the days themselves by hand. */
class RuleWordsTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Set<LocalDate> HOLIDAYS =
      Set.of(
          LocalDate.of(2026, 1, 1),
          LocalDate.of(2026, 5, 1),
          LocalDate.of(2026, 12, 31),
          LocalDate.of(2027, 3, 31));
  private static final Interval YEARS =
      new Interval(Instant.parse("2025-12-31T23:00:00Z"), Instant.parse("2027-12-31T23:00:00Z"));

  private final Texts texts = Texts.of(Locale.ENGLISH);

  private static boolean works(LocalDate day) {
    return day.getDayOfWeek().getValue() < 6 && !HOLIDAYS.contains(day);
  }

  private static Recurrence recurrence(RuleForm form) {
    LocalDateTime start = form.first(LocalDateTime.of(2025, 1, 1, 22, 0));
    return new Recurrence(
        start,
        start.plusHours(4),
        BERLIN,
        Optional.of(form.rule()),
        List.of(),
        List.of(),
        false,
        form.shift(),
        form.workingDays());
  }

  private static List<LocalDate> days(RuleForm form) {
    WorkingDays working = date -> works(date) ? WorkingDays.Day.WORKING : WorkingDays.Day.OFF;
    return Recurrences.expand(recurrence(form), working, YEARS).occurrences().stream()
        .map(o -> LocalDate.ofInstant(o.at().start(), BERLIN))
        .filter(day -> day.getYear() == 2026 || day.getYear() == 2027)
        .toList();
  }

  private static List<LocalDate> expected(Predicate<LocalDate> is) {
    return LocalDate.of(2026, 1, 1).datesUntil(LocalDate.of(2028, 1, 1)).filter(is).toList();
  }

  @Test
  void wordsAreReadBackAndNoTwoAreTheSame() {
    var words = new TreeSet<String>();
    for (RuleForm form : RuleForm.all()) {
      String said = RuleWords.of(texts, form);
      assertTrue(words.add(said), said);
      assertEquals(Optional.of(form), RuleWords.read(texts, said));
      assertEquals(Optional.of(said), RuleWords.of(texts, recurrence(form)));
      assertEquals(Optional.empty(), Recurrences.check(form.rule()));
    }
    assertTrue(words.contains("third Saturday of each month"), words.toString());
    assertTrue(words.contains("last working day of each month"));
    assertTrue(words.contains("every other Tuesday"));
    assertTrue(words.contains("2 working days before the last of each quarter"));
  }

  @Test
  void everyMonthlyWeekdayFallsWhereAWallCalendarHasIt() {
    for (RuleForm form : RuleForm.all()) {
      if (form instanceof RuleForm.Monthly(int nth, DayOfWeek weekday)) {
        assertEquals(
            expected(d -> d.with(TemporalAdjusters.dayOfWeekInMonth(nth, weekday)).equals(d)),
            days(form),
            form::toString);
      }
    }
  }

  @Test
  void workingDaysOfTheMonthAreCountedFromBothEnds() {
    for (int nth = 1; nth <= 10; nth++) {
      var first = new ArrayList<LocalDate>();
      var last = new ArrayList<LocalDate>();
      for (YearMonth m = YearMonth.of(2026, 1); m.getYear() < 2028; m = m.plusMonths(1)) {
        List<LocalDate> working =
            m.atDay(1)
                .datesUntil(m.atEndOfMonth().plusDays(1))
                .filter(RuleWordsTest::works)
                .toList();
        first.add(working.get(nth - 1));
        last.add(working.get(working.size() - nth));
      }
      assertEquals(first, days(new RuleForm.MonthWorkingDay(nth)));
      assertEquals(last, days(new RuleForm.MonthWorkingDay(-nth)));
    }
  }

  @Test
  void quarterEndsAreTheLastWorkingDayOrSoManyFromIt() {
    List<LocalDate> working = expected(RuleWordsTest::works);
    for (int by = -10; by <= 0; by++) {
      var expected = new ArrayList<LocalDate>();
      for (int year = 2026; year < 2028; year++) {
        for (int month = 3; month <= 12; month += 3) {
          LocalDate end = YearMonth.of(year, month).atEndOfMonth();
          LocalDate last = working.stream().filter(d -> !d.isAfter(end)).toList().getLast();
          expected.add(working.get(working.indexOf(last) + by));
        }
      }
      assertEquals(expected, days(new RuleForm.QuarterEnd(by)));
    }
  }

  @Test
  void firstAndLastWeekdayDoNotAskForHolidays() {
    Predicate<LocalDate> weekday = d -> d.getDayOfWeek().getValue() < 6;
    assertEquals(
        expected(d -> weekday.test(d) && d.withDayOfMonth(1).datesUntil(d).noneMatch(weekday)),
        days(new RuleForm.MonthWeekday(false)));
    assertEquals(
        expected(
            d ->
                weekday.test(d)
                    && d.plusDays(1)
                        .datesUntil(YearMonth.from(d).atEndOfMonth().plusDays(1))
                        .noneMatch(weekday)),
        days(new RuleForm.MonthWeekday(true)));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;BYDAY=MO,TU,FR,SA|each week on Mon, Tue, Fri, Sat",
        "FREQ=WEEKLY;BYDAY=SA,FR|each week on Fri, Sat",
        "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH|every 2 weeks on Tue, Thu",
        "FREQ=WEEKLY;BYDAY=MO|every Monday",
        "FREQ=DAILY|every day"
      })
  void severalDaysOfAWeekAreNamed(String rule, String words) {
    assertEquals(Optional.of(words), RuleWords.said(texts, repeating(rule)));
  }

  @Test
  void aRuleWithoutWordsHasNone() {
    assertEquals(Optional.empty(), RuleWords.said(texts, repeating("FREQ=YEARLY;BYWEEKNO=3")));
  }

  private static Recurrence repeating(String rule) {
    var start = LocalDateTime.of(2026, 1, 5, 21, 0);
    return Recurrence.repeating(start, start.plusHours(7), ZoneOffset.UTC, rule);
  }
}
