package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Limits;

/** What single events mean, and why some are left out. */
class IcsReadingTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART:20260701T120000Z\\nDTEND:20260701T133000Z                       | 2026-07-01T12:00:00Z | 2026-07-01T13:30:00Z
          DTSTART;TZID=Europe/Berlin:20260701T120000\\nDURATION:PT90M             | 2026-07-01T10:00:00Z | 2026-07-01T11:30:00Z
          DTSTART;TZID=/a.org/1/Europe/Berlin:20260701T120000                     | 2026-07-01T10:00:00Z | 2026-07-01T10:00:00Z
          DTSTART;TZID="W. Europe Standard Time":20260701T120000                  | 2026-07-01T10:00:00Z | 2026-07-01T10:00:00Z
          DTSTART;TZID=Here:20260701T120000                                       | 2026-07-01T03:00:00Z | 2026-07-01T03:00:00Z
          DTSTART:20260701T120000\\nDTEND:20260701T130000                         | 2026-07-01T10:00:00Z | 2026-07-01T11:00:00Z
          DTSTART;VALUE=DATE:20260701                                             | 2026-06-30T22:00:00Z | 2026-07-01T22:00:00Z
          DTSTART;VALUE=DATE:20260701\\nDTEND;VALUE=DATE:20260701                 | 2026-06-30T22:00:00Z | 2026-07-01T22:00:00Z
          DTSTART;TZID=Europe/Berlin:20261025T013000\\nDURATION:PT2H              | 2026-10-24T23:30:00Z | 2026-10-25T01:30:00Z
          DTSTART;TZID=Europe/Berlin:20261024T120000\\nDURATION:P1DT1H            | 2026-10-24T10:00:00Z | 2026-10-25T12:00:00Z
          DTSTART;TZID=Europe/Berlin:20260701T120000\\nDTEND:20260701T113000Z     | 2026-07-01T10:00:00Z | 2026-07-01T11:30:00Z
          """)
  void firstTimesAreInstants(String lines, String start, String end) {
    Recurrence when = only(lines.replace("\\n", "\n")).when();
    assertEquals(Instant.parse(start), WallTime.resolve(when.start(), when.zone()).at());
    assertEquals(Instant.parse(end), WallTime.resolve(when.end(), when.zone()).at());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          DTSTART;TZID=Mars/Olympus:20260701T120000                                  | Mars/Olympus
          DTSTART:20260230T120000                                                    | 20260230T120000
          SUMMARY:x                                                                  | no start
          DTSTART:20260701T120000Z\\nDTEND:20260701T110000Z                          | ends before
          DTSTART:20260701T120000Z\\nDTEND;VALUE=DATE:20260702                       | mixes
          DTSTART:20260701T120000Z\\nDURATION:-PT1H                                  | less than nothing
          DTSTART:20260701T120000Z\\nRRULE:FREQ=SOMETIMES                            | recurrence rule
          DTSTART:20260701T120000Z\\nRRULE:FREQ=SECONDLY                             | every minute or second
          DTSTART:20260701T120000Z\\nRRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30       | never
          DTSTART:20260701T120000Z\\nRRULE:FREQ=DAILY\\nEXRULE:FREQ=WEEKLY           | EXRULE
          """)
  void whatCannotBeKeptExactlyIsLeftOutWithAReason(String lines, String reason) {
    String ics =
        calendar(
            event("good", "DTSTART:20260701T120000Z"), event("bad", lines.replace("\\n", "\n")));
    ImportPreview preview = preview(ics);
    assertEquals(1, preview.rows().size());
    assertEquals(1, preview.total().leftOut());
    String said = Taking.say(preview.problems());
    assertTrue(said.contains(reason), said);
  }

  @Test
  void movedAndCancelledOccurrencesArePartsOfTheirSeries() {
    String ics =
        calendar(
            event(
                "s",
                "DTSTART;TZID=Europe/Berlin:20260701T100000\nRRULE:FREQ=DAILY;COUNT=5\n"
                    + "EXDATE;VALUE=DATE:20260702\nEXDATE:20260703T080000Z"),
            event(
                "s", "RECURRENCE-ID:20260704T080000Z\nDTSTART;TZID=Europe/Berlin:20260704T150000"),
            event(
                "s", "RECURRENCE-ID:20260705T080000Z\nSTATUS:CANCELLED\nDTSTART:20260705T080000Z"));
    Plan plan = Taking.apply(Plan.EMPTY, preview(ics).edit(Choices.ASK));
    assertEquals(2, plan.businessEvents().size());
    BusinessEvent series =
        plan.byExternalId(BusinessEvent.class, "calendar:t.ics", "s").orElseThrow();
    assertEquals(
        List.of(2, 3, 4, 5),
        series.when().except().stream().map(LocalDateTime::getDayOfMonth).toList());
    assertTrue(series.when().except().stream().allMatch(t -> t.getHour() == 10));
    BusinessEvent moved =
        plan.byExternalId(BusinessEvent.class, "calendar:t.ics", "s#20260704T080000Z")
            .orElseThrow();
    assertEquals(15, moved.when().start().getHour());
  }

  @Test
  void theNewestVersionOfAnEventCounts() {
    String ics =
        calendar(
            event("e", "SEQUENCE:2\nSUMMARY:new\nDTSTART:20260702T120000Z"),
            event("e", "SEQUENCE:1\nSUMMARY:old\nDTSTART:20260701T120000Z"));
    ImportPreview preview = preview(ics);
    assertEquals(1, preview.total().leftOut());
    Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
    assertEquals("new", plan.businessEvents().values().iterator().next().name());
  }

  @Test
  void textsAreUnfoldedAndUnescapedAndForeignLinesToldOf() {
    String ics =
        "BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260701T120059Z\r\n"
            + "SUMMARY:Close\\, then\r\n  open\\; done\r\nDESCRIPTION:one\\ntwo\r\nrubbish\r\n"
            + "CATEGORIES:close\\,x,y\r\nBEGIN:VALARM\r\nDESCRIPTION:alarm\r\nEND:VALARM\r\n"
            + "END:VEVENT\r\nEND:VCALENDAR\r\n";
    ImportPreview preview = preview(ics);
    Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
    BusinessEvent event = plan.businessEvents().values().iterator().next();
    assertEquals("Close, then open; done", event.name());
    assertEquals(Optional.of("one\ntwo"), event.note());
    assertEquals("close,x", event.category());
    String said = Taking.say(preview.problems());
    assertTrue(said.contains("One event had seconds") && said.contains("One line"), said);
  }

  @Test
  void furtherDatesMayLastAsLongAsTheySay() {
    String rdates =
        "DTSTART;TZID=Europe/Berlin:20260701T120000\nDURATION:PT1H\n"
            + "RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20260702T120000/PT1H,20260703T120000/PT3H,"
            + "20260704T120000/20260704T124500\nRDATE;VALUE=PERIOD:20260705T100000Z/PT60M";
    Plan plan = Taking.apply(Plan.EMPTY, preview(calendar(event("1", rdates))).edit(Choices.ASK));
    Recurrence series = when(plan, "1");
    assertEquals(List.of(2, 5), series.also().stream().map(LocalDateTime::getDayOfMonth).toList());
    Recurrence longer = when(plan, "1#2026-07-03T12:00");
    assertEquals(LocalDateTime.of(2026, 7, 3, 15, 0), longer.end());
    assertEquals(LocalTime.of(12, 45), when(plan, "1#2026-07-04T12:00").end().toLocalTime());
    assertEquals(3, plan.businessEvents().size());
  }

  @Test
  void exceptionsOfDaysMayBeWrittenAsTimes() {
    String days =
        "DTSTART;VALUE=DATE:20260701\nDTEND;VALUE=DATE:20260703\nRRULE:FREQ=DAILY;COUNT=6\n"
            + "EXDATE:20260702T000000Z\nEXDATE;TZID=Asia/Tokyo:20260703T000000\n"
            + "EXDATE:20260703T220000Z";
    Recurrence when = only(days).when();
    assertEquals(
        List.of(2, 3, 4), when.except().stream().map(LocalDateTime::getDayOfMonth).toList());
    assertEquals(LocalDateTime.of(2026, 7, 3, 0, 0), when.end());
  }

  @Test
  void aRuleOfDaysHasNoHours() {
    String days = "DTSTART;VALUE=DATE:20260701\nRRULE:FREQ=WEEKLY;BYHOUR=2;BYDAY=WE;BYMINUTE=30";
    assertEquals(Optional.of("FREQ=WEEKLY;BYDAY=WE"), only(days).when().rule());
  }

  @Test
  void aStartThatItsRuleSkipsIsToldOfUnlessItIsExcepted() {
    String rule = "DTSTART;VALUE=DATE:20261031\nRRULE:FREQ=YEARLY;COUNT=1;BYMONTH=11;BYDAY=4SU";
    assertEquals(LocalDateTime.of(2026, 10, 31, 0, 0), only(rule).when().start());
    String said = Taking.say(preview(calendar(event("1", rule))).problems());
    assertTrue(said.contains("One event begins at a time that their own"), said);
    Recurrence without = only(rule + "\nEXDATE;VALUE=DATE:20261031").when();
    assertEquals(LocalDateTime.of(2026, 11, 22, 0, 0), without.start());
    assertEquals(List.of(), without.except());
  }

  @Test
  void linesFoldedInsideACharacterAreRead() {
    String title = "Größe 年末の凍結 👩🏽‍💻 x";
    byte[] whole =
        ("BEGIN:VCALENDAR\r\n" + event("1", "SUMMARY:" + title + "\nDTSTART:20260701T120000Z"))
            .replaceAll("(?<!\r)\n", "\r\n")
            .getBytes(StandardCharsets.UTF_8);
    int from = new String(whole, StandardCharsets.ISO_8859_1).indexOf("SUMMARY:") + 9;
    int to = from + title.getBytes(StandardCharsets.UTF_8).length - 2;
    for (String fold : List.of("\r\n ", "\n\t", "\r ")) {
      var folded = new ByteArrayOutputStream();
      for (int i = 0; i < whole.length; i++) {
        folded.write(whole[i]);
        if (i >= from && i < to) {
          folded.writeBytes(fold.getBytes(StandardCharsets.UTF_8));
        }
      }
      ImportPreview preview =
          Taking.preview(
              new FileContent("t.ics", folded.toByteArray()), Plan.EMPTY, Taking.options());
      Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
      assertEquals(title, plan.businessEvents().values().iterator().next().name());
    }
  }

  @Test
  void answersToInvitationsAreNoCalendar() {
    for (String method : List.of("REPLY", "counter", "REFRESH", "DECLINECOUNTER")) {
      String ics =
          calendar(event("1", "DTSTART:20260701T120000Z"))
              .replaceFirst("\n", "\nMETHOD:" + method + "\n");
      assertTrue(refusal(ics, Limits.STANDARD).contains("answers an invitation"), method);
    }
    String request =
        calendar(event("1", "DTSTART:20260701T120000Z\nATTENDEE:mailto:a@example.com"))
            .replaceFirst("\n", "\nMETHOD:REQUEST\n");
    assertEquals(1, preview(request).rows().size());
  }

  @Test
  void aFileThatBreaksOffIsSaidToDoSo() {
    String whole = calendar(event("1", "DTSTART:20260701T120000Z"));
    String half = whole.substring(0, whole.indexOf("DTSTART") + 12);
    String refused = refusal(half, Limits.STANDARD);
    assertTrue(refused.contains("breaks off before its first event ends"), refused);
    assertTrue(notes(whole).stream().noneMatch(note -> note.contains("breaks off")));
    String almost = whole.substring(0, whole.indexOf("END:VCALENDAR"));
    assertTrue(notes(almost).stream().anyMatch(note -> note.contains("breaks off")));
  }

  private static List<String> notes(String ics) {
    return preview(ics).problems().stream().map(p -> Taking.say(List.of(p))).toList();
  }

  private static Recurrence when(Plan plan, String id) {
    return plan.byExternalId(BusinessEvent.class, "calendar:t.ics", id).orElseThrow().when();
  }

  @Test
  void eventsGoneFromTheFileAreListedAndStay() {
    Plan plan =
        Taking.apply(
            Plan.EMPTY,
            preview(
                    calendar(
                        event("a", "DTSTART:20260701T120000Z"),
                        event("b", "DTSTART:20260702T120000Z")))
                .edit(Choices.ASK));
    ImportPreview later =
        Taking.preview(
            FileContent.of("t.ics", calendar(event("a", "DTSTART:20260701T120000Z"))),
            plan,
            Taking.options());
    assertEquals(1, later.missing().size());
    assertTrue(later.edit(Choices.ASK).isEmpty());
  }

  @Test
  void limitsAreNamed() {
    var tight = new Limits(100_000, 2, 5, 200, 3, 10);
    String many = calendar(event("1", "A:b"), event("2", "A:b"), event("3", "A:b"));
    assertTrue(refusal(many, tight).contains("limit of 2"));
    assertTrue(refusal(calendar(event("1", "A:b\n".repeat(9))), tight).contains("limit of 5"));
    assertTrue(
        refusal(calendar(event("1", "A:" + "b".repeat(300))), tight).contains("limit of 200"));
    assertTrue(refusal("BEGIN:VCALENDAR\n".repeat(9), tight).contains("limit of 3"));
    assertTrue(refusal("BEGIN:VCALENDAR\nEND:VCALENDAR\n", tight).contains("no event"));
  }

  private static String event(String uid, String lines) {
    return "BEGIN:VEVENT\nUID:" + uid + "\n" + lines + "\nEND:VEVENT\n";
  }

  private static String calendar(String... events) {
    return "BEGIN:VCALENDAR\nBEGIN:VTIMEZONE\nTZID:Here\nX-LIC-LOCATION:Asia/Tokyo\nEND:VTIMEZONE\n"
        + String.join("", events)
        + "END:VCALENDAR\n";
  }

  private static ImportPreview preview(String ics) {
    return Taking.preview(FileContent.of("t.ics", ics), Plan.EMPTY, options());
  }

  private static ImportOptions options() {
    return Taking.options().withZone(BERLIN);
  }

  private static String refusal(String ics, Limits limits) {
    byte[] bytes = ics.getBytes(StandardCharsets.UTF_8);
    return Taking.say(
        Taking.refusal(new FileContent("t.ics", bytes), Plan.EMPTY, options().withLimits(limits)));
  }

  private static BusinessEvent only(String lines) {
    Plan plan = Taking.apply(Plan.EMPTY, preview(calendar(event("1", lines))).edit(Choices.ASK));
    return plan.businessEvents().values().iterator().next();
  }
}
