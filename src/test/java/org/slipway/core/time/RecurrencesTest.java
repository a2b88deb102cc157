package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RecurrencesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final ZoneId UTC = ZoneId.of("UTC");

  /** Weekdays of 2026 but for New Year and Labour Day. */
  private static final WorkingDays WEEKDAYS_2026 =
      date -> {
        if (date.getYear() != 2026) {
          return WorkingDays.Day.NOT_COVERED;
        }
        boolean off =
            date.getDayOfWeek() == DayOfWeek.SATURDAY
                || date.getDayOfWeek() == DayOfWeek.SUNDAY
                || date.equals(LocalDate.of(2026, 1, 1))
                || date.equals(LocalDate.of(2026, 5, 1));
        return off ? WorkingDays.Day.OFF : WorkingDays.Day.WORKING;
      };

  @ParameterizedTest(name = "{0}, from {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        // the clocks go forward on 29 March, back on 25 October
        "Europe/Berlin       | 2026-03-01 | 2026-03-21T21:00Z 2026-04-18T20:00Z 2026-05-16T20:00Z",
        "Europe/Berlin       | 2026-10-01 | 2026-10-17T20:00Z 2026-11-21T21:00Z 2026-12-19T21:00Z",
        // 8 March and 1 November
        "America/New_York    | 2026-02-01 | 2026-02-22T03:00Z 2026-03-22T02:00Z 2026-04-19T02:00Z",
        "America/New_York    | 2026-10-01 | 2026-10-18T02:00Z 2026-11-22T03:00Z 2026-12-20T03:00Z",
        // back at midnight after 17 February 2018, itself a third Saturday; forward on 4 November
        "America/Sao_Paulo   | 2018-01-01 | 2018-01-21T00:00Z 2018-02-18T00:00Z 2018-03-18T01:00Z",
        "America/Sao_Paulo   | 2018-10-01 | 2018-10-21T01:00Z 2018-11-18T00:00Z 2018-12-16T00:00Z",
        // by half an hour: back on 5 April, forward on 4 October
        "Australia/Lord_Howe | 2026-03-01 | 2026-03-21T11:00Z 2026-04-18T11:30Z 2026-05-16T11:30Z",
        "Australia/Lord_Howe | 2026-09-01 | 2026-09-19T11:30Z 2026-10-17T11:00Z 2026-11-21T11:00Z",
        // back for Ramadan on 15 February, forward again on 22 March
        "Africa/Casablanca   | 2026-01-01 | 2026-01-17T21:00Z 2026-02-21T22:00Z 2026-03-21T22:00Z",
        "Africa/Casablanca   | 2026-03-01 | 2026-03-21T22:00Z 2026-04-18T21:00Z 2026-05-16T21:00Z",
      })
  void thirdSaturdayOfTheMonthAtTenInTheEvening(ZoneId zone, LocalDate from, String starts) {
    Recurrence nights =
        again(zone, "2017-01-21T22:00", "2017-01-22T04:00", "FREQ=MONTHLY;BYDAY=3SA");
    Instant begin = from.atStartOfDay(zone).toInstant();
    Instant end = from.plusMonths(3).atStartOfDay(zone).toInstant();
    List<Occurrence> found = known(nights, new Interval(begin, end));
    assertEquals(
        Arrays.stream(starts.split(" ")).map(RecurrencesTest::instant).toList(),
        found.stream().map(o -> o.at().start()).toList());
    assertTrue(
        found.stream().allMatch(o -> wall(o.at().end(), zone).getHour() == 4), found::toString);
  }

  @Test
  void aNightOverTheChangeKeepsItsWallTimes() {
    Recurrence saturdays =
        again(
            ZoneId.of("America/Sao_Paulo"), "2018-01-06T22:00", "2018-01-07T04:00", "FREQ=WEEKLY");
    List<Duration> lengths =
        known(saturdays, between("2018-02-10T12:00Z", "2018-02-25T12:00Z")).stream()
            .map(o -> o.at().length())
            .toList();
    assertEquals(List.of(Duration.ofHours(6), Duration.ofHours(7), Duration.ofHours(6)), lengths);
  }

  @Test
  void aFreezeOverTheChangeKeepsItsWallClockLength() {
    Recurrence freeze =
        Recurrence.once(local("2026-03-27T18:00"), local("2026-03-30T06:00"), BERLIN);
    Occurrence only = known(freeze, year(2026)).getFirst();
    assertEquals(Duration.ofHours(59), only.at().length()); // 60 on the wall, one hour is skipped
    assertEquals(local("2026-03-30T06:00"), wall(only.at().end(), BERLIN));
  }

  @Test
  void gapAndOverlapAreFlagged() {
    Recurrence daily = again(BERLIN, "2026-01-01T01:30", "2026-01-01T02:30", "FREQ=DAILY");
    List<Occurrence> shifted =
        known(daily, year(2026)).stream()
            .filter(o -> o.startShift().isPresent() || o.endShift().isPresent())
            .toList();
    assertEquals(
        List.of(
            new Occurrence(
                between("2026-03-29T00:30Z", "2026-03-29T01:30Z"),
                Optional.empty(),
                Optional.of(ClockShift.GAP)),
            new Occurrence(
                between("2026-10-24T23:30Z", "2026-10-25T00:30Z"),
                Optional.empty(),
                Optional.of(ClockShift.OVERLAP))),
        shifted);
  }

  @Test
  void anEndThatTheGapWouldPutBeforeItsStartKeepsTheLength() {
    Recurrence daily = again(BERLIN, "2026-03-01T02:30", "2026-03-01T03:00", "FREQ=DAILY");
    Occurrence sunday = known(daily, between("2026-03-29T00:00Z", "2026-03-29T12:00Z")).getFirst();
    assertEquals(between("2026-03-29T01:30Z", "2026-03-29T02:00Z"), sunday.at());
    assertEquals(Optional.of(ClockShift.GAP), sunday.startShift());
  }

  @Test
  void backToBackDoesNotReachIn() {
    Recurrence daily = again(UTC, "2026-01-01T22:00", "2026-01-02T04:00", "FREQ=DAILY");
    assertEquals(List.of(), known(daily, between("2026-06-01T04:00Z", "2026-06-01T22:00Z")));
    assertEquals(1, known(daily, between("2026-06-01T03:59Z", "2026-06-01T22:00Z")).size());
    assertEquals(1, known(daily, between("2026-06-01T04:00Z", "2026-06-01T22:01Z")).size());
  }

  @Test
  void oneThatBeganMonthsBeforeReachesIn() {
    Recurrence quarters =
        again(UTC, "2001-01-01T00:00", "2001-03-20T00:00", "FREQ=MONTHLY;INTERVAL=3");
    assertEquals(
        List.of(between("2026-04-01T00:00Z", "2026-06-18T00:00Z")),
        known(quarters, between("2026-06-17T23:00Z", "2026-06-18T01:00Z")).stream()
            .map(Occurrence::at)
            .toList());
  }

  @Test
  void exceptAndAlso() {
    Recurrence weekly =
        new Recurrence(
            local("2026-01-06T22:00"),
            local("2026-01-06T23:00"),
            BERLIN,
            Optional.of("FREQ=WEEKLY;COUNT=4"),
            List.of(local("2026-01-13T22:00")),
            List.of(local("2026-01-14T09:00"), local("2026-01-20T22:00")),
            false,
            DayShift.NONE);
    assertEquals(
        List.of("2026-01-06T22:00", "2026-01-14T09:00", "2026-01-20T22:00", "2026-01-27T22:00"),
        starts(weekly, WorkingDays.NONE, 2026));
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      value = {
        "FREQ=WEEKLY;UNTIL=20260120          | 3",
        "FREQ=WEEKLY;UNTIL=20260120T215959   | 2",
        "FREQ=WEEKLY;UNTIL=20260120T220000   | 3",
        // 22:00 in Berlin is 21:00Z
        "FREQ=WEEKLY;UNTIL=20260120T205959Z  | 2",
        "FREQ=WEEKLY;UNTIL=20260120T210000Z  | 3",
        "FREQ=WEEKLY;COUNT=3                 | 3",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=3        | 3",
        "FREQ=WEEKLY;BYDAY=MO;COUNT=1        | 1",
        "FREQ=WEEKLY;UNTIL=20200101          | 1",
      })
  void untilIncludesItsMomentAndCountTheFirstStart(String rule, int occurrences) {
    Recurrence tuesdays = again(BERLIN, "2026-01-06T22:00", "2026-01-06T23:00", rule);
    assertEquals(occurrences, known(tuesdays, year(2026)).size());
    assertEquals(
        local("2026-01-06T22:00"),
        wall(known(tuesdays, year(2026)).getFirst().at().start(), BERLIN));
  }

  @Test
  void untilInUtcIsComparedWithTheInstantInARepeatedHour() {
    // 02:30 on 25 October happens first at 00:30Z; wall time of the end is 02:15, second pass
    Recurrence daily =
        again(BERLIN, "2026-10-20T02:30", "2026-10-20T02:45", "FREQ=DAILY;UNTIL=20261025T011500Z");
    assertEquals(6, known(daily, year(2026)).size());
  }

  @Test
  void lastWorkingDayOfEachMonth() {
    Recurrence close =
        shifted("2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", DayShift.PREVIOUS_WORKING_DAY, 0);
    assertEquals(
        List.of(
            "2026-01-30T00:00",
            "2026-02-27T00:00",
            "2026-03-31T00:00",
            "2026-04-30T00:00",
            "2026-05-29T00:00",
            "2026-06-30T00:00",
            "2026-07-31T00:00",
            "2026-08-31T00:00",
            "2026-09-30T00:00",
            "2026-10-30T00:00",
            "2026-11-30T00:00"),
        starts(close, WEEKDAYS_2026, 2026).subList(0, 11));
  }

  @Test
  void thirdWorkingDayAndThirdLastWorkingDay() {
    Recurrence third =
        shifted("2026-01-01", "FREQ=MONTHLY;BYMONTHDAY=1", DayShift.NEXT_WORKING_DAY, 2);
    assertEquals(
        List.of("2026-01-06T00:00", "2026-02-04T00:00", "2026-03-04T00:00"),
        starts(third, WEEKDAYS_2026, 2026).subList(0, 3));
    assertEquals("2026-05-06T00:00", starts(third, WEEKDAYS_2026, 2026).get(4)); // after Labour Day
    Recurrence thirdLast =
        shifted("2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", DayShift.PREVIOUS_WORKING_DAY, -2);
    assertEquals("2026-01-28T00:00", starts(thirdLast, WEEKDAYS_2026, 2026).getFirst());
  }

  @Test
  void aYearThatIsNotCoveredIsUnknownThereAndOnlyThere() {
    Recurrence close =
        shifted("2026-01-31", "FREQ=MONTHLY;BYMONTHDAY=-1", DayShift.PREVIOUS_WORKING_DAY, 0);
    Expansion summer = expand(close, WEEKDAYS_2026, "2026-06-01T00:00Z", "2026-09-01T00:00Z");
    assertInstanceOf(Expansion.Known.class, summer);
    var winter =
        assertInstanceOf(
            Expansion.NotComputed.class,
            expand(close, WEEKDAYS_2026, "2026-11-15T00:00Z", "2027-02-15T00:00Z"));
    assertEquals(Expansion.Reason.YEAR_NOT_COVERED, winter.reason());
    assertEquals("2027", winter.detail());
    assertEquals(
        List.of(instant("2026-11-29T23:00Z"), instant("2026-12-30T23:00Z")),
        winter.occurrences().stream().map(o -> o.at().start()).toList());
    assertTrue(winter.unknown().contains(instant("2027-01-29T12:00Z")), winter::toString);
    assertTrue(!winter.unknown().contains(instant("2026-12-24T12:00Z")), winter::toString);
  }

  @Test
  void withoutACalendarNothingIsShiftedOnTrust() {
    Recurrence close =
        shifted("2026-01-30", "FREQ=MONTHLY;BYMONTHDAY=-1", DayShift.PREVIOUS_WORKING_DAY, 0);
    var expansion = Recurrences.expand(close, WorkingDays.NONE, year(2026));
    assertEquals(List.of(), expansion.occurrences());
    assertTrue(expansion.unknown().contains(instant("2026-06-30T12:00Z")));
  }

  @Test
  void aCalendarWithoutWorkingDaysIsNotComputed() {
    Recurrence close = shifted("2026-01-30", "FREQ=MONTHLY", DayShift.NEXT_WORKING_DAY, 0);
    var expansion =
        assertInstanceOf(
            Expansion.NotComputed.class,
            Recurrences.expand(close, _ -> WorkingDays.Day.OFF, year(2026)));
    assertEquals(Expansion.Reason.NO_WORKING_DAY, expansion.reason());
  }

  @ParameterizedTest(name = "{0}: {1} {2}")
  @CsvSource(
      delimiter = '|',
      nullValues = "-",
      value = {
        "FREQ=MONTHLY;BYDAY=3SA              | -                 | -",
        "freq=weekly;byday=tu                | -                 | -",
        "FREQ=WEEKLY;COUNT=1                 | -                 | -",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=29 | -                 | -",
        "FREQ=WEEKLY;UNTIL=20200101          | -                 | -",
        "FREQ=DAILY;BYMONTH=2;BYMONTHDAY=29  | -                 | -",
        "FREQ=SOMETIMES                      | UNREADABLE        | FREQ=SOMETIMES",
        "FREQ=MONTHLY;BYDAY=3XX              | UNREADABLE        | BYDAY=3XX",
        "FREQ=WEEKLY;INTERVAL=0              | UNREADABLE        | INTERVAL=0",
        "FREQ=WEEKLY;UNTIL=tomorrow          | UNREADABLE        | UNTIL=TOMORROW",
        "FREQ=WEEKLY;UNTIL=20260231          | UNREADABLE        | UNTIL=20260231",
        "FREQ=WEEKLY;FOO=1                   | UNREADABLE        | FOO=1",
        "FREQ=DAILY;BYHOUR=25                | UNREADABLE        | BYHOUR=25",
        "FREQ=WEEKLY;COUNT=2;UNTIL=20270101  | UNREADABLE        | COUNT=2",
        "FREQ=MINUTELY                       | TOO_FREQUENT      | FREQ=MINUTELY",
        "FREQ=SECONDLY;INTERVAL=90           | TOO_FREQUENT      | FREQ=SECONDLY",
        "FREQ=YEARLY;INTERVAL=100000         | INTERVAL_TOO_LONG | INTERVAL=100000",
        "FREQ=YEARLY;BYWEEKNO=53             | -                 | -",
        "FREQ=YEARLY;BYWEEKNO=1,53           | WEEK_53           | BYWEEKNO=53",
        "FREQ=YEARLY;BYWEEKNO=-53;COUNT=9    | WEEK_53           | BYWEEKNO=53",
        "FREQ=YEARLY;BYDAY=MO;BYSETPOS=300 | NEVER | FREQ=YEARLY;BYDAY=MO;BYSETPOS=300",
        "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30 | NEVER             |"
            + " FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30",
      })
  void checksRules(String rule, RuleProblem.Reason reason, String part) {
    assertEquals(
        Optional.ofNullable(reason).map(r -> new RuleProblem(r, part)), Recurrences.check(rule));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ";",
        "=",
        "FREQ",
        "FREQ=",
        "RRULE:FREQ=DAILY",
        "\u0000",
        "FREQ=WEEKLY;BYDAY=1TU",
        "FREQ=DAILY;INTERVAL=99999999999"
      })
  void unreadableRulesAreReportedAndNeverThrow(String rule) {
    Optional<RuleProblem> problem = Recurrences.check(rule);
    assertEquals(Optional.of(RuleProblem.Reason.UNREADABLE), problem.map(RuleProblem::reason));
    Recurrence bad = again(UTC, "2026-01-01T00:00", "2026-01-01T01:00", rule);
    var expansion =
        assertInstanceOf(
            Expansion.NotComputed.class, Recurrences.expand(bad, WorkingDays.NONE, year(2026)));
    assertEquals(Expansion.Reason.RULE_UNREADABLE, expansion.reason());
    assertEquals(IntervalSet.of(year(2026)), expansion.unknown());
  }

  @Test
  void tooManyAndTooRareAreNotComputed() {
    Recurrence hourly = again(UTC, "2001-01-01T00:00", "2001-01-01T00:10", "FREQ=HOURLY");
    assertEquals(
        Expansion.Reason.TOO_MANY, reason(hourly, "2026-01-01T00:00Z", "2036-01-01T00:00Z"));
    assertEquals(24, known(hourly, between("2026-01-01T00:00Z", "2026-01-02T00:00Z")).size());
    Recurrence never =
        again(UTC, "2001-02-28T00:00", "2001-02-28T00:10", "FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30");
    assertEquals(
        Expansion.Reason.TOO_RARE, reason(never, "2026-01-01T00:00Z", "2036-01-01T00:00Z"));
  }

  @Test
  void theNextTwentyFour() {
    Recurrence nights =
        again(BERLIN, "2017-01-21T22:00", "2017-01-22T04:00", "FREQ=MONTHLY;BYDAY=3SA");
    Instant from = instant("2026-01-17T21:00Z"); // one begins right then
    Expansion next = Recurrences.upcoming(nights, WorkingDays.NONE, from, 24);
    assertEquals(24, next.occurrences().size());
    assertEquals(from, next.occurrences().getFirst().at().start());
    assertEquals(instant("2027-12-18T21:00Z"), next.occurrences().getLast().at().start());
    Recurrence over = again(BERLIN, "2017-01-21T22:00", "2017-01-22T04:00", "FREQ=WEEKLY;COUNT=3");
    assertEquals(
        new Expansion.Known(List.of()), Recurrences.upcoming(over, WorkingDays.NONE, from, 24));
    Recurrence olympic = again(UTC, "2000-02-29T00:00", "2000-03-01T00:00", "FREQ=YEARLY");
    assertEquals(
        instant("2048-02-29T00:00Z"),
        Recurrences.upcoming(olympic, WorkingDays.NONE, from, 6)
            .occurrences()
            .getLast()
            .at()
            .start());
  }

  @Test
  void allDayIsFromMidnightToMidnightWhateverTheClocksDo() {
    Recurrence days =
        new Recurrence(
            local("2018-11-03T00:00"),
            local("2018-11-04T00:00"),
            ZoneId.of("America/Sao_Paulo"),
            Optional.of("FREQ=DAILY;COUNT=3"),
            List.of(),
            List.of(),
            true,
            DayShift.NONE);
    // the fourth begins at one: there is no midnight
    assertEquals(
        List.of(
            between("2018-11-03T03:00Z", "2018-11-04T03:00Z"),
            between("2018-11-04T03:00Z", "2018-11-05T02:00Z"),
            between("2018-11-05T02:00Z", "2018-11-06T02:00Z")),
        known(days, year(2018)).stream().map(Occurrence::at).toList());
  }

  private static Recurrence shifted(String day, String rule, DayShift shift, int workingDays) {
    LocalDateTime start = LocalDate.parse(day).atStartOfDay();
    return new Recurrence(
        start,
        start.plusDays(1),
        BERLIN,
        Optional.of(rule),
        List.of(),
        List.of(),
        true,
        shift,
        workingDays);
  }

  private static Recurrence again(ZoneId zone, String start, String end, String rule) {
    return Recurrence.repeating(local(start), local(end), zone, rule);
  }

  private static Expansion expand(Recurrence r, WorkingDays days, String from, String to) {
    return Recurrences.expand(r, days, between(from, to));
  }

  private static List<Occurrence> known(Recurrence recurrence, Interval range) {
    Expansion expansion = Recurrences.expand(recurrence, WorkingDays.NONE, range);
    return assertInstanceOf(Expansion.Known.class, expansion).occurrences();
  }

  private static Expansion.Reason reason(Recurrence r, String from, String to) {
    return assertInstanceOf(Expansion.NotComputed.class, expand(r, WorkingDays.NONE, from, to))
        .reason();
  }

  private static List<String> starts(Recurrence r, WorkingDays days, int year) {
    return Recurrences.expand(r, days, year(year)).occurrences().stream()
        .map(o -> wall(o.at().start(), r.zone()).toString())
        .toList();
  }

  private static Interval year(int year) {
    return between(year + "-01-01T00:00Z", (year + 1) + "-01-01T00:00Z");
  }

  private static Interval between(String from, String to) {
    return new Interval(instant(from), instant(to));
  }

  private static Instant instant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }

  private static LocalDateTime local(String text) {
    return LocalDateTime.parse(text);
  }

  private static LocalDateTime wall(Instant instant, ZoneId zone) {
    return LocalDateTime.ofInstant(instant, zone);
  }
}
