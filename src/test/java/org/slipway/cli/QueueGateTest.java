package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.json.PlanJson;
import org.slipway.workspace.Sample;

/** The gate answers what the queue states, and never yes about a time that has passed. */
class QueueGateTest {

  /** Inside the hard freeze of November: every planned start of the sample has passed. */
  private static final Clock FROZEN =
      Clock.fixed(Instant.parse("2026-11-22T05:30:00Z"), ZoneOffset.UTC);

  private static final Map<String, Integer> EXITS =
      Map.of("go", 0, "no-go", 10, "unknown", 11, "conditional", 12);

  @TempDir private Path folder;

  @BeforeEach
  void writePlan() throws Exception {
    try (OutputStream out = Files.newOutputStream(plan())) {
      PlanJson.write(Sample.plan(), out);
    }
  }

  private Path plan() {
    return folder.resolve("plan.json");
  }

  private Typed typed(List<String> words) {
    var all = new ArrayList<>(words);
    all.addAll(List.of("--plan", plan().toString()));
    return Typed.in(folder, FROZEN, all.toArray(new String[0]));
  }

  private JsonNode queue() {
    return typed(List.of("export", "--as", "queue-json")).json().get("queue");
  }

  @Test
  void theCallOfEachEntryGivesTheVerdictTheQueueStates() {
    int asked = 0;
    for (JsonNode waiting : queue()) {
      if (waiting.has("notBefore")) {
        var call = new ArrayList<String>();
        waiting.get("gate").forEach(word -> call.add(word.asText()));
        assertEquals("slipway", call.removeFirst());
        Typed gate = typed(call);
        String verdict = waiting.get("verdict").asText();
        assertEquals(verdict, gate.json().get("go").asText(), call.toString());
        assertEquals(EXITS.get(verdict), gate.exit(), call.toString());
        asked++;
      }
    }
    assertTrue(asked > 20, "asked " + asked);
  }

  @Test
  void atMostThreeGoToOnePlaceAtATime() {
    Map<String, Integer> together = new TreeMap<>();
    for (JsonNode waiting : queue()) {
      if (waiting.has("notBefore") && waiting.get("environment").asText().equals("prod-eu")) {
        together.merge(waiting.get("notBefore").get("utc").asText(), 1, Integer::sum);
      }
    }
    assertFalse(together.isEmpty());
    together.forEach((start, number) -> assertTrue(number <= 3, start + ": " + number));
  }

  @Test
  void aPlannedStartThatHasPassedIsNoYes() {
    Typed gate = typed(List.of("gate", "--deployment", "DEP-4117", "--json"));
    assertEquals(11, gate.exit(), gate.out() + gate.err());
    JsonNode said =
        gate.json()
            .get("findings")
            .valueStream()
            .filter(finding -> finding.get("rule").asText().equals("window.overdue"))
            .findFirst()
            .orElseThrow();
    assertTrue(said.get("says").asText().contains("has passed"), said.toString());
    assertTrue(said.get("fix").asText().contains("--at"), said.toString());
    Typed frozen =
        typed(
            List.of(
                "gate", "--deployment", "DEP-4117", "--at", "2026-11-23T22:00+01:00", "--json"));
    assertEquals(10, frozen.exit(), frozen.out() + frozen.err());
  }
}
