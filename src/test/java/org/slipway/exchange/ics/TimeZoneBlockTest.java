package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slipway.EveryZone;

/** The block read as RFC 5545 has it, against the zone itself. */
class TimeZoneBlockTest {

  private static final DateTimeFormatter LOCAL =
      DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT);
  private static final int LAST_YEAR = 2050;

  private static String block(String zone, Instant first) throws IOException {
    var out = new ByteArrayOutputStream();
    new TimeZoneBlock(ZoneId.of(zone), new IcsLines(out, Optional.empty())).write(first);
    return out.toString(StandardCharsets.UTF_8).replace("\r\n ", "").replace("\r\n", "\n");
  }

  /** Which offset holds from when on. */
  private static NavigableMap<Instant, ZoneOffset> onsets(String block) {
    var onsets = new TreeMap<Instant, ZoneOffset>();
    for (String part : block.split("BEGIN:(STANDARD|DAYLIGHT)\n", -1)) {
      Map<String, String> lines = new TreeMap<>();
      part.lines().filter(l -> l.contains(":")).forEach(l -> put(lines, l));
      if (lines.containsKey("DTSTART")) {
        ZoneOffset from = ZoneOffset.of(lines.getOrDefault("TZOFFSETFROM", ""));
        ZoneOffset to = ZoneOffset.of(lines.getOrDefault("TZOFFSETTO", ""));
        LocalDateTime start = LocalDateTime.parse(lines.getOrDefault("DTSTART", ""), LOCAL);
        for (LocalDateTime at : starts(start, Optional.ofNullable(lines.get("RRULE")))) {
          onsets.put(at.toInstant(from), to);
        }
      }
    }
    return onsets;
  }

  private static void put(Map<String, String> lines, String line) {
    lines.put(line.substring(0, line.indexOf(':')), line.substring(line.indexOf(':') + 1));
  }

  private static List<LocalDateTime> starts(LocalDateTime start, Optional<String> rule) {
    return rule.map(
            text ->
                IntStream.rangeClosed(start.getYear(), LAST_YEAR)
                    .mapToObj(year -> date(text, year).atTime(start.toLocalTime()))
                    .toList())
        .orElse(List.of(start));
  }

  /** The one date of a year that the rule means. */
  private static LocalDate date(String rule, int year) {
    Map<String, String> parts = new TreeMap<>();
    for (String part : rule.split(";", -1)) {
      parts.put(part.substring(0, part.indexOf('=')), part.substring(part.indexOf('=') + 1));
    }
    LocalDate first = LocalDate.of(year, Integer.parseInt(parts.getOrDefault("BYMONTH", "")), 1);
    var days = new ArrayList<LocalDate>(first.datesUntil(first.plusMonths(1)).toList());
    Optional.ofNullable(parts.get("BYMONTHDAY"))
        .map(list -> Arrays.stream(list.split(",", -1)).map(Integer::valueOf).toList())
        .ifPresent(some -> days.removeIf(day -> !some.contains(day.getDayOfMonth())));
    String weekday = parts.getOrDefault("BYDAY", "");
    if (!weekday.isEmpty()) {
      String name = weekday.substring(weekday.length() - 2);
      days.removeIf(day -> !DayOfWeek.from(day).name().startsWith(name));
      String which = weekday.substring(0, weekday.length() - 2);
      if (!which.isEmpty()) {
        int number = Integer.parseInt(which);
        return number < 0 ? days.get(days.size() + number) : days.get(number - 1);
      }
    }
    assertEquals(1, days.size(), rule + " in " + year);
    return days.getFirst();
  }

  private static void assertSame(String zone, Instant first) throws IOException {
    NavigableMap<Instant, ZoneOffset> onsets = onsets(block(zone, first));
    var rules = ZoneId.of(zone).getRules();
    var asked = new TreeSet<Instant>(List.of(first));
    ZoneOffsetTransition next = rules.nextTransition(first);
    while (next != null && next.getDateTimeAfter().getYear() < LAST_YEAR) {
      asked.add(next.getInstant());
      asked.add(next.getInstant().minusSeconds(1));
      next = rules.nextTransition(next.getInstant());
    }
    onsets.keySet().stream().filter(at -> at.isAfter(first)).forEach(asked::add);
    asked.removeIf(at -> at.atOffset(ZoneOffset.UTC).getYear() >= LAST_YEAR);
    for (Instant at : asked) {
      var onset = onsets.floorEntry(at);
      assertTrue(onset != null, zone + " says nothing at " + at);
      assertEquals(rules.getOffset(at), onset.getValue(), zone + " at " + at);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"1988-06-01T00:00:00Z", "2026-01-15T12:00:00Z", "2026-07-15T12:00:00Z"})
  void everyZoneIsSaidRight(Instant first) throws IOException {
    for (ZoneId zone : EveryZone.all()) {
      assertSame(zone.getId(), first);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Berlin, BYMONTH=3;BYDAY=-1SU, BYMONTH=10;BYDAY=-1SU",
    "America/New_York, BYMONTH=3;BYDAY=2SU, BYMONTH=11;BYDAY=1SU",
    "Australia/Lord_Howe, BYMONTH=4;BYDAY=1SU, BYMONTH=10;BYDAY=1SU"
  })
  void presentRulesAreYearlyOnes(String zone, String one, String other) throws IOException {
    String block = block(zone, Instant.parse("2026-02-01T00:00:00Z"));
    assertTrue(block.contains("RRULE:FREQ=YEARLY;" + one), block);
    assertTrue(block.contains("RRULE:FREQ=YEARLY;" + other), block);
    assertTrue(block.split("DTSTART", -1).length <= 4, block);
  }

  /** From 1980 to 1995 Berlin went back in September: only March was as it is today. */
  @Test
  void rulesThatHeldInPartAreNotTakenForThePresentOnes() throws IOException {
    String block = block("Europe/Berlin", Instant.parse("1990-01-15T00:00:00Z"));
    assertTrue(block.contains("DTSTART:19900930T030000"), block);
    assertTrue(block.contains("DTSTART:19960331T020000\nTZOFFSETFROM:+0100"), block);
    assertSame("Europe/Berlin", Instant.parse("1990-01-15T00:00:00Z"));
  }
}
