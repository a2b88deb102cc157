package org.slipway.exchange.ics;

import static java.util.stream.Collectors.joining;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.TreeSet;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.AnyPlan;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.exchange.Taking;
import org.slipway.json.PlanJson;
import org.slipway.json.Read;
import org.slipway.text.Texts;

/** Two libraries that did not write the file read the same occurrences and texts in it. */
class IcsReadBackProperties {

  private static final Instant AT = Instant.parse("2026-09-28T12:00:00Z");

  /** A year in which the clocks of either half of the earth change twice. */
  private static final Interval YEAR =
      new Interval(Instant.parse("2026-01-01T00:00:00Z"), Instant.parse("2027-01-01T00:00:00Z"));

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "America/Sao_Paulo",
          "Asia/Kolkata",
          "Australia/Sydney",
          "Europe/London",
          "Pacific/Auckland",
          "UTC");

  private static final List<String> RULES =
      List.of(
          "FREQ=DAILY;INTERVAL=3",
          "FREQ=WEEKLY;BYDAY=SA,SU",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU",
          "FREQ=MONTHLY;BYDAY=3SA",
          "FREQ=MONTHLY;BYMONTHDAY=-1",
          "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1",
          "FREQ=YEARLY;BYMONTH=3,10;BYDAY=-1SU",
          "FREQ=WEEKLY;BYDAY=SU;COUNT=20",
          "FREQ=WEEKLY;BYDAY=SU;UNTIL=20261102T000000",
          "FREQ=MONTHLY;BYMONTH=3,6,9,12;BYMONTHDAY=-1");

  private static final List<String> WORDS =
      List.of(
          "Größe; \"x\", \\ back",
          "🚨 freeze 👩🏽‍💻 " + "lang ".repeat(40) + "end",
          "line one\nline two\n\nline four",
          "年末の凍結",
          "a:b;c,d=e");

  @BeforeAll
  static void quiet() {
    IcsReadBack.quiet();
  }

  @Property(tries = 25)
  void rulesOfAllSortsReadBack(@ForAll Random random) throws Exception {
    IcsReadBack.quiet();
    check(plan(random), 1);
  }

  @Property(tries = 15)
  void anyPlanReadsBackByIcal4j(@ForAll long seed) throws Exception {
    IcsReadBack.quiet();
    IcsCalendar calendar = calendar(AnyPlan.of(seed, 4));
    sameByIcal4j(calendar, IcsReadBack.planned(calendar, YEAR), written(calendar));
  }

  @Property(tries = 15)
  void anyPlanReadsBackByBiweekly(@ForAll long seed) throws Exception {
    IcsCalendar calendar = calendar(AnyPlan.of(seed, 4));
    same(IcsReadBack.planned(calendar, YEAR), IcsReadBack.biweekly(written(calendar), YEAR));
  }

  /** Its other Sundays stay at two o'clock, though the first began at three. */
  @Test
  void aSeriesThatBeginsInASkippedHourReadsBack() throws Exception {
    LocalDateTime skipped = LocalDateTime.of(2026, 3, 29, 2, 0);
    Recurrence sundays =
        Recurrence.repeating(
            skipped, skipped.plusHours(3), ZoneId.of("Europe/Berlin"), "FREQ=WEEKLY;BYDAY=SU");
    IcsCalendar calendar = calendar(plan(List.of(freeze(1, "Sundays", sundays, "quiet"))));
    List<String> planned = IcsReadBack.planned(calendar, YEAR);
    assertEquals(40, planned.size());
    same(planned, IcsReadBack.biweekly(written(calendar), YEAR));
  }

  @Test
  void theSampleReadsBack() throws Exception {
    try (InputStream in =
        IcsReadBackProperties.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      if (PlanJson.read(Objects.requireNonNull(in)) instanceof Read.Done<Plan>(Plan plan)) {
        check(plan, 500);
        return;
      }
    }
    throw new AssertionError("no sample");
  }

  private static void check(Plan plan, int fewest) throws Exception {
    IcsCalendar calendar = calendar(plan);
    List<String> planned = IcsReadBack.planned(calendar, YEAR);
    byte[] file = written(calendar);
    assertTrue(planned.size() >= fewest, planned.size() + " lines");
    sameByIcal4j(calendar, planned, file);
    same(planned, IcsReadBack.biweekly(file, YEAR));
  }

  /** After a skipped hour ical4j stays an hour late; those series only biweekly reads. */
  private static void sameByIcal4j(IcsCalendar calendar, List<String> planned, byte[] file)
      throws Exception {
    List<String> late = IcsReadBack.skippedByClocks(calendar, YEAR);
    same(without(planned, late), without(IcsReadBack.ical4j(file, YEAR), late));
  }

  private static List<String> without(List<String> lines, List<String> titles) {
    return lines.stream()
        .filter(line -> titles.stream().noneMatch(title -> line.contains(" " + title + " | ")))
        .toList();
  }

  /** The first lines that only one of them has. */
  private static void same(List<String> planned, List<String> read) {
    var there = new TreeSet<>(read);
    var wanted = new TreeSet<>(planned);
    assertEquals(
        "", planned.stream().filter(l -> !there.contains(l)).limit(3).collect(joining("\n")));
    assertEquals(
        "", read.stream().filter(l -> !wanted.contains(l)).limit(3).collect(joining("\n")));
  }

  private static IcsCalendar calendar(Plan plan) {
    return IcsCalendar.of(plan, "plan", AT, Texts.of(Locale.ENGLISH));
  }

  private static byte[] written(IcsCalendar calendar) throws Exception {
    var out = new ByteArrayOutputStream();
    IcsWriter.write(calendar, out);
    return out.toByteArray();
  }

  private static Plan plan(Random random) {
    var changes = new ArrayList<Change>();
    for (int i = 1; i <= 12; i++) {
      Recurrence when = recurrence(random);
      String words = one(random, WORDS) + " " + i;
      changes.add(
          random.nextBoolean()
              ? freeze(i, words, when, one(random, WORDS))
              : event(i, words, when, one(random, WORDS)));
    }
    return plan(changes);
  }

  private static Plan plan(List<Change> changes) {
    return Taking.apply(Plan.EMPTY, new Edit(Phrase.of("plan.change"), changes, Optional.empty()));
  }

  private static Change freeze(int number, String words, Recurrence when, String reason) {
    return new Change.Put(
        new Freeze(
            Head.of(new Id<>(id(number)), "FRZ-" + number),
            words,
            number % 2 == 0 ? Severity.HARD : Severity.SOFT,
            Scope.ALL,
            when,
            Optional.empty(),
            reason,
            Optional.empty()));
  }

  private static Change event(int number, String words, Recurrence when, String reason) {
    return new Change.Put(
        new BusinessEvent(
            Head.of(new Id<>(id(number)), "EVT-" + number),
            words,
            "close",
            when,
            Optional.empty(),
            Optional.empty(),
            Optional.of(reason)));
  }

  private static UUID id(int number) {
    return new UUID(0x0199_0000_0000_7000L, 0x8000_0000_0000_0000L + number);
  }

  private static Recurrence recurrence(Random random) {
    ZoneId zone = ZoneId.of(one(random, ZONES));
    boolean days = random.nextInt(4) == 0;
    LocalDateTime start =
        LocalDate.of(2025, 11, 1)
            .plusDays(random.nextInt(300))
            .atTime(days ? 0 : random.nextInt(24), days ? 0 : random.nextInt(4) * 15);
    LocalDateTime end =
        days ? start.plusDays(1 + random.nextInt(4)) : start.plusMinutes(15L * random.nextInt(200));
    Optional<String> rule =
        random.nextInt(4) == 0 ? Optional.empty() : Optional.of(one(random, RULES));
    var also = new TreeSet<LocalDateTime>();
    var except = new TreeSet<LocalDateTime>();
    if (random.nextInt(3) == 0) {
      also.add(start.plusDays(random.nextInt(60) - 20));
    }
    if (rule.isPresent() && random.nextInt(3) == 0) {
      except.add(start.plusDays(7L * random.nextInt(10)));
    }
    return new Recurrence(
        start, end, zone, rule, List.copyOf(except), List.copyOf(also), days, DayShift.NONE);
  }

  private static <T> T one(Random random, List<T> from) {
    return from.get(random.nextInt(from.size()));
  }
}
