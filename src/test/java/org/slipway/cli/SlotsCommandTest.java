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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.json.PlanJson;
import org.slipway.workspace.Sample;

/** Slots of one deployment of the sample, on the command line. */
class SlotsCommandTest {

  @TempDir private Path folder;

  @BeforeEach
  void keepThePlan() throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(Sample.plan(), out);
    }
  }

  private Typed slots(String... more) {
    return typed(Stream.concat(Stream.of("--deployment", "DEP-4124"), Stream.of(more)));
  }

  private Typed typed(Stream<String> more) {
    return typed(Sample.NOW, more);
  }

  private Typed typed(Instant now, Stream<String> more) {
    var words = new ArrayList<>(List.of("slots", "--plan", folder.resolve("plan.json").toString()));
    more.forEach(words::add);
    Clock clock = Clock.fixed(now, ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }

  @Test
  void whatWaitsMayMoveUnlessItIsToKeepItsDateAndTheAnswerSaysWhich() {
    Typed free = slots();
    assertEquals(0, free.exit(), free.err());
    assertTrue(free.out().contains("What waits for it may have to move"), free.out());
    String must = "Would have to move: Payments 4.2 to prod-us (DEP-4125), Checkout 9.0 to prod-eu";
    assertTrue(free.out().contains(must), "the next wave and what needs it: " + free.out());
    assertTrue(free.out().contains("Verdict there: "), free.out());
    Typed kept = slots("--keep-dependents");
    assertEquals(10, kept.exit(), kept.err());
    assertTrue(kept.out().contains("What waits for it keeps its date."), kept.out());
    assertFalse(kept.out().contains("Would have to move"), kept.out());
  }

  @Test
  void whatBringsTheSameComponentIsPlannedTogether() {
    String from = "2026-10-05T00:00:00+02:00";
    Typed both = typed(Stream.of("--deployments", "DEP-4120,DEP-4145", "--from", from));
    assertEquals(0, both.exit(), both.out());
    Typed train = typed(Stream.of("--train", "Logistics", "--from", from));
    assertEquals(0, train.exit(), train.out());
    assertTrue(train.out().startsWith("Found a plan: 11 deployments"), train.out());
  }

  @Test
  void whatKeepsItsDateNeverWouldHaveToMove() {
    Instant now = Instant.parse("2026-11-22T05:00:00Z");
    Typed kept = typed(now, Stream.of("--deployment", "DEP-4152", "--keep-dependents"));
    assertEquals(0, kept.exit(), kept.out());
    assertTrue(kept.out().contains("What waits for it keeps its date."), kept.out());
    assertFalse(kept.out().contains("Would have to move"), kept.out());
  }

  @Test
  void whatIsOverdueIsToldApartFromWhatWouldHaveToMove() {
    Instant now = Instant.parse("2026-11-22T05:00:00Z");
    Typed late = typed(now, Stream.of("--deployment", "DEP-4124"));
    assertEquals(0, late.exit(), late.out());
    assertTrue(late.out().contains("but its planned start has passed: Payments 4.2 to prod-us"));
    assertFalse(late.out().contains("have to move: Payments 4.2"), late.out());
  }

  @Test
  void aStartBeforeTheOtherOfItsStageIsNotCountedAsAfterIt() {
    Typed free =
        typed(Stream.of("--deployment", "DEP-4152", "--from", "2026-10-16T00:00:00+02:00"));
    assertEquals(0, free.exit(), free.out());
    assertTrue(free.out().contains("1 d 23 h after the earliest start"), free.out());
    assertFalse(free.out().contains("after Pricing 4.5 to prod-us"), free.out());
  }

  @Test
  void whatIsDoneIsSaidToBeAndNothingElse() {
    String done =
        Sample.plan().deployments().values().stream()
            .filter(deployment -> deployment.state() == DeploymentState.DONE)
            .map(Deployment::key)
            .findFirst()
            .orElseThrow();
    Typed typed = typed(Stream.of("--deployment", done));
    assertEquals(11, typed.exit(), typed.out());
    assertTrue(typed.out().contains("is over (done): there is no start to look for"), typed.out());
    assertFalse(typed.out().contains("What waits for it"), typed.out());
    assertFalse(typed.out().contains("No start is known to fit"), typed.out());
  }

  @Test
  void asJsonEachStartNamesWhatWaitsAndTheVerdictThere() {
    JsonNode json = slots("--json").json();
    assertEquals("may-move", json.path("dependents").asText());
    assertEquals("keep", slots("--keep-dependents", "--json").json().path("dependents").asText());
    JsonNode best = json.path("slots").path(0);
    assertFalse(best.path("verdict").asText().isEmpty(), best::toString);
    JsonNode wave = best.path("waiting").path(0);
    assertEquals("Payments 4.2 to prod-us", wave.path("name").asText(), best::toString);
    assertFalse(wave.path("keeps").asBoolean(true), best::toString);
    assertFalse(wave.path("overdue").asBoolean(true), best::toString);
    assertEquals("Checkout 9.0 to prod-eu", best.path("waiting").path(1).path("name").asText());
  }

  @Test
  void closedWindowsAndWhatIsLeftOfThemAreOneLine() {
    List<String> lines =
        slots("--explain")
            .out()
            .lines()
            .filter(line -> line.matches(" +2026-.* to 2026.*"))
            .toList();
    JsonNode parts = slots("--json").json().path("rejected");
    assertTrue(lines.size() > 10, lines::toString);
    assertTrue(lines.size() < parts.size(), lines.size() + " of " + parts.size());
  }
}
