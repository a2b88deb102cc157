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
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
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
    var words =
        new ArrayList<>(
            List.of(
                "slots",
                "--plan",
                folder.resolve("plan.json").toString(),
                "--deployment",
                "DEP-4124"));
    words.addAll(List.of(more));
    Clock clock = Clock.fixed(Sample.NOW, ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }

  @Test
  void whatWaitsMayMoveUnlessItIsToKeepItsDateAndTheAnswerSaysWhich() {
    Typed free = slots();
    assertEquals(0, free.exit(), free.err());
    assertTrue(free.out().contains("What waits for it may have to move"), free.out());
    assertTrue(free.out().contains("Would have to move: Checkout 9.0 to prod-eu"), free.out());
    assertTrue(free.out().contains("Verdict there: "), free.out());
    Typed kept = slots("--keep-dependents");
    assertEquals(10, kept.exit(), kept.err());
    assertTrue(kept.out().contains("What waits for it keeps its date."), kept.out());
    assertFalse(kept.out().contains("Would have to move"), kept.out());
  }

  @Test
  void asJsonEachStartNamesWhatWaitsAndTheVerdictThere() {
    JsonNode json = slots("--json").json();
    assertEquals("may-move", json.path("dependents").asText());
    assertEquals("keep", slots("--keep-dependents", "--json").json().path("dependents").asText());
    JsonNode best = json.path("slots").path(0);
    assertFalse(best.path("verdict").asText().isEmpty(), best::toString);
    assertEquals("Checkout 9.0 to prod-eu", best.path("waiting").path(0).path("name").asText());
    assertFalse(best.path("waiting").path(0).path("keeps").asBoolean(true), best::toString);
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
