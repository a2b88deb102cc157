package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.json.PlanJson;

class PathCommandTest {

  @TempDir private Path folder;

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Component ledger = builder.component("Ledger");
  private final Component payments = builder.component("Payments");
  private final Release ledger41 = builder.release("Ledger", "4.1", ledger);
  private final Release payments42 = builder.release("Payments", "4.2", payments);
  private final Environment prod = builder.environment("prod-eu", Stage.PRODUCTION);
  private final Deployment first = builder.deploy(ledger41, prod, "2026-09-28T22:30");
  private final Deployment second =
      builder.deploy(payments42, prod, "2026-09-29T22:30", 150, 60, 120);

  private Typed path(String... more) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(builder.plan(), out);
    }
    var words = new ArrayList<>(List.of("path", "--plan", folder.resolve("plan.json").toString()));
    words.addAll(List.of(more));
    Clock clock = Clock.fixed(builder.at("2026-09-28T12:00"), ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }

  private void closing() {
    builder.needs(payments, ledger);
    builder.freeze("Quarter close", Severity.HARD, "2026-09-29T18:00", "2026-10-02T00:00");
    builder.window("nights", "2026-09-28T22:00", "2026-09-29T04:00");
    builder.window("weekend", "2026-10-02T22:00", "2026-10-03T04:00");
  }

  @Test
  void theTableTellsDatesSlackAndWhatDrivesThem() throws IOException {
    closing();
    Typed typed = path();
    assertEquals(0, typed.exit(), typed.err());
    List<String> lines = typed.out().lines().toList();
    assertEquals("The plan ends Fri 2 Oct 2026 23:30 UTC at the earliest.", lines.get(0));
    assertTrue(lines.get(1).startsWith("          Deployment"), typed.out());
    assertTrue(lines.get(2).contains(first.key() + " Ledger 4.1 to prod-eu"), typed.out());
    assertTrue(lines.get(2).contains("Mon 28 Sep 2026 22:00 CEST"), typed.out());
    assertTrue(lines.get(2).endsWith("window nights"), typed.out());
    assertTrue(lines.get(3).startsWith("critical  " + second.key()), typed.out());
    assertTrue(
        lines
            .get(3)
            .endsWith(
                "Ledger 4.1 to prod-eu (brings Ledger), then freeze Quarter close, then window"
                    + " weekend"),
        typed.out());
    assertEquals("Critical path: " + second.key(), lines.get(4));
  }

  @Test
  void oneDeploymentIsExplained() throws IOException {
    closing();
    String out = path("--deployment", first.key()).out();
    assertTrue(
        out.contains(
            first.key()
                + ": Not critical: it can start 4 h later, until Tue 29 Sep 2026 02:00 CEST; a"
                + " later start makes Payments 4.2 to prod-eu late. Planned 30 min after its"
                + " earliest start and 3 h 30 before its latest."),
        out);
    assertFalse(out.contains(second.key() + " "), out);
    String release = path("--release", payments42.key()).out();
    assertTrue(
        release.contains(
            "Planned too early by 2 d 23 h 30: it can start at Fri 2 Oct 2026 22:00 CEST."),
        release);
    assertTrue(
        release.contains("Payments 4.2 waits for Ledger 4.1 to be verified on prod-eu."), release);
    assertFalse(release.contains(first.key() + " "), release);
  }

  @Test
  void asJsonTheDocumentSaysAllOfIt() throws IOException {
    closing();
    Typed typed = path("--json");
    assertEquals(0, typed.exit(), typed.err());
    JsonNode answer = new ObjectMapper().readTree(typed.out());
    assertEquals("1.0", answer.get("schemaVersion").asText());
    assertEquals("computed", answer.get("status").asText());
    JsonNode late = answer.get("deployments").get(1);
    assertEquals(second.key(), late.get("deployment").asText());
    assertEquals("2026-10-02T22:00:00+02:00", late.get("earliestStart").get("at").asText());
    assertEquals("Europe/Berlin", late.get("earliestStart").get("zone").asText());
    assertEquals("PT0S", late.get("totalFloat").asText());
    assertEquals(3, late.get("drivenBy").size());
    assertTrue(late.get("critical").asBoolean());
    assertEquals(second.key(), answer.get("criticalPaths").get(0).get(0).asText());
    assertEquals(1, answer.get("criticalPathCount").asInt());
  }

  @Test
  void aCircleIsNamedAndNothingIsComputed() throws IOException {
    builder.link(first, second, LinkType.FINISH_TO_START, Duration.ofMinutes(5));
    builder.link(second, first, LinkType.START_TO_START, Duration.ZERO);
    Typed typed = path();
    assertEquals(11, typed.exit(), typed.err());
    assertEquals(3, typed.out().lines().count(), typed.out());
    assertTrue(
        typed.out().contains("Ledger 4.1 to prod-eu is linked to wait for Payments 4.2 to prod-eu"),
        typed.out());
    Typed document = path("--json");
    assertEquals(11, document.exit());
    JsonNode answer = new ObjectMapper().readTree(document.out());
    assertEquals("circle", answer.get("status").asText());
    assertFalse(answer.has("deployments"), document.out());
    assertEquals(2, answer.get("circle").size());
    for (int n = 0; n < 2; n++) {
      JsonNode edge = answer.get("circle").get(n);
      JsonNode next = answer.get("circle").get((n + 1) % 2);
      assertEquals(edge.get("deployment").asText(), next.get("waitsFor").asText());
      assertEquals("link", edge.get("reason").asText());
    }
  }

  @Test
  void everyCircleIsNamed() throws IOException {
    Release tax = builder.release("Tax", "3.3", builder.component("Tax"));
    Deployment third = builder.deploy(tax, prod, "2026-09-28T22:30");
    Deployment fourth =
        builder.deploy(tax, builder.environment("dr", Stage.PRODUCTION), "2026-09-29T22:30");
    for (List<Deployment> pair : List.of(List.of(first, second), List.of(third, fourth))) {
      builder.link(pair.get(0), pair.get(1), LinkType.FINISH_TO_START, Duration.ZERO);
      builder.link(pair.get(1), pair.get(0), LinkType.FINISH_TO_START, Duration.ZERO);
    }
    assertEquals(6, path().out().lines().count());
    JsonNode answer = new ObjectMapper().readTree(path("--json").out());
    assertEquals(1, answer.get("moreCircles").size());
    JsonNode more = answer.get("moreCircles").get(0);
    assertEquals(third.key(), more.get(0).get("waitsFor").asText());
    assertEquals(fourth.key(), more.get(0).get("deployment").asText());
  }

  @Test
  void whatIsNotComputedIsNeverAYes() throws IOException {
    builder.set(first, "timing", Timing.UNKNOWN);
    Typed all = path();
    assertEquals(11, all.exit(), all.err());
    assertTrue(
        all.out()
            .contains(
                "Not computed: "
                    + first.key()
                    + " Ledger 4.1 to prod-eu. Its run or its verification is unknown."),
        all.out());
    assertEquals(0, path("--deployment", second.key()).exit());
    assertEquals(11, path("--deployment", first.key(), "--json").exit());
  }

  @Test
  void mistakesOfTheCallAreTold() throws IOException {
    assertEquals(2, path("--release", ledger41.key(), "--deployment", first.key()).exit());
    assertEquals(3, path("--release", "REL-none").exit());
    assertEquals(3, path("--deployment", "DEP-none").exit());
  }
}
