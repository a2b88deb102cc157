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
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.MoneyTrain;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Stage;
import org.slipway.json.PlanJson;

class CadenceCommandTest {

  @TempDir private Path folder;

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment prod = builder.environment("prod", Stage.PRODUCTION);

  /** Every second Friday with failures, and a booked one to come. */
  private void fill() {
    MoneyTrain.in(builder, prod, LocalDate.parse("2026-04-03"));
  }

  private Typed cadence(String... more) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(builder.plan(), out);
    }
    var words =
        new ArrayList<>(List.of("cadence", "--plan", folder.resolve("plan.json").toString()));
    words.addAll(List.of(more));
    Clock clock = Clock.fixed(builder.at("2026-09-28T12:00"), ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }

  @Test
  void aTrainIsToldWithItsFiguresAndWhatWouldChangeLocalAndInUtc() throws IOException {
    fill();
    Typed typed = cadence("--train", "Money");
    assertEquals(0, typed.exit(), typed.err());
    String out = typed.out();
    assertTrue(out.contains("production deployments of train Money"), out);
    assertTrue(out.contains("All production deployments: 12 of 23 failed, 52.2 %"), out);
    assertTrue(out.contains("Friday: 12 of 12 failed"), out);
    assertTrue(out.contains("Saturday: no deployment, rate undefined"), out);
    assertTrue(out.contains("release half as often; FREQ=WEEKLY;INTERVAL=4;BYDAY=TU"), out);
    assertTrue(out.contains("Fri 2 Oct 2026 20:00 CEST (Fri 2 Oct 2026 18:00 UTC)"), out);
    assertTrue(out.contains("Tue 27 Oct 2026 20:00 CET (Tue 27 Oct 2026 19:00 UTC)"), out);
    assertTrue(out.contains("Booked departures stay as single dates: REL-"), out);
  }

  @Test
  void asJsonEveryHourOfTheWeekHasItsNumbers() throws IOException {
    fill();
    Typed typed = cadence("--train", "Money", "--json");
    assertEquals(0, typed.exit(), typed.err());
    JsonNode json = typed.json();
    assertEquals("1.0", json.get("schemaVersion").asText());
    assertEquals("Money", json.get("train").asText());
    assertEquals(168, json.get("week").size());
    JsonNode friday = json.get("week").get(4 * 24 + 21);
    assertEquals("friday", friday.get("day").asText());
    assertEquals(12, friday.get("of").asInt());
    assertEquals(12, friday.get("failed").asInt());
    assertEquals("bad", friday.get("grade").asText());
    assertEquals(12, json.get("week").get(4 * 24 + 22).get("incidents").asInt());
    assertEquals("unknown", json.get("week").get(0).get("grade").asText());
    assertTrue(json.get("change").get("changes").asBoolean());
    JsonNode before = json.get("change").get("before").get(0);
    assertEquals("2026-10-02T20:00:00+02:00", before.get("local").get("at").asText());
    assertEquals("2026-10-02T18:00:00Z", before.get("utc").asText());
  }

  @Test
  void withoutATrainAllSystemsAreCountedAndItIsSaid() throws IOException {
    fill();
    Typed typed = cadence();
    assertEquals(0, typed.exit(), typed.err());
    assertTrue(typed.out().contains("unlike systems together"), typed.out());
    assertFalse(typed.out().contains("as it is:"), typed.out());
    assertTrue(cadence("--json").json().get("change") == null);
  }

  @Test
  void tooLittleIsUndecidableAndNeverAProposal() throws IOException {
    Typed typed = cadence();
    assertEquals(11, typed.exit(), typed.out());
    assertTrue(typed.out().contains("No proposal: 0 deployments are too few"), typed.out());
    Typed json = cadence("--json");
    assertEquals(11, json.exit());
    assertFalse(json.json().has("rule"), json.out());
  }

  @Test
  void mistakesOfTheCallAreSaid() throws IOException {
    fill();
    Typed none = cadence("--train", "Moon");
    assertEquals(3, none.exit());
    assertTrue(none.err().contains("There is no train Moon"), none.err());
    assertEquals(2, cadence("--from", "2026-10-28T00:00", "--to", "2026-10-01T00:00").exit());
    assertEquals(2, cadence("--zone", "Mars/Olympus").exit());
  }
}
