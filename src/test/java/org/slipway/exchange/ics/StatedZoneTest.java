package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.Limits;
import org.slipway.exchange.incoming.Problem;
import org.slipway.exchange.incoming.Unreadable;

/** A TZID that only the file's own VTIMEZONE explains. */
class StatedZoneTest {

  private static final String SUMMER =
      """
      BEGIN:STANDARD
      DTSTART:16010101T030000
      TZOFFSETFROM:+0200
      TZOFFSETTO:+0100
      RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
      END:STANDARD
      BEGIN:DAYLIGHT
      DTSTART:16010101T020000
      TZOFFSETFROM:+0100
      TZOFFSETTO:+0200
      RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
      END:DAYLIGHT
      """;

  private static final String FIXED =
      """
      BEGIN:STANDARD
      DTSTART:16010101T000000
      TZOFFSETFROM:+0900
      TZOFFSETTO:+0800
      END:STANDARD
      """;

  @Test
  void theZoneThatItsNameAndItsRulesMeanIsTaken() {
    ImportPreview preview = preview(zone("Head office Berlin", SUMMER), "Head office Berlin");
    assertEquals(ZoneId.of("Europe/Berlin"), when(preview).zone());
    assertEquals(Instant.parse("2026-07-01T10:00:00Z"), start(preview));
    assertTrue(Taking.say(preview.problems()).contains("Europe/Berlin"));
  }

  @Test
  void anyZoneThatKeepsTheSameTimeGivesTheSameInstants() {
    ImportPreview preview = preview(zone("Custom 1", SUMMER), "Custom 1");
    assertEquals(Instant.parse("2026-07-01T10:00:00Z"), start(preview));
    assertTrue(Taking.say(preview.problems()).contains("Custom 1"));
  }

  @Test
  void withoutChangesOfClocksItIsAFixedZone() {
    ImportPreview preview = preview(zone("Custom 2", FIXED), "Custom 2");
    assertEquals(ZoneId.of("Etc/GMT-8"), when(preview).zone());
    assertEquals(Instant.parse("2026-07-01T04:00:00Z"), start(preview));
  }

  @Test
  void rulesThatNoZoneKeepsAreRefusedByNameAndLine() {
    String strange = SUMMER.replace("BYMONTH=10;BYDAY=-1SU", "BYMONTH=8;BYDAY=1WE");
    assertRefused(zone("Custom 3", strange), "Custom 3");
    assertRefused(zone("Custom 4", FIXED.replace("+0800", "+0811")), "Custom 4");
    assertRefused(zone("Custom 5", FIXED.replace("+0800", "rubbish")), "Custom 5");
    assertRefused(zone("Custom 6", ""), "Custom 6");
    assertRefused("", "Nowhere");
  }

  @Test
  void aKnownZoneThatTheFileStatesOtherwiseIsToldOf() {
    String halfTrue = SUMMER.replace("BYMONTH=10", "BYMONTH=6");
    String said = Taking.say(preview(zone("Europe/Berlin", halfTrue), "Europe/Berlin").problems());
    assertTrue(said.contains("NOTE 2:0") && said.contains("other changes of clocks"), said);
    assertTrue(said.contains("1 Jul 2026"), said);
    ImportPreview read = preview(zone("Europe/Berlin", halfTrue), "Europe/Berlin");
    assertEquals(Instant.parse("2026-07-01T10:00:00Z"), start(read), "as the zone has it");
    String fitting = Taking.say(preview(zone("Europe/Berlin", SUMMER), "Europe/Berlin").problems());
    assertTrue(!fitting.contains("other changes of clocks"), fitting);
  }

  @Test
  void offsetsFollowTheRules() {
    StatedZone zone = StatedZone.of(parts(SUMMER)).orElseThrow();
    assertEquals("+02:00", zone.offsetAt(Instant.parse("2026-07-01T00:00:00Z")).getId());
    assertEquals("+01:00", zone.offsetAt(Instant.parse("2026-10-25T01:00:00Z")).getId());
    assertEquals("+02:00", zone.offsetAt(Instant.parse("2026-10-25T00:59:59Z")).getId());
  }

  private static void assertRefused(String zone, String tzid) {
    List<Problem> problems =
        Taking.refusal(file(zone, tzid), Plan.EMPTY, Taking.options()).stream()
            .filter(p -> p.place().line().isPresent())
            .toList();
    assertEquals(1, problems.size());
    int line = (int) calendar(zone, tzid).lines().takeWhile(l -> !l.startsWith("DTSTART;")).count();
    assertEquals(line + 1, problems.getFirst().place().line().getAsInt());
    assertTrue(Taking.say(problems).contains(tzid));
  }

  private static ImportPreview preview(String zone, String tzid) {
    return Taking.preview(file(zone, tzid), Plan.EMPTY, Taking.options());
  }

  private static Recurrence when(ImportPreview preview) {
    Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
    return plan.businessEvents().values().iterator().next().when();
  }

  private static Instant start(ImportPreview preview) {
    Recurrence when = when(preview);
    LocalDateTime start = when.start();
    return WallTime.resolve(start, when.zone()).at();
  }

  private static String zone(String tzid, String rules) {
    return "BEGIN:VTIMEZONE\nTZID:" + tzid + "\n" + rules + "END:VTIMEZONE\n";
  }

  private static FileContent file(String zone, String tzid) {
    return new FileContent("a.ics", calendar(zone, tzid).getBytes(StandardCharsets.UTF_8));
  }

  private static String calendar(String zone, String tzid) {
    return "BEGIN:VCALENDAR\n"
        + zone
        + "BEGIN:VEVENT\nUID:1\nSUMMARY:Fair\nDTSTART;TZID="
        + tzid
        + ":20260701T120000\nDURATION:PT1H\nEND:VEVENT\nEND:VCALENDAR\n";
  }

  private static List<CalendarFile.Part> parts(String text) {
    try {
      return CalendarFile.parse("a.ics", text, Limits.STANDARD).components();
    } catch (Unreadable e) {
      throw new AssertionError(e);
    }
  }
}
