package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WorkingDays;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;

/** Occurrences moved with all that follow (RANGE=THISANDFUTURE). */
class OnwardTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Interval YEAR =
      new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

  @Test
  void whatFollowsKeepsItsRuleAtTheNewTime() {
    assertEquals(
        "06-02T10:00 06-09T10:00 06-16T15:30 06-23T15:30 06-30T15:30",
        starts(
            "DTSTART;TZID=Europe/Berlin:20260602T100000\nDURATION:PT1H\n"
                + "RRULE:FREQ=WEEKLY;BYDAY=TU;COUNT=5",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260616T100000\n"
                + "DTSTART;TZID=Europe/Berlin:20260616T153000\nDURATION:PT2H"));
  }

  @Test
  void aWeeklyRuleMovesToOtherWeekdaysAndItsExceptionsWithIt() {
    assertEquals(
        "06-02T10:00 06-04T10:00 06-10T09:00 06-17T09:00 06-19T09:00",
        starts(
            "DTSTART;TZID=Europe/Berlin:20260602T100000\n"
                + "RRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260618T080000Z\n"
                + "EXDATE;TZID=Europe/Berlin:20260611T100000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE:20260609T080000Z\nDTSTART:20260610T070000Z"));
  }

  @Test
  void severalMovesAndSingleOnesAfterThem() {
    assertEquals(
        "06-01T10:00 06-02T12:00 06-03T20:00 06-04T12:00 06-05T13:00 06-06T13:00",
        starts(
            "DTSTART;TZID=Europe/Berlin:20260601T100000\nRRULE:FREQ=DAILY;COUNT=6",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260602T100000\n"
                + "DTSTART;TZID=Europe/Berlin:20260602T120000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260605T100000\n"
                + "DTSTART;TZID=Europe/Berlin:20260605T130000",
            "RECURRENCE-ID;TZID=Europe/Berlin:20260603T100000\n"
                + "DTSTART;TZID=Europe/Berlin:20260603T200000"));
  }

  @Test
  void whatIsCancelledOnwardEnds() {
    assertEquals(
        "06-01T10:00 06-02T10:00",
        starts(
            "DTSTART;TZID=Europe/Berlin:20260601T100000\nRRULE:FREQ=DAILY",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260603T100000\n"
                + "DTSTART;TZID=Europe/Berlin:20260603T100000\nSTATUS:CANCELLED"));
  }

  @Test
  void aMoveThatNoRuleSaysIsRefusedWithLineAndTitle() {
    for (String move :
        List.of(
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260601T110000\n" // no such
                // start
                + "DTSTART;TZID=Europe/Berlin:20260601T120000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260717T100000\n" // another day
                + "DTSTART;TZID=Europe/Berlin:20260718T100000",
            "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/Berlin:20260717T100000\n" // another zone
                + "DTSTART;TZID=America/New_York:20260717T040000")) {
      String ics =
          calendar(
              "DTSTART;TZID=Europe/Berlin:20260619T100000\nRRULE:FREQ=MONTHLY;BYDAY=3FR", move);
      String said =
          Taking.say(Taking.refusal(FileContent.of("t.ics", ics), Plan.EMPTY, Taking.options()));
      assertTrue(said.contains("LEFT_OUT 8:0 Gala An occurrence of Gala was moved"), said);
    }
  }

  /** Against a walk through the days of a year. */
  @Property(tries = 60)
  void dailyAndWeeklySeriesMoveAsAWalkDoes(
      @ForAll @IntRange(min = 1, max = 3) int interval,
      @ForAll @IntRange(min = 1, max = 40) int cutAt,
      @ForAll @IntRange(min = -2, max = 9) int days,
      @ForAll @IntRange(min = 0, max = 23) int hour,
      @ForAll boolean weekly) {
    LocalDateTime first = LocalDateTime.of(2026, 1, 6, 10, 0);
    int step = (weekly ? 7 : 1) * interval;
    LocalDateTime cut = first.plusDays((long) step * cutAt);
    LocalDateTime to = cut.plusDays(days).withHour(hour);
    var expected = new ArrayList<LocalDateTime>();
    for (LocalDateTime at = first; at.isBefore(cut); at = at.plusDays(step)) {
      expected.add(at);
    }
    for (LocalDateTime at = to; at.getYear() < 2027; at = at.plusDays(step)) {
      expected.add(at);
    }
    String rule = weekly ? "FREQ=WEEKLY;BYDAY=TU" : "FREQ=DAILY";
    String read =
        starts(
            ZoneId.of("UTC"),
            "DTSTART:20260106T100000\nRRULE:" + rule + ";INTERVAL=" + interval,
            "RECURRENCE-ID;RANGE=THISANDFUTURE:" + basic(cut) + "\nDTSTART:" + basic(to));
    assertEquals(
        expected.stream()
            .filter(at -> at.getYear() == 2026)
            .sorted()
            .distinct()
            .map(OnwardTest::shown)
            .collect(Collectors.joining(" ")),
        read);
  }

  private static String basic(LocalDateTime at) {
    return at.toString().replaceAll("[-:]", "") + "00";
  }

  private static String shown(LocalDateTime at) {
    return String.format(
        Locale.ROOT,
        "%02d-%02dT%02d:%02d",
        at.getMonthValue(),
        at.getDayOfMonth(),
        at.getHour(),
        at.getMinute());
  }

  private static String starts(String master, String... moved) {
    return starts(BERLIN, master, moved);
  }

  /** All starts of a year; floating times are those of the zone. */
  private static String starts(ZoneId zone, String master, String... moved) {
    var options = Taking.options().withZone(zone);
    ImportPreview preview =
        Taking.preview(FileContent.of("t.ics", calendar(master, moved)), Plan.EMPTY, options);
    Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
    var starts = new ArrayList<LocalDateTime>();
    for (BusinessEvent event : plan.businessEvents().values()) {
      Recurrences.expand(event.when(), WorkingDays.NONE, YEAR).occurrences().stream()
          .filter(o -> YEAR.contains(o.at().start()))
          .forEach(o -> starts.add(LocalDateTime.ofInstant(o.at().start(), zone)));
    }
    return starts.stream()
        .sorted()
        .distinct()
        .map(OnwardTest::shown)
        .collect(Collectors.joining(" "));
  }

  private static String calendar(String master, String... moved) {
    var text = new StringBuilder("BEGIN:VCALENDAR\n" + event(master));
    for (String one : moved) {
      text.append(event(one));
    }
    return text + "END:VCALENDAR\n";
  }

  private static String event(String lines) {
    return "BEGIN:VEVENT\nUID:g\nSUMMARY:Gala\n" + lines + "\nEND:VEVENT\n";
  }
}
