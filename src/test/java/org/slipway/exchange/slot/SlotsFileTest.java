package org.slipway.exchange.slot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.SlotVerdicts;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.group.GroupPlanning;
import org.slipway.core.schedule.group.GroupRequest;
import org.slipway.core.schedule.group.GroupWeight;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.text.Terms;
import org.slipway.text.Texts;

/** What a search found, read back from its files: the same starts, the same reasons against. */
class SlotsFileTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment staging = builder.environment("staging", Stage.STAGING);
  private final Deployment deployment =
      builder.deploy(
          builder.release("=Payments", "4.2", builder.component("Payments")),
          staging,
          "2026-10-24T20:00",
          60,
          30,
          30);
  private final Instant now = builder.at("2026-10-24T08:00");

  private interface Writing {
    void to(ByteArrayOutputStream out) throws IOException;
  }

  private static String written(Writing writing) throws IOException {
    var out = new ByteArrayOutputStream();
    writing.to(out);
    return out.toString(StandardCharsets.UTF_8);
  }

  /** The rows of a table by their heading. */
  private static List<Map<String, String>> rows(String csv) {
    List<String> lines = csv.substring(1).lines().toList();
    List<String> heading = cells(lines.getFirst());
    var rows = new ArrayList<Map<String, String>>();
    for (String line : lines.subList(1, lines.size())) {
      List<String> cells = cells(line);
      assertEquals(heading.size(), cells.size(), line);
      var row = new LinkedHashMap<String, String>();
      for (int column = 0; column < cells.size(); column++) {
        row.put(heading.get(column), cells.get(column));
      }
      rows.add(row);
    }
    return rows;
  }

  private static List<String> cells(String line) {
    var cells = new ArrayList<String>();
    var cell = new StringBuilder();
    boolean quoted = false;
    for (int at = 0; at < line.length(); at++) {
      char c = line.charAt(at);
      if (c == '"') {
        quoted = !quoted;
      } else if (c == ',' && !quoted) {
        cells.add(cell.toString());
        cell.setLength(0);
      } else {
        cell.append(c);
      }
    }
    cells.add(cell.toString());
    return cells;
  }

  private SlotAnswer found(SlotRequest request) {
    return analysis().slots(request);
  }

  private Analysis analysis() {
    return Analysis.of(builder.plan(), now, (_, _) -> "content");
  }

  private SlotRequest request() {
    return SlotRequest.of(deployment, now).withHorizon(Duration.ofDays(3));
  }

  private SlotsAnswer said(Plan plan) {
    var words = new SlotsWords(plan, Texts.of(Locale.ENGLISH), BERLIN);
    SlotAnswer found = found(request());
    Map<Integer, Verdict> verdicts =
        found instanceof SlotAnswer.Found some
            ? SlotVerdicts.of(analysis(), deployment, some.slots())
            : Map.of();
    return SlotsAnswer.of(words, now, false, request(), found, verdicts);
  }

  @Test
  void theVerdictAtEachStartGoesOutAsAVerdictThere() throws IOException {
    SlotsAnswer said = said(builder.plan());
    var rows = rows(written(out -> SlotsFile.csv(builder.plan(), said, out)));
    var there = SlotVerdicts.moved(deployment, ((SlotAnswer.Found) found(request())).best());
    builder.put(there);
    Go cold = analysis().verdict(there).go();
    assertEquals(Optional.of(cold), said.slots().getFirst().verdict());
    assertEquals(Terms.token(cold), rows.getFirst().get("verdict"));
    assertEquals("keep", rows.getFirst().get("dependents"));
    long judged = rows.stream().filter(row -> !row.getOrDefault("verdict", "").isEmpty()).count();
    assertEquals(Math.min(SlotVerdicts.USUAL, said.slots().size()), judged);
  }

  @Test
  void theTableHasEachStartAndEachRejectedStretchInBothTimes() throws IOException {
    builder.freeze("Audit", Severity.HARD, "2026-10-24T22:00", "2026-10-25T06:00");
    SlotsAnswer said = said(builder.plan());
    var rows = rows(written(out -> SlotsFile.csv(builder.plan(), said, out)));
    assertEquals(said.slots().size() + said.rejected().size(), rows.size());
    Map<String, String> best = rows.getFirst();
    assertEquals("slot", best.get("row"));
    assertEquals("1", best.get("rank"));
    assertEquals("'=Payments 4.2 to staging", best.get("name"), "no formula for a spreadsheet");
    assertEquals("Europe/Berlin", best.get("zone"));
    assertEquals(said.slots().getFirst().whole().start().at(), best.get("start_local"));
    assertEquals(said.slots().getFirst().whole().startUtc(), best.get("start_utc"));
    Map<String, String> rejected =
        rows.stream().filter(row -> "rejected".equals(row.get("row"))).findFirst().orElseThrow();
    assertEquals("hard-freeze", rejected.get("kind"));
    assertTrue(rejected.getOrDefault("constraint", "").contains("Audit"), rejected::toString);
    assertEquals("2026-10-25T06:00:00+01:00", rejected.get("until_local"), "after the change");
    assertEquals("2026-10-25T05:00:00Z", rejected.get("until_utc"));
  }

  @Test
  void theDocumentHasTheSameAndSaysWhenItIsOnlyTried() throws IOException {
    builder.freeze("Audit", Severity.HARD, "2026-10-24T22:00", "2026-10-25T06:00");
    Plan tried = WhatIfMark.on(builder.plan(), Optional.of("Vendor late"));
    SlotsAnswer said = said(tried);
    JsonNode read = new ObjectMapper().readTree(written(out -> SlotsFile.json(said, out)));
    assertEquals("found", read.path("answer").asText());
    assertEquals("what-if: Vendor late", read.path("whatIf").asText());
    assertEquals(said.slots().size(), read.path("slots").size());
    assertEquals(said.rejected().size(), read.path("rejected").size());
    assertEquals(
        "2026-10-25T05:00:00Z",
        read.path("rejected")
            .path(said.rejected().size() - 1)
            .path("starts")
            .path("endUtc")
            .asText());
    var rows = rows(written(out -> SlotsFile.csv(tried, said, out)));
    rows.forEach(row -> assertEquals("what-if: Vendor late", row.get("what_if")));
    assertFalse(written(out -> SlotsFile.json(said(builder.plan()), out)).contains("whatIf"));
  }

  @Test
  void whereNothingFitsTheClashAndTheCheapestToRelaxAreRows() throws IOException {
    builder.freeze("Audit", Severity.HARD, "2026-10-24T00:00", "2026-11-24T00:00");
    SlotsAnswer said = said(builder.plan());
    var rows = rows(written(out -> SlotsFile.csv(builder.plan(), said, out)));
    List<String> kinds = rows.stream().map(row -> row.get("row")).distinct().toList();
    assertEquals(List.of("clash", "cheapest", "rejected"), kinds);
    assertEquals(
        String.valueOf(said.cheapest().orElseThrow().cost()),
        rows.stream()
            .filter(r -> "cheapest".equals(r.get("row")))
            .findFirst()
            .orElseThrow()
            .get("cost"));
  }

  private SlotsOfMany together(List<Deployment> deployments, Duration horizon, Plan plan) {
    GroupRequest request =
        GroupRequest.of(deployments.stream().map(Deployment::id).toList(), now)
            .withHorizon(horizon);
    GroupPlanning planning =
        Analysis.of(builder.plan(), now, (_, _) -> "content")
            .together(request, GroupWeight.of(builder.plan(), now));
    var words = new SlotsWords(plan, Texts.of(Locale.ENGLISH), BERLIN);
    return SlotsOfMany.of(words, false, planning.first(), request);
  }

  private List<Deployment> three() {
    var three = new ArrayList<Deployment>();
    for (String name : List.of("A", "B", "C")) {
      Deployment planned =
          builder.deploy(
              builder.release(name, "1", builder.component(name)), staging, "2026-10-24T22:00");
      three.add(builder.set(planned, "locks", List.of("shop-db")));
    }
    return three;
  }

  @Test
  void thePlanOfManyHasEachDeploymentWithBothStartsInBothTimes() throws IOException {
    List<Deployment> three = three();
    Plan tried = WhatIfMark.on(builder.plan(), Optional.of("Vendor late"));
    SlotsOfMany said = together(three, Duration.ofDays(3), tried);
    var rows = rows(written(out -> SlotsOfManyFile.csv(tried, said, out)));
    assertEquals(3, rows.size());
    for (Map<String, String> row : rows) {
      assertEquals("move", row.get("row"));
      assertEquals("2026-10-24T22:00:00+02:00", row.get("present_start_local"));
      assertEquals("2026-10-24T20:00:00Z", row.get("present_start_utc"));
      assertEquals("Europe/Berlin", row.get("new_zone"));
      assertEquals("what-if: Vendor late", row.get("what_if"));
    }
    JsonNode read = new ObjectMapper().readTree(written(out -> SlotsOfManyFile.json(said, out)));
    assertEquals("what-if: Vendor late", read.path("whatIf").asText());
    for (int n = 0; n < 3; n++) {
      JsonNode move = read.path("moves").path(n);
      assertEquals(rows.get(n).get("deployment"), move.path("deployment").asText());
      assertEquals(rows.get(n).get("new_start_utc"), move.path("toUtc").asText());
      assertEquals(rows.get(n).get("present_start_utc"), move.path("fromUtc").asText());
    }
  }

  @Test
  void whereManyDoNotFitTheClashIsRows() throws IOException {
    SlotsOfMany said = together(three(), Duration.ofMinutes(15), builder.plan());
    assertEquals("impossible", said.answer());
    var rows = rows(written(out -> SlotsOfManyFile.csv(builder.plan(), said, out)));
    assertEquals(said.clash().size() + said.relaxation().size(), rows.size());
    assertEquals("clash", rows.getFirst().get("row"));
    assertEquals("same-lock", rows.getFirst().get("kind"));
  }
}
