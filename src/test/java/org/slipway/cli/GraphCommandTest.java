package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.json.PlanJson;

class GraphCommandTest {

  @TempDir private Path folder;

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Component shop = builder.component("Shop");
  private final Component payments = builder.component("Payments");
  private final Component ledger = builder.component("Ledger");

  private Typed graph(String... more) throws IOException {
    Path plan = folder.resolve("plan.json");
    try (OutputStream out = Files.newOutputStream(plan)) {
      PlanJson.write(builder.plan(), out);
    }
    var words = new ArrayList<>(List.of("graph", "--plan", plan.toString()));
    words.addAll(List.of(more));
    Clock clock = Clock.fixed(builder.at("2026-10-20T12:00"), ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }

  private void chain() {
    builder.needs(shop, payments);
    builder.needs(payments, ledger);
  }

  @Test
  void withoutAWishItTellsOrderAndCircles() throws IOException {
    chain();
    Typed typed = graph();
    assertEquals(0, typed.exit(), typed.err());
    assertEquals(
        List.of(
            "3 components, 2 dependencies.",
            "Stage 1: Ledger",
            "Stage 2: Payments",
            "Stage 3: Shop",
            "No component needs itself by others: there are no circles."),
        typed.out().lines().toList());
  }

  @Test
  void aCircleIsToldByNameWithWaysToBreakIt() throws IOException {
    chain();
    builder.needs(ledger, shop);
    builder.needs(ledger, payments);
    String out = graph("--cycles", "--more", "3").out();
    assertTrue(out.contains("3 components need each other in a circle: Payments → Ledger"), out);
    assertTrue(out.contains("  Payments depends on Ledger"), out);
    assertTrue(out.contains("works with Payments as it is now"), out);
    assertTrue(out.contains("  Another circle: Shop → Payments → Ledger → Shop"), out);
    JsonNode json = graph("--cycles", "--json").json();
    assertEquals(3, json.at("/cycles/0/size").asInt());
    assertEquals(payments.key(), json.at("/cycles/0/circle/0/from/key").asText());
    assertFalse(json.has("stages"));
  }

  @Test
  void impactHasOneLineForEachItemWithItsReason() throws IOException {
    chain();
    for (int i = 0; i < 80; i++) {
      builder.needs(builder.component("Channel " + i), shop);
    }
    JsonNode down = graph("--impact", ledger.key(), "--json").json();
    assertEquals(82, down.at("/impact/0/items").size());
    assertEquals("Payments depends on Ledger", down.at("/impact/0/items/0/says").asText());
    assertEquals(3, down.at("/impact/0/items/81/hops").asInt());
    assertEquals("Shop", down.at("/impact/0/items/81/through/name").asText());
    assertEquals(83, down.at("/impact/0/business/usersUnknown").asInt());
    String up = graph("--impact", shop.key(), "--way", "upstream", "--hops", "1").out();
    assertTrue(up.contains("Shop needs one other component:\n  1  " + payments.key()), up);
    assertFalse(up.contains("Ledger"), up);
    assertTrue(up.contains("Users touched: unknown at least"), up);
  }

  @Test
  void aDeploymentTouchesWhatItsItemsTouch() throws IOException {
    chain();
    builder.set(shop, "users", Optional.of(1200L));
    Environment prod = builder.environment("prod", Stage.PRODUCTION);
    Release release = builder.release("Ledger", "4.1", ledger);
    String out = graph("--impact", builder.deploy(release, prod, "2026-10-23T22:00").key()).out();
    assertTrue(out.contains("2 components need Ledger:"), out);
    assertTrue(out.contains("Users touched: 1,200 at least, 1,200 at most; unknown of 2 of 3."));
  }

  @Test
  void aKeyThatNobodyHasIsNamed() throws IOException {
    Typed typed = graph("--impact", "CI-77");
    assertEquals(Exit.NOT_FOUND.code(), typed.exit());
    assertTrue(typed.err().contains("CI-77"), typed.err());
  }

  @Test
  void whatSaysNothingBesideTheOthersIsRefused() throws IOException {
    assertEquals(Exit.USAGE.code(), graph("--more", "2").exit());
    assertEquals(Exit.USAGE.code(), graph("--hops", "2").exit());
    assertEquals(Exit.USAGE.code(), graph("--impact", ledger.key(), "--hops", "0").exit());
    assertEquals(Exit.USAGE.code(), graph("--as", "dot", "--order").exit());
    assertEquals(Exit.USAGE.code(), graph("--out", "x.dot").exit());
  }

  @Test
  void itGoesOutInTheLanguagesOfOthers() throws IOException {
    chain();
    assertTrue(graph("--as", "mermaid").out().startsWith("flowchart LR\n"));
    assertTrue(graph("--as", "graphml").out().contains("<edge id="));
    String svg = graph("--as", "svg").out();
    assertTrue(svg.startsWith("<svg") && svg.strip().endsWith("</svg>"), svg);
    assertTrue(svg.contains("<title>3 services, no systems, no cycles</title>"), svg);
    Path file = folder.resolve("graph.dot");
    Typed typed = graph("--as", "dot", "--out", file.toString());
    assertEquals(0, typed.exit(), typed.err());
    assertTrue(Files.readString(file).startsWith("digraph \"Dependencies\" {\n"));
  }
}
