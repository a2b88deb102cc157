package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import biweekly.Biweekly;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.text.Texts;

/** What is written is understood in the same way by two other libraries and by this program. */
class IcsWriterTest {

  private static final Instant AT = Instant.parse("2026-03-01T08:00:00Z");

  @BeforeAll
  static void noNetwork() {
    System.setProperty("net.fortuna.ical4j.timezone.update.enabled", "false");
    System.setProperty(
        "net.fortuna.ical4j.timezone.cache.impl", "net.fortuna.ical4j.util.MapTimeZoneCache");
  }

  /** Zones with rules of all sorts: none, by UTC, by wall time, one by one. */
  private static final List<String> ZONES =
      List.of(
          "Europe/Berlin",
          "America/New_York",
          "Asia/Kolkata",
          "UTC",
          "Africa/Casablanca",
          "America/Sao_Paulo",
          "Asia/Jerusalem",
          "Africa/Cairo");

  /** Half an hour of daylight saving, and a change on the day before the rule's: biweekly errs. */
  private static final List<String> HARDER = List.of("Australia/Lord_Howe", "America/Nuuk");

  private static Plan plan() {
    var all = new ArrayList<String>(ZONES);
    all.addAll(HARDER);
    return plan(all);
  }

  private static Plan plan(List<String> zones) {
    var ids = Taking.ids();
    var edit = new ArrayList<Change>();
    int number = 0;
    for (String zone : zones) {
      for (int month = 1; month <= 12; month++) {
        LocalDateTime start = LocalDateTime.of(2026, month, 28, 22, 30);
        Recurrence once = Recurrence.once(start, start.plusHours(5), ZoneId.of(zone));
        edit.add(put(ids.get(), ++number, "Größe; \"x\", \\ 🚨" + " lang".repeat(30), once));
      }
      LocalDateTime first = LocalDateTime.of(2024, 11, 1, 9, 0);
      Recurrence weekly =
          new Recurrence(
              first,
              first.plusHours(1),
              ZoneId.of(zone),
              Optional.of("FREQ=WEEKLY;UNTIL=20281231T235959"),
              List.of(first.plusWeeks(2)),
              List.of(first.plusDays(3)),
              false,
              DayShift.NONE);
      edit.add(put(ids.get(), ++number, "weekly", weekly));
    }
    LocalDateTime day = LocalDate.of(2026, 12, 24).atStartOfDay();
    Recurrence days =
        new Recurrence(
            day,
            day.plusDays(3),
            ZoneId.of("Europe/Berlin"),
            Optional.of("FREQ=YEARLY"),
            List.of(),
            List.of(),
            true,
            DayShift.NONE);
    edit.add(put(ids.get(), ++number, "days", days));
    return Taking.apply(Plan.EMPTY, new Edit(Phrase.of("plan.change"), edit, Optional.empty()));
  }

  private static Change put(UUID id, int number, String name, Recurrence when) {
    return new Change.Put(
        new BusinessEvent(
            Head.of(new Id<>(id), "EVT-" + number),
            name,
            "close",
            when,
            Optional.empty(),
            Optional.empty(),
            Optional.of("line one\nline two")));
  }

  @Test
  @SuppressWarnings("deprecation") // the short way to the start, there since its first version
  void ical4jReadsTheSameInstants() throws Exception {
    Plan plan = plan();
    var calendar = new CalendarBuilder().build(new ByteArrayInputStream(written(plan)));
    SortedMap<String, String> read = new TreeMap<>();
    for (Object component : calendar.getComponents(Component.VEVENT)) {
      VEvent event = (VEvent) component;
      Temporal start = event.getStartDate().orElseThrow().getDate();
      Temporal end = event.getEndDate().orElseThrow().getDate();
      read.put(
          event.getUid().orElseThrow().getValue(),
          instant(start)
              + " "
              + instant(end)
              + " "
              + Objects.requireNonNull(event.getSummary()).getValue());
    }
    assertEquals(expected(plan), read);
  }

