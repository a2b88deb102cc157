package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.json.PlanJson;

/** Calendars on the command line: freezes of others, and what Slipway wrote itself. */
class CalendarImportTest {

  private static final String OTHERS =
      """
      BEGIN:VCALENDAR
      VERSION:2.0
      NAME:Shop
      BEGIN:VEVENT
      UID:1
      DTSTART:20261120T170000Z
      DTEND:20261201T050000Z
      SUMMARY:No deploys: Black Friday
      END:VEVENT
      BEGIN:VEVENT
      UID:2
      DTSTART:20261210T090000Z
      DTEND:20261210T100000Z
      SUMMARY:Budget review
      CATEGORIES:Freeze
      END:VEVENT
      BEGIN:VEVENT
      UID:3
      DTSTART:20261211T090000Z
      DTEND:20261211T100000Z
      SUMMARY:Lunch
      END:VEVENT
      END:VCALENDAR
      """;

  @TempDir private Path folder;

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Clock clock = Clock.fixed(builder.at("2026-09-28T12:00"), ZoneOffset.UTC);

  @BeforeEach
  void makeWorkspaces() throws IOException {
    Environment prod = builder.environment("prod", Stage.PRODUCTION);
    builder.deploy(
        builder.release("Ledger", "4.1", builder.component("ledger")), prod, "2026-10-03T22:00");
    builder.freeze("Stocktaking", Severity.HARD, "2026-09-30T08:00", "2026-09-30T16:00");
    builder.freeze("Campaign", Severity.SOFT, "2026-10-05T08:00", "2026-10-06T16:00");
    builder.window("Night", "2026-10-03T20:00", "2026-10-04T04:00");
    try (var out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(builder.plan(), out);
    }
    Files.writeString(folder.resolve("others.ics"), OTHERS);
    done("new", at("own"), "--zone", "Europe/Berlin");
    done("import", at("own"), at("plan.json"));
    done("new", at("fresh"), "--zone", "Europe/Berlin");
    done("export", at("own"), "--as", "ics", "--out", at("own.ics"));
  }

  private String at(String name) {
    return folder.resolve(name).toString();
  }

  private Typed type(String... words) {
    return Typed.in(folder, clock, words);
  }

  private void done(String... words) {
    Typed typed = type(words);
    assertEquals(0, typed.exit(), typed.out() + typed.err());
  }

  private JsonNode imported(String workspace, String file, String... more) {
    var words = new ArrayList<>(List.of("import", at(workspace), at(file), "--json"));
    words.addAll(List.of(more));
    Typed typed = type(words.toArray(new String[0]));
    assertEquals(0, typed.exit(), typed.out() + typed.err());
    return typed.json().get("files").get(0);
  }

  private static int count(JsonNode file, String kind, String what) {
    return Optional.ofNullable(file.get("counts").get(kind))
        .map(counts -> counts.get(what).asInt())
        .orElse(0);
  }

  private static int all(JsonNode file, String what) {
    return file.get("counts").valueStream().mapToInt(counts -> counts.get(what).asInt()).sum();
  }

  /** The rows of a kind, without the heading. */
  private List<String> rows(String workspace, String kind) {
    Typed typed = type("export", at(workspace), "--as", "csv", "--kind", kind);
    assertEquals(0, typed.exit(), typed.err());
    return typed.out().lines().skip(1).toList();
  }

  @Test
  void wordsMakeFreezesOfTheSeverityAskedFor() {
    JsonNode file =
        imported("fresh", "others.ics", "--freezes", "freeze, NO DEPLOYS", "--severity", "hard");
    assertEquals(2, count(file, "freeze", "added"), file.toString());
    assertEquals(1, count(file, "business-event", "added"), file.toString());
    assertTrue(rows("fresh", "freeze").stream().allMatch(row -> row.contains(",hard,")));
  }

  @Test
  void anExpressionStandsBetweenStrokesAndFreezesAreSoftUnlessSaid() {
    JsonNode file = imported("fresh", "others.ics", "--freezes", "/^no .*friday$/");
    assertEquals(1, count(file, "freeze", "added"), file.toString());
    assertTrue(rows("fresh", "freeze").stream().allMatch(row -> row.contains(",soft,")));
  }

  @Test
  void whatIsNoExpressionAndASeverityOfNothingAreRefused() {
    Typed wrong = type("import", at("fresh"), at("others.ics"), "--freezes", "/(/");
    assertEquals(2, wrong.exit(), wrong.err());
    assertTrue(wrong.err().contains("--freezes"), wrong.err());
    Typed alone = type("import", at("fresh"), at("others.ics"), "--severity", "hard");
    assertEquals(2, alone.exit(), alone.err());
  }

  @Test
  void whatSlipwayWroteOfThisPlanIsUnchanged() {
    JsonNode file = imported("own", "own.ics");
    assertEquals(0, all(file, "added") + all(file, "changed"), file.toString());
    assertEquals(0, all(file, "leftOut"), file.toString());
    assertEquals(2, count(file, "freeze", "unchanged"), file.toString());
    assertEquals(1, count(file, "deployment", "unchanged"), file.toString());
    assertFalse(file.has("reasons"), file.toString());
  }

  @Test
  void whatWasChangedInItIsShownAndTaken() throws IOException {
    String text = Files.readString(folder.resolve("own.ics"));
    Files.writeString(
        folder.resolve("changed.ics"),
        text.replace("SUMMARY:Freeze: Stocktaking", "SUMMARY:Freeze: Counting")
            .replace("DTSTART;TZID=Europe/Berlin:20261003T220000", "DTSTART:20261003T210000Z"));
    JsonNode file = imported("own", "changed.ics");
    assertEquals(1, count(file, "freeze", "changed"), file.toString());
    assertEquals(0, all(file, "added"), file.toString());
    List<String> freezes = rows("own", "freeze");
    assertEquals(2, freezes.size());
    assertTrue(freezes.stream().anyMatch(row -> row.contains(",Counting,hard,")), "taken");
    assertEquals(0, count(file, "deployment", "changed"), "a calendar moves no deployment");
    assertTrue(file.get("reasons").toString().contains("change DEP-"), file.toString());
  }

  @Test
  void elsewhereFreezesAndWindowsComeAsWhatTheyAre() {
    JsonNode file = imported("fresh", "own.ics");
    assertEquals(2, count(file, "freeze", "added"), file.toString());
    assertEquals(1, count(file, "maintenance-window", "added"), file.toString());
    assertEquals(1, count(file, "business-event", "added"), file.toString());
    assertTrue(file.get("reasons").toString().contains("another plan"), file.toString());
    List<String> freezes = rows("fresh", "freeze");
    assertTrue(freezes.stream().anyMatch(row -> row.contains(",Stocktaking,hard,")), "hard");
    assertTrue(freezes.stream().anyMatch(row -> row.contains(",Campaign,soft,")), "soft");
    JsonNode again = imported("fresh", "own.ics");
    assertEquals(0, all(again, "added") + all(again, "changed"), again.toString());
  }

  @Test
  void aQueueIsNoPlan() {
    done("export", at("own"), "--as", "queue-ics", "--out", at("queue.ics"));
    Typed typed = type("import", at("fresh"), at("queue.ics"), "--json");
    assertFalse(typed.exit() == 0, typed.out());
    assertTrue(typed.out().contains("queue"), typed.out());
    assertEquals(List.of(), rows("fresh", "business-event"));
  }
}
