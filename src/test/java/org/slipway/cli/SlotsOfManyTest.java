package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
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
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.json.PlanJson;

/** {@code slots} for a train: all of it at once, by a plan that is the same each time. */
class SlotsOfManyTest {

  @TempDir private Path folder;

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");

  @BeforeEach
  void writePlan() throws IOException {
    Environment staging = builder.environment("staging", Stage.STAGING);
    for (String name : List.of("Payments", "Ledger", "Wallet")) {
      Release release = builder.release(name, "1", builder.component(name));
      builder.set(release, "train", Optional.of("Money"));
      builder.set(
          builder.deploy(release, staging, "2026-09-29T22:00"), "locks", List.of("shop-db"));
    }
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(builder.plan(), out);
    }
  }

  private Typed slots(String... more) {
    var words = new ArrayList<>(List.of("slots", "--plan", folder.resolve("plan.json").toString()));
    words.addAll(List.of(more));
    Clock clock = Clock.fixed(builder.at("2026-09-28T12:00"), ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }

  @Test
  void aTrainIsPlannedAtOnceAndTheSameEachTime() {
    Typed typed = slots("--train", "Money", "--improve", "500", "--seed", "7");
    assertEquals(0, typed.exit(), typed.err());
    assertTrue(typed.out().startsWith("Found a plan: 3 deployments"), typed.out());
    assertEquals(typed.out(), slots("--train", "Money", "--improve", "500", "--seed", "7").out());
  }

  @Test
  void asJsonEachMoveAndTheGapAreNamed() {
    Typed typed = slots("--train", "Money", "--goal", "nearest", "--json");
    assertTrue(typed.out().contains("\"answer\":\"found\""), typed.out());
    assertTrue(typed.out().contains("\"gap\":"), typed.out());
    assertEquals(3, typed.out().split("\"toUtc\"", -1).length - 1, typed.out());
  }

  @Test
  void whereNothingFitsTheClashIsNamedAndTheExitIsNo() {
    Typed typed = slots("--train", "Money", "--horizon", "PT15M", "--from", "2026-09-28T12:01");
    assertEquals(10, typed.exit(), typed.out() + typed.err());
    assertTrue(typed.out().startsWith("Proved impossible"), typed.out());
    assertTrue(typed.out().contains("same-lock: shop-db, shared by"), typed.out());
  }

  @Test
  void whatIsAskedWronglyIsSaid() {
    assertEquals(2, slots().exit());
    assertEquals(2, slots("--train", "Money", "--deployments", "DEP-1").exit());
    assertEquals(2, slots("--train", "Money", "--goal", "best").exit());
    assertEquals(2, slots("--train", "Money", "--improve", "-1").exit());
    assertEquals(2, slots("--train", "Money", "--departure", "Tuesday").exit());
    assertEquals(3, slots("--train", "Cash").exit());
    assertEquals(3, slots("--deployments", "DEP-999").exit());
  }
}
