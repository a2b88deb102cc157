package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.calendar.Occurrences;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.PreviewRow;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** What an organiser takes back happens no more, and can be brought back by undo. */
class CancellationsTest {

  private static final Interval EVER =
      new Interval(Instant.parse("1970-01-01T00:00:00Z"), Instant.parse("2060-01-01T00:00:00Z"));

  private final Supplier<UUID> ids = Taking.ids();
  private Plan plan = Plan.EMPTY;

  private static FileContent file(String name, String method, String... events) {
    var text = new StringBuilder("BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + method);
    for (String event : events) {
      text.append("BEGIN:VEVENT\r\n").append(event).append("END:VEVENT\r\n");
    }
    return FileContent.of(name, text + "END:VCALENDAR\r\n");
  }

  private static String event(String uid, int sequence, String more) {
    return "UID:"
        + uid
        + "\r\nSEQUENCE:"
        + sequence
        + "\r\nSUMMARY:Fair\r\nDTSTART:20260701T080000Z\r\nDTEND:20260701T090000Z\r\n"
        + more;
  }

  private ImportPreview take(FileContent file) {
    ImportPreview preview = Taking.preview(file, plan, ImportOptions.of(ids));
    plan = Taking.apply(plan, preview.edit(Choices.ASK));
    return preview;
  }

  private List<Instant> starts() {
    Occurrences occurrences = Occurrences.of(plan);
    return plan.businessEvents().values().stream()
        .flatMap(e -> occurrences.of(org.slipway.core.plan.Ref.of(e), EVER).occurrences().stream())
        .map(o -> o.at().start())
        .sorted()
        .toList();
  }

  @Test
  void aFileThatCancelsTakesBackWhatCameBeforeAndUndoBringsItBack() {
    take(file("a.ics", "", event("one", 1, ""), event("two", 1, "")));
    Plan before = plan;
    ImportPreview preview = take(file("b.ics", "METHOD:CANCEL\r\n", event("one", 2, "")));
    assertEquals(List.of(PreviewRow.Status.CHANGED), statuses(preview));
    assertTrue(Taking.say(preview.problems()).contains("happens at no time any more"));
    assertEquals(List.of(), preview.missing(), "two is not missed by a file that cancels one");
    assertEquals(2, plan.businessEvents().size(), "nothing is deleted");
    assertEquals(1, starts().size());
    Edit undo = preview.edit(Choices.ASK).inverse(before);
    plan = ((Applied.Done) plan.apply(undo)).plan();
    assertEquals(before, plan);
  }

  private static List<PreviewRow.Status> statuses(ImportPreview preview) {
    return preview.rows().stream().map(PreviewRow::status).toList();
  }

  @Test
  void anEventThatSaysItIsCancelledGoesAndComesBackWithALaterVersion() {
    take(file("a.ics", "", event("one", 1, "")));
    take(file("a.ics", "", event("one", 2, "STATUS:CANCELLED\r\n"), event("two", 1, "")));
    assertEquals(1, starts().size());
    take(file("a.ics", "", event("one", 3, ""), event("two", 1, "")));
    assertEquals(2, starts().size());
  }

  @Test
  void anOlderCancellationChangesNothing() {
    take(file("a.ics", "", event("one", 5, "")));
    String told =
        Taking.say(
            Taking.refusal(
                file("b.ics", "METHOD:CANCEL\r\n", event("one", 4, "")),
                plan,
                ImportOptions.of(ids)));
    assertTrue(told.contains("only takes earlier events back"), told);
  }

  @Test
  void oneOccurrenceIsTakenBackFromItsSeries() {
    take(file("a.ics", "", event("one", 1, "RRULE:FREQ=DAILY;COUNT=5\r\n")));
    take(
        file(
            "b.ics",
            "METHOD:CANCEL\r\n",
            event("one", 2, "RECURRENCE-ID:20260702T080000Z\r\n"),
            event("one", 2, "RECURRENCE-ID:20260704T080000Z\r\n")));
    assertEquals(
        List.of(
            Instant.parse("2026-07-01T08:00:00Z"),
            Instant.parse("2026-07-03T08:00:00Z"),
            Instant.parse("2026-07-05T08:00:00Z")),
        starts());
  }

  @Test
  void aMovedOccurrenceGoesAloneOrWithItsSeries() {
    String moved =
        event("one", 1, "RECURRENCE-ID:20260702T080000Z\r\n")
            .replace("DTSTART:20260701T08", "DTSTART:20260710T08")
            .replace("DTEND:20260701", "DTEND:20260710");
    FileContent both = file("a.ics", "", event("one", 1, "RRULE:FREQ=DAILY;COUNT=3\r\n"), moved);
    take(both);
    assertEquals(3, starts().size());
    Plan there = plan;
    take(file("b.ics", "METHOD:CANCEL\r\n", event("one", 2, "RECURRENCE-ID:20260702T080000Z\r\n")));
    assertEquals(2, starts().size());
    plan = there;
    take(file("b.ics", "METHOD:CANCEL\r\n", event("one", 2, "")));
    assertEquals(List.of(), starts());
  }

  @Test
  void whatWasCancelledStandsInNoCalendarThatLeaves() throws Exception {
    take(file("a.ics", "", event("one", 1, "")));
    take(file("b.ics", "METHOD:CANCEL\r\n", event("one", 2, "")));
    var out = new java.io.ByteArrayOutputStream();
    IcsWriter.write(
        IcsCalendar.of(
            plan,
            "plan",
            Instant.parse("2026-07-01T00:00:00Z"),
            org.slipway.text.Texts.of(java.util.Locale.ENGLISH)),
        out);
    assertTrue(!out.toString(StandardCharsets.UTF_8).contains("VEVENT"));
  }

  /** Every calendar of the corpus, taken in and taken back by the same file. */
  @Test
  void everyRealCalendarCanBeTakenBack() throws Exception {
    int takenBack = 0;
    for (Path path : files()) {
      FileContent file = Taking.file(path);
      if (hasHead(file)
          && Taking.read(file, Plan.EMPTY, ImportOptions.of(ids))
              instanceof ImportResult.Ready(ImportPreview preview)) {
        plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
        take(cancelling(file));
        assertEquals(List.of(), starts(), path.toString());
        takenBack += plan.businessEvents().size();
      }
    }
    assertTrue(takenBack > 300, takenBack + " events");
  }

  /** Only a calendar can say a method; bare events cannot. */
  private static boolean hasHead(FileContent file) {
    return new String(file.bytes(), StandardCharsets.ISO_8859_1)
        .toUpperCase(java.util.Locale.ROOT)
        .contains("BEGIN:VCALENDAR");
  }

  private static List<Path> files() throws Exception {
    try (Stream<Path> all = Files.walk(RealData.folder("ics-corpus"))) {
      return all.filter(p -> p.toString().endsWith(".ics")).sorted().toList();
    }
  }

  private static FileContent cancelling(FileContent file) {
    String text = new String(file.bytes(), StandardCharsets.ISO_8859_1);
    return new FileContent(
        file.name(),
        text.replaceAll("(?i)METHOD:\\w+\\r?\\n", "")
            .replaceFirst("(?i)BEGIN:VCALENDAR", "BEGIN:VCALENDAR\r\nMETHOD:CANCEL")
            .getBytes(StandardCharsets.ISO_8859_1));
  }
}