  @Test
  void biweeklyReadsTheSameInstants() throws Exception {
    Plan plan = plan(ZONES);
    var calendar = Biweekly.parse(new String(written(plan), StandardCharsets.UTF_8)).first();
    SortedMap<String, String> read = new TreeMap<>();
    for (var event : calendar.getEvents()) {
      boolean timed = event.getDateStart().getValue().hasTime();
      read.put(
          event.getUid().getValue(),
          text(event.getDateStart().getValue(), timed)
              + " "
              + text(event.getDateEnd().getValue(), timed)
              + " "
              + event.getSummary().getValue());
    }
    assertEquals(expected(plan), read);
  }

  @Test
  void thisProgramReadsTheSameRecurrences() throws Exception {
    Plan plan = plan();
    ImportOptions options = Taking.options().withZone(ZoneId.of("Europe/Berlin"));
    Plan read =
        Taking.apply(
            Plan.EMPTY,
            Taking.preview(new FileContent("t.ics", written(plan)), Plan.EMPTY, options)
                .edit(Choices.ASK));
    SortedMap<String, Recurrence> there = new TreeMap<>();
    read.businessEvents()
        .values()
        .forEach(e -> there.put(e.head().externalIds().getFirst().id(), e.when()));
    for (BusinessEvent event : plan.businessEvents().values()) {
      Recurrence when = event.when();
      Recurrence back = Objects.requireNonNull(there.get(event.id() + "-slipway"));
      assertEquals(when.start(), back.start());
      assertEquals(when.end(), back.end());
      assertEquals(when.zone(), back.zone());
      assertEquals(when.except(), back.except());
      assertEquals(when.also(), back.also());
      assertEquals(when.allDay(), back.allDay());
    }
  }

  @Test
  void linesAreFoldedEndWithCrLfAndBytesRepeat() throws Exception {
    byte[] bytes = written(plan());
    assertArrayEquals(bytes, written(plan()));
    String text = new String(bytes, StandardCharsets.UTF_8);
    assertTrue(text.endsWith("END:VCALENDAR\r\n"));
    for (String line : text.split("\r\n", -1)) {
      assertTrue(line.getBytes(StandardCharsets.UTF_8).length <= 75, line);
      assertEquals(-1, line.indexOf('\n'), line);
    }
    assertTrue(text.contains("UNTIL=20281231T225959Z"), "until in UTC");
    assertTrue(text.contains("DTSTART;VALUE=DATE:20261224"));
    assertEquals(-1, text.indexOf('\uFFFD'));
  }

  private static byte[] written(Plan plan) throws Exception {
    var out = new ByteArrayOutputStream();
    var calendar = IcsCalendar.of(plan, "plan", AT, Texts.of(Locale.ENGLISH));
    assertEquals(List.of(), IcsWriter.write(calendar, out));
    return out.toByteArray();
  }

  private static SortedMap<String, String> expected(Plan plan) {
    SortedMap<String, String> expected = new TreeMap<>();
    for (BusinessEvent event : plan.businessEvents().values()) {
      Recurrence when = event.when();
      String start =
          when.allDay()
              ? when.start().toLocalDate().toString()
              : WallTime.resolve(when.start(), when.zone()).at().toString();
      String end =
          when.allDay()
              ? when.end().toLocalDate().toString()
              : WallTime.resolve(when.end(), when.zone()).at().toString();
      expected.put(event.id() + "-slipway", start + " " + end + " " + event.name());
    }
    return expected;
  }

  private static String instant(Temporal temporal) {
    return switch (temporal) {
      case Instant at -> at.toString();
      case ZonedDateTime at -> at.toInstant().toString();
      case OffsetDateTime at -> at.toInstant().toString();
      default -> temporal.toString();
    };
  }

  @SuppressWarnings("JavaUtilDate") // what biweekly gives
  private static String text(Date date, boolean timed) {
    Instant at = Instant.ofEpochMilli(date.getTime());
    return timed ? at.toString() : at.atZone(ZoneId.systemDefault()).toLocalDate().toString();
  }
}
