package org.slipway.exchange.ics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.BusinessEvent;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Severity;
import org.slipway.core.time.Recurrence;
import org.slipway.core.time.WallTime;
import org.slipway.exchange.Choices;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;

/** The schedule of a real release comes in whole. */
class KubernetesScheduleTest {

  private static final ZoneId AUCKLAND = ZoneId.of("Pacific/Auckland");

  @Test
  void daysStayDaysInTheZoneAskedForAndTimesStayInstants() {
    FileContent file = Taking.file(RealData.at("kubernetes-releases/release-1.35/schedule.ics"));
    ImportOptions options = Taking.options().withZone(AUCKLAND);
    ImportPreview preview = Taking.preview(file, Plan.EMPTY, options);
    Plan plan = Taking.apply(Plan.EMPTY, preview.edit(Choices.ASK));
    long written =
        new String(file.bytes(), StandardCharsets.UTF_8)
            .lines()
            .filter("BEGIN:VEVENT"::equals)
            .count();
    assertEquals(written, plan.businessEvents().size());
    assertEquals(0, preview.total().leftOut());
    List<BusinessEvent> days =
        plan.businessEvents().values().stream().filter(e -> e.when().allDay()).toList();
    assertEquals(25, days.size());
    assertTrue(days.stream().allMatch(e -> e.when().zone().equals(AUCKLAND)));
    assertEquals(
        LocalDate.of(2025, 9, 15).atStartOfDay(), event(plan, "release-cycle-start").start());
    Recurrence freeze = event(plan, "k8s-v1.35-enhancements-freeze");
    assertEquals(
        Instant.parse("2025-10-17T12:00:00Z"),
        WallTime.resolve(freeze.start(), freeze.zone()).at());
    assertFalse(freeze.allDay());

    assertTrue(Taking.preview(file, plan, options).edit(Choices.ASK).isEmpty());
  }

  @Test
  void eventsThatMatchAPatternBecomeFreezes() {
    FileContent file = Taking.file(RealData.at("kubernetes-releases/release-1.35/schedule.ics"));
    var calendar =
        new ImportOptions.Calendar(Optional.of(Pattern.compile("🚨.*Freeze")), Severity.HARD);
    Plan plan =
        Taking.apply(
            Plan.EMPTY,
            Taking.preview(file, Plan.EMPTY, Taking.options().withCalendar(calendar))
                .edit(Choices.ASK));
    assertFalse(plan.freezes().isEmpty());
    for (Freeze freeze : plan.freezes().values()) {
      assertEquals(Severity.HARD, freeze.severity());
      assertTrue(freeze.name().contains("Freeze"), freeze.name());
    }
  }

  @Test
  void aCalendarThatFreezesNothingSaysSo() {
    FileContent file = Taking.file(RealData.at("kubernetes-releases/release-1.35/schedule.ics"));
    String told =
        Taking.say(Taking.preview(file, Plan.EMPTY, Taking.options()).report().problems());
    assertTrue(told.contains("sound like one"), told);
    FileContent quiet = FileContent.of("q.ics", dated("SEQUENCE:1", "Summer party", "20260701"));
    assertTrue(
        Taking.say(Taking.preview(quiet, Plan.EMPTY, Taking.options()).report().problems())
            .contains("recognised as a freeze"));
  }

  @Test
  void anOlderVersionIsToldAndChangesNothing() {
    var ids = Taking.ids();
    FileContent second = FileContent.of("q.ics", dated("SEQUENCE:2", "Party", "20260702"));
    FileContent first = FileContent.of("q.ics", dated("SEQUENCE:1", "Party", "20260701"));
    ImportOptions options = ImportOptions.of(ids);
    Plan plan =
        Taking.apply(Plan.EMPTY, Taking.preview(second, Plan.EMPTY, options).edit(Choices.ASK));
    ImportPreview again = Taking.preview(first, plan, options);
    assertTrue(again.edit(Choices.ASK).isEmpty());
    assertTrue(Taking.say(again.report().problems()).contains("older in this file"));
  }

  private static String dated(String sequence, String title, String day) {
    return "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:one\r\n"
        + sequence
        + "\r\nSUMMARY:"
        + title
        + "\r\nDTSTART;VALUE=DATE:"
        + day
        + "\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n";
  }

  private static Recurrence event(Plan plan, String uidPart) {
    return plan.businessEvents().values().stream()
        .filter(e -> e.head().externalIds().getFirst().id().contains(uidPart))
        .findFirst()
        .orElseThrow()
        .when();
  }
}
