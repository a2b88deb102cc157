package org.slipway.exchange.schedule;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.calendar.Audience;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.core.time.Recurrence;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Taking;
import org.slipway.exchange.csv.CalendarTable;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.text.Texts;

/** The schedules of two real projects come into one calendar, each file counted. */
class ScheduleFormatTest {

  private static final ZoneId UTC = ZoneId.of("UTC");

  @Test
  void writtenDatesOfAllForms() {
    assertEquals("2024-01-08T00:00 2024-01-09T00:00 true", read("Monday 8th January 2024"));
    assertEquals("2024-02-01T00:00 2024-02-02T00:00 true", read("Thursday 01st February 2024"));
    assertEquals("2024-01-23T00:00 2024-01-24T00:00 true", read("Tuesday 23th January 2024"));
    assertEquals(
        "2024-03-19T00:00 2024-03-23T00:00 true", read("Tuesday 19th - Friday 22nd March 2024"));
    assertEquals(
        "2024-02-09T02:00 2024-02-09T02:00 false",
        read("02:00 UTC Friday 9th February 2024 / 18:00 PDT Thursday 8th February 2024"));
    assertEquals(
        "2025-10-10T12:00 2025-10-10T12:00 false",
        read("Thursday 9th October 2025 (AoE) / Friday 10th October 2025, 12:00 UTC"));
    assertTrue(WrittenDate.read("some time in spring", UTC).isEmpty());
    assertTrue(WrittenDate.read("Friday 31st February 2024", UTC).isEmpty());
  }

  private static String read(String text) {
    Recurrence when = WrittenDate.read(text, ZoneId.of("Europe/Berlin")).orElseThrow();
    return when.start() + " " + when.end() + " " + when.allDay();
  }

  @Test
  void whatIsNoScheduleIsRefusedAndNoRowIsLostInSilence() {
    String page =
        "# T\n\n| **What** | **Who** | **When** |\n|--|--|--|\n"
            + "| [Thaw] | Lead | Monday 8th January 2024 |\n| Party | | soon |\n";
    ImportPreview preview =
        Taking.preview(FileContent.of("x.md", page), Plan.EMPTY, Taking.options());
    assertEquals(1, preview.rows().size());
    assertEquals(1, preview.total().leftOut());
    for (String text : List.of("# nothing", "")) {
      assertFalse(
          Taking.refusal(FileContent.of("x.md", text), Plan.EMPTY, Taking.options()).isEmpty());
    }
    for (String text : List.of("a: [", "!!javax.script.ScriptEngineManager []", "x: 1", bomb())) {
      assertFalse(
          Taking.refusal(FileContent.of("x.yaml", text), Plan.EMPTY, Taking.options()).isEmpty(),
          text);
    }
  }

  /** Nine levels of nine aliases each. */
  private static String bomb() {
    var text = new StringBuilder("a0: &a0 [x, x]\n");
    for (int i = 1; i < 10; i++) {
      text.append("a").append(i).append(": &a").append(i).append(" [");
      text.append(("*a" + (i - 1) + ",").repeat(9)).append("]\n");
    }
    return text.toString();
  }

  @Test
  void allSchedulesOfBothProjectsStandInOneCalendar() throws Exception {
    Supplier<UUID> ids = Taking.ids();
    Plan plan = Plan.EMPTY;
    var refused = new ArrayList<String>();
    SortedMap<String, Integer> counted = new TreeMap<>();
    List<Path> files = new ArrayList<>(files("kubernetes-releases"));
    files.addAll(files("openstack-releases"));
    for (Path path : files) {
      ImportOptions options = ImportOptions.of(ids).withZone(UTC);
      switch (Taking.read(Taking.file(path), plan, options)) {
        case ImportResult.Ready(ImportPreview preview) -> {
          plan = Taking.apply(plan, preview.edit(Choices.ASK));
          counted.put(path.toString(), preview.rows().size());
          assertEquals(
              ScheduleLines.count(path),
              preview.rows().size() + preview.total().leftOut(),
              path.toString());
          assertTrue(
              Taking.preview(Taking.file(path), plan, options).edit(Choices.ASK).isEmpty(),
              path + " is the same again");
        }
        case ImportResult.Refused(var file, var format, var problems) -> {
          refused.add(path.getFileName().toString());
          assertFalse(Taking.say(problems).isBlank());
        }
        case ImportResult.Cancelled _ -> throw new AssertionError(path.toString());
      }
    }
    assertEquals(files.size(), counted.size() + refused.size());
    assertEquals(466, files.size());
    assertEquals(446, counted.size(), refused.toString()); // the others have no date, no version
    assertEquals(counted.values().stream().mapToInt(i -> i).sum(), plan.size());
    var years =
        new Interval(Instant.parse("2010-01-01T00:00:00Z"), Instant.parse("2028-01-01T00:00:00Z"));
    CalendarTable table =
        CalendarTable.of(plan, Audience.Circle.EVERYONE, years, Texts.of(Locale.ENGLISH));
    assertEquals(plan.businessEvents().size(), table.rows().size());
  }

  private static List<Path> files(String folder) throws Exception {
    try (Stream<Path> all = Files.walk(RealData.folder(folder))) {
      return all.filter(Files::isRegularFile)
          .filter(p -> p.toString().matches(".*\\.(ya?ml|md|ics)"))
          .filter(p -> !p.endsWith(Path.of(folder, "README.md")))
          .sorted()
          .toList();
    }
  }
}
