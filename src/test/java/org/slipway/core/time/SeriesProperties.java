package org.slipway.core.time;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.DayOfWeek;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;

/** A recurrence in two parts is the same recurrence; one taken out leaves all others. */
class SeriesProperties {

  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "America/Sao_Paulo",
          "Australia/Lord_Howe",
          "Africa/Casablanca",
          "Pacific/Apia",
          "UTC");
  private static final List<String> RULES =
      List.of(
          "FREQ=DAILY",
          "FREQ=DAILY;INTERVAL=3",
          "FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,TH,SU",
          "FREQ=WEEKLY;BYDAY=SA;BYHOUR=2,3;BYMINUTE=30",
          "FREQ=HOURLY;INTERVAL=7",
          "FREQ=MONTHLY",
          "FREQ=MONTHLY;BYDAY=3SA",
          "FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=1,-1",
          "FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=-1",
          "FREQ=YEARLY",
          "FREQ=YEARLY;BYMONTH=3,9;BYDAY=-1SU");
  private static final WorkingDays WEEKDAYS =
      date ->
          date.getDayOfWeek() == DayOfWeek.SATURDAY || date.getDayOfWeek() == DayOfWeek.SUNDAY
              ? WorkingDays.Day.OFF
              : WorkingDays.Day.WORKING;
  private static final Interval RANGE =
      new Interval(
          LocalDateTime.of(2024, 1, 1, 0, 0).toInstant(ZoneOffset.UTC),
          LocalDateTime.of(2031, 1, 1, 0, 0).toInstant(ZoneOffset.UTC));

  @Provide
  Arbitrary<Recurrence> recurrences() {
    Arbitrary<String> rule =
        Combinators.combine(
                Arbitraries.of(RULES),
                Arbitraries.oneOf(
                    Arbitraries.just(""),
                    Arbitraries.integers().between(1, 40).map(n -> ";COUNT=" + n),
                    Arbitraries.integers()
                        .between(1, 28)
                        .map(n -> ";UNTIL=202806" + (n < 10 ? "0" : "") + n),
                    Arbitraries.integers()
                        .between(10, 28)
                        .map(n -> ";UNTIL=202703" + n + "T010000Z")))
            .as((r, end) -> r + end);
    Arbitrary<LocalDateTime> start =
        Combinators.combine(
                Arbitraries.integers().between(0, 700), Arbitraries.integers().between(0, 47))
            .as(
                (day, half) ->
                    LocalDateTime.of(2025, 1, 1, 0, 0).plusDays(day).plusMinutes(30L * half));
    return Combinators.combine(
            start,
            Arbitraries.of(ZONES),
            rule,
            Arbitraries.integers().between(0, 3),
            Arbitraries.integers().between(0, 5),
            Arbitraries.of(DayShift.class),
            Arbitraries.integers().between(-2, 2))
        .as(SeriesProperties::recurrence);
  }

  private static Recurrence recurrence(
      LocalDateTime start,
      String zone,
      String rule,
      int also,
      int except,
      DayShift shift,
      int days) {
    var further = new ArrayList<LocalDateTime>();
    for (int i = 0; i < also; i++) {
      further.add(start.plusDays(17L * (i + 1)).plusHours(5).plusMinutes(7));
    }
    var bare =
        new Recurrence(
            start,
            start.plusHours(2),
            ZoneId.of(zone),
            Optional.of(rule),
            List.of(),
            further,
            false,
            shift,
            days);
    var out = new ArrayList<LocalDateTime>();
    List<Occurrence> all = all(bare);
    for (int i = 0; i < except && 3 * i < all.size(); i++) {
      Series.startOf(bare, WEEKDAYS, all.get(3 * i))
          .filter(s -> !further.contains(s))
          .ifPresent(out::add);
    }
    return new Recurrence(
        start,
        start.plusHours(2),
        ZoneId.of(zone),
        Optional.of(rule),
        out,
        further,
        false,
        shift,
        days);
  }

  private static List<Occurrence> all(Recurrence recurrence) {
    Expansion expansion = Recurrences.expand(recurrence, WEEKDAYS, RANGE);
    assertTrue(expansion instanceof Expansion.Known, expansion::toString);
    return expansion.occurrences();
  }

  private static List<Occurrence> united(Series.Cut cut) {
    var all = new ArrayList<Occurrence>();
    cut.before().ifPresent(before -> all.addAll(all(before)));
    all.addAll(all(cut.from()));
    return all.stream().sorted().distinct().toList();
  }

  @Property(tries = 300, shrinking = ShrinkingMode.OFF)
  void theTwoPartsOfACutAreTheWhole(
      @ForAll("recurrences") Recurrence recurrence, @ForAll @IntRange(max = 60) int index) {
    List<Occurrence> whole = all(recurrence);
    if (whole.isEmpty()) {
      return;
    }
    Occurrence at = whole.get(index % whole.size());
    LocalDateTime start = Series.startOf(recurrence, WEEKDAYS, at).orElseThrow();
    Series.Cut cut = Series.cut(recurrence, start);
    assertEquals(whole, united(cut), () -> recurrence + " cut at " + start + ": " + cut);
    cut.before()
        .ifPresent(
            before ->
                all(before)
                    .forEach(
                        o ->
                            assertTrue(
                                Series.startOf(before, WEEKDAYS, o)
                                    .orElseThrow()
                                    .isBefore(start))));
    all(cut.from())
        .forEach(
            o ->
                assertTrue(!Series.startOf(cut.from(), WEEKDAYS, o).orElseThrow().isBefore(start)));
  }

  @Property(tries = 200, shrinking = ShrinkingMode.OFF)
  void oneTakenOutLeavesAllOthers(
      @ForAll("recurrences") Recurrence recurrence, @ForAll @IntRange(max = 60) int index) {
    List<Occurrence> whole = all(recurrence);
    if (whole.isEmpty()) {
      return;
    }
    Occurrence gone = whole.get(index % whole.size());
    LocalDateTime start = Series.startOf(recurrence, WEEKDAYS, gone).orElseThrow();
    var left = new ArrayList<>(all(Series.without(recurrence, start)));
    var expected = new ArrayList<>(whole);
    expected.remove(gone);
    left.remove(gone); // where another start was shifted or sprung onto the same time
    assertEquals(expected, left, () -> recurrence + " without " + start);
  }

  @Example
  void calendarWeeksAreNotCut() {
    Recurrence weeks =
        Recurrence.repeating(
            LocalDateTime.of(2026, 3, 7, 22, 0),
            LocalDateTime.of(2026, 3, 8, 2, 0),
            ZoneId.of("Europe/Berlin"),
            "FREQ=YEARLY;BYWEEKNO=20,53");
    assertTrue(!Series.canCut(weeks));
  }

  @Example
  void aCountIsSharedOut() {
    Recurrence weekly =
        Recurrence.repeating(
            LocalDateTime.of(2026, 3, 7, 22, 0),
            LocalDateTime.of(2026, 3, 8, 2, 0),
            ZoneId.of("Europe/Berlin"),
            "FREQ=WEEKLY;BYDAY=SA;COUNT=10");
    Series.Cut cut = Series.cut(weekly, LocalDateTime.of(2026, 3, 28, 22, 0));
    assertEquals(Optional.of("FREQ=WEEKLY;BYDAY=SA;COUNT=3"), cut.before().orElseThrow().rule());
    assertEquals(Optional.of("FREQ=WEEKLY;BYDAY=SA;COUNT=7"), cut.from().rule());
  }

  @Example
  void anEndlessRuleEndsBeforeTheCut() {
    Recurrence weekly =
        Recurrence.repeating(
            LocalDateTime.of(2026, 3, 7, 22, 0),
            LocalDateTime.of(2026, 3, 8, 2, 0),
            ZoneId.of("Europe/Berlin"),
            "FREQ=WEEKLY;BYDAY=SA");
    Series.Cut cut = Series.cut(weekly, LocalDateTime.of(2026, 3, 28, 22, 0));
    assertEquals(
        Optional.of("FREQ=WEEKLY;BYDAY=SA;UNTIL=20260328T215959"),
        cut.before().orElseThrow().rule());
    assertEquals(Optional.of("FREQ=WEEKLY;BYDAY=SA"), cut.from().rule());
  }
}
