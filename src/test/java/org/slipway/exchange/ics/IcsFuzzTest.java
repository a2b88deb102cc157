package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slipway.OwnTime;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrences;
import org.slipway.core.time.WorkingDays;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Work;

/**
 * Calendars put together at random of hostile lines: each is answered in words and soon, and what
 * is taken can be expanded.
 */
class IcsFuzzTest {

  private static final Duration SOON = Duration.ofSeconds(10);
  private static final Interval YEARS =
      new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));

  private static final List<String> TIMES =
      List.of(
          "20260701T120000Z",
          "20260701T120000",
          "20260701",
          "20260329T023000",
          "20261025T023000",
          "00010101T000000",
          "99991231T235959Z",
          "20260230T120000",
          "19700101T000000Z",
          "2026",
          "",
          "20260701T126000",
          "20260701T240000",
          "20260701T120000+0200",
          "00000101",
          "x");
  private static final List<String> ZONES =
      List.of(
          "",
          ";TZID=Europe/Berlin",
          ";TZID=Own",
          ";TZID=\"Own; own:\"",
          ";TZID=Nowhere",
          ";TZID=W. Europe Standard Time",
          ";VALUE=DATE",
          ";VALUE=PERIOD",
          ";TZID=/x/Asia/Tokyo",
          ";TZID=",
          ";RANGE=THISANDFUTURE",
          ";RANGE=THISANDFUTURE;TZID=Europe/Berlin");
  private static final List<String> PARTS =
      List.of(
          "COUNT=3",
          "COUNT=0",
          "COUNT=99999999",
          "INTERVAL=2",
          "INTERVAL=1000",
          "INTERVAL=-1",
          "UNTIL=20270101",
          "UNTIL=20200101T000000Z",
          "UNTIL=99999999",
          "BYDAY=MO,TU",
          "BYDAY=5FR",
          "BYDAY=-54SU",
          "BYMONTH=2",
          "BYMONTHDAY=30",
          "BYMONTHDAY=-31,31",
          "BYYEARDAY=366,-366",
          "BYWEEKNO=53",
          "BYWEEKNO=-53,1",
          "BYSETPOS=300",
          "BYSETPOS=-1,1",
          "BYHOUR=2",
          "BYHOUR=24",
          "BYMINUTE=59",
          "BYSECOND=60",
          "WKST=SU",
          "BYEASTER=0",
          "RSCALE=CHINESE",
          "X=1",
          "=",
          "");
  private static final List<String> FREQUENCIES =
      List.of("YEARLY", "MONTHLY", "WEEKLY", "DAILY", "HOURLY", "MINUTELY", "SECONDLY", "NEVER");
  private static final List<String> LENGTHS =
      List.of(
          "PT1H",
          "P1D",
          "P99999W",
          "-PT1H",
          "P",
          "PT",
          "P0D",
          "PT99999999M",
          "P1DT",
          "PT24H",
          "1H");
  private static final List<String> OFFSETS = List.of("+0100", "+0200", "-1800", "+2500", "x", "");

  private Random random = new Random(20_261_121L);

  @Test
  void hostileCalendarsAreAnswered() {
    answered(600);
  }

  @Test
  @Tag("slow")
  void manyHostileCalendarsAreAnswered() {
    answered(20_000);
  }

  private void answered(int number) {
    int taken = 0;
    for (int i = 0; i < number; i++) {
      taken += answered();
    }
    assertTrue(taken > number / 20, taken + " were taken");
  }

  /** For as many minutes as are named, with a seed of its own. */
  public static void main(String[] minutes) {
    long seed = System.nanoTime();
    var fuzz = new IcsFuzzTest();
    fuzz.random = new Random(seed);
    Instant end = Instant.now().plus(Duration.ofMinutes(Long.parseLong(minutes[0])));
    long files = 0;
    long taken = 0;
    long most = 0;
    while (Instant.now().isBefore(end)) {
      taken += fuzz.answered();
      files++;
      Runtime all = Runtime.getRuntime();
      most = Math.max(most, all.totalMemory() - all.freeMemory());
    }
    System.out.println(
        "seed "
            + seed
            + ": "
            + files
            + " files, "
            + taken
            + " taken, "
            + (most >> 20)
            + " MB at most");
  }

  /** Makes one and has it read; how many events of it were taken, at most one. */
  private int answered() {
    String text = calendar();
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int strokes = random.nextInt(4); strokes > 0 && bytes.length > 0; strokes--) {
      bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
    }
    Duration start = OwnTime.spent();
    try {
      return read(new FileContent("f.ics", bytes));
    } catch (RuntimeException | StackOverflowError crash) {
      throw new AssertionError(text, crash);
    } finally {
      assertTrue(OwnTime.since(start).compareTo(SOON) < 0, text);
    }
  }

  private static int read(FileContent file) {
    ImportResult result =
        Importers.preview(file, Optional.of("ics"), Plan.EMPTY, Taking.options(), Work.QUIET);
    switch (result) {
      case ImportResult.Refused(var name, var as, var problems) -> {
        assertTrue(Taking.say(problems).length() > 20);
        return 0;
      }
      case ImportResult.Cancelled _ -> throw new AssertionError("nobody cancelled");
      case ImportResult.Ready(ImportPreview preview) -> {
        Taking.say(preview.problems());
        Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.THEIRS));
        for (BusinessEvent event : plan.businessEvents().values()) {
          Recurrences.expand(event.when(), WorkingDays.NONE, YEARS);
        }
        return 1;
      }
    }
  }

  private String calendar() {
    var text = new StringBuilder("BEGIN:VCALENDAR\r\n");
    if (random.nextInt(8) == 0) {
      text.append("METHOD:").append(one(List.of("CANCEL", "REPLY", "REQUEST", ""))).append("\r\n");
    }
    for (int left = random.nextInt(3); left > 0; left--) {
      text.append(zone());
    }
    for (int left = 1 + random.nextInt(5); left > 0; left--) {
      text.append(event());
    }
    return random.nextInt(10) == 0 ? text.toString() : text + "END:VCALENDAR\r\n";
  }

  private String zone() {
    var text = new StringBuilder("BEGIN:VTIMEZONE\r\nTZID:");
    text.append(one(List.of("Own", "Own; own:", "Europe/Berlin", ""))).append("\r\n");
    for (int left = random.nextInt(4); left > 0; left--) {
      String name = one(List.of("STANDARD", "DAYLIGHT"));
      text.append("BEGIN:").append(name).append("\r\nDTSTART:").append(one(TIMES)).append("\r\n");
      text.append("TZOFFSETFROM:").append(one(OFFSETS)).append("\r\n");
      text.append("TZOFFSETTO:").append(one(OFFSETS)).append("\r\n");
      text.append(random.nextBoolean() ? "RRULE:" + rule() + "\r\n" : "");
      text.append(random.nextInt(4) == 0 ? "RDATE:" + times() + "\r\n" : "");
      text.append("END:").append(name).append("\r\n");
    }
    return text + "END:VTIMEZONE\r\n";
  }

  private String event() {
    var text = new StringBuilder("BEGIN:VEVENT\r\nSUMMARY:e\\,\\;\\n ü\r\n");
    text.append("UID:").append(random.nextInt(3)).append("\r\n");
    text.append("DTSTART").append(one(ZONES)).append(':').append(one(TIMES)).append("\r\n");
    for (int left = random.nextInt(6); left > 0; left--) {
      text.append(property()).append(random.nextInt(8) == 0 ? "\n " : "\r\n");
    }
    return text + (random.nextInt(12) == 0 ? "" : "END:VEVENT\r\n");
  }

  private String property() {
    String time = one(ZONES) + ":" + one(TIMES);
    return switch (random.nextInt(10)) {
      case 0 -> "DTEND" + time;
      case 1 -> "DURATION:" + one(LENGTHS);
      case 2, 3, 4 -> "RRULE:" + rule();
      case 5 -> "EXDATE" + one(ZONES) + ":" + times();
      case 6 -> "RDATE" + one(ZONES) + ":" + times() + "/" + one(LENGTHS) + "," + times();
      case 7 -> "RECURRENCE-ID" + time;
      case 8 -> "SEQUENCE:" + random.nextInt(3);
      default ->
          one(List.of("STATUS:CANCELLED", "BEGIN:VALARM", "EXRULE:" + rule(), ":", "RDATE:/"));
    };
  }

  private String rule() {
    var rule = new StringBuilder("FREQ=" + one(FREQUENCIES));
    for (int left = random.nextInt(4); left > 0; left--) {
      rule.append(';').append(one(PARTS));
    }
    return rule.toString();
  }

  private String times() {
    var times = new StringBuilder(one(TIMES));
    for (int left = random.nextInt(4); left > 0; left--) {
      times.append(random.nextInt(5) == 0 ? '/' : ',').append(one(TIMES));
    }
    return times.toString();
  }

  private String one(List<String> from) {
    return from.get(random.nextInt(from.size()));
  }
}
