package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Comparison;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RosterRotation;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.StopRule;
import org.slipway.core.plan.Wave;
import org.slipway.json.PlanJson;

class WavesCommandTest {

  @TempDir private Path folder;

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
  private final Release plain = builder.release("Search", "1", builder.component("Index"));

  @BeforeEach
  void writePlan() {
    Environment india = place("prod-in", "Asia/Kolkata", "IN");
    Environment europe = place("prod-eu", "Europe/Berlin", "DE");
    Environment america = place("prod-us", "America/New_York", "US");
    builder.deploy(release, india, "2026-10-23T14:30", 90, 30, 60);
    builder.deploy(release, europe, "2026-10-24T22:00", 90, 30, 60);
    builder.set(
        release,
        "waves",
        List.of(
            new Wave(
                "Canary",
                List.of(india.id()),
                Duration.ofHours(24),
                List.of(
                    new StopRule(
                        "ledger_errors_percent",
                        Comparison.ABOVE,
                        new BigDecimal("1.5"),
                        Duration.ofMinutes(15)))),
            new Wave("Europe", List.of(europe.id()), Duration.ofHours(18), List.of()),
            new Wave("America", List.of(america.id()), Duration.ZERO, List.of())));
    builder.holidays(2026, "2026-10-24");
    Person ana = builder.person("Ana Keller");
    builder.put(
        new RosterRotation(
            Head.of(new Id<>(new UUID(9, 9)), "ROT-1"),
            "prod-eu",
            List.of(ana.id()),
            builder.again("2026-10-19T08:00", "2026-10-20T08:00", "FREQ=DAILY"),
            Duration.ZERO));
    write();
  }

  private void write() {
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(builder.plan(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private Environment place(String name, String zone, String region) {
    Environment there = builder.environment(name, Stage.PRODUCTION);
    builder.set(there, "roster", Optional.of(name));
    builder.set(there, "region", Optional.of(region));
    return builder.set(there, "zone", ZoneId.of(zone));
  }

  private Typed waves(String... more) {
    var words = new ArrayList<>(List.of("waves", "--plan", folder.resolve("plan.json").toString()));
    words.addAll(List.of(more));
    Clock clock = Clock.fixed(builder.at("2026-10-20T12:00"), ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }

  @Test
  void eachRegionIsToldInItsOwnTimeAndInUtc() {
    Typed typed = waves("--release", release.key());
    assertEquals(0, typed.exit(), typed.err());
    String out = typed.out();
    assertTrue(out.contains("Wave Canary: soaks 1 d, the next from"), out);
    assertTrue(out.contains("starts Fri 23 Oct 2026 18:00 IST (Fri 23 Oct 2026 12:30 UTC)"), out);
    assertTrue(out.contains("starts Sat 24 Oct 2026 22:00 CEST (Sat 24 Oct 2026 20:00 UTC)"), out);
    assertTrue(out.contains("tail until Sun 25 Oct 2026 01:00 CEST"), out);
    assertTrue(out.contains("prod-us: nothing goes there"), out);
  }

  @Test
  void coverFollowsFromTheRotationAndAGapIsSaid() {
    String out = waves("--release", release.key()).out();
    assertTrue(out.contains("      on call all the time"), out);
    assertTrue(out.contains("Ana Keller from Sat 24 Oct 2026 22:00 CEST"), out);
    assertTrue(out.contains("at night"), out);
    assertTrue(
        out.contains("      NOT on call all the time"), "India has a roster of nobody: " + out);
  }

  @Test
  void holidaysAreToldAndWhereTheyAreNotKnown() {
    String out = waves("--release", release.key()).out();
    assertTrue(out.contains("holiday Sat 24 Oct 2026: Holiday"), out);
    assertTrue(out.contains("holidays not known"), out);
  }

  @Test
  void whatStopsAWaveIsSaidAndNothingComesAfterTheLast() {
    builder.deploy(
        release,
        builder.plan().byKey(Environment.class, american()).orElseThrow(),
        "2026-10-26T22:00",
        90,
        30,
        60);
    write();
    String out = waves("--release", release.key()).out();
    assertTrue(out.contains("  stops when ledger_errors_percent is above 1.5 for 15 min"), out);
    assertTrue(out.contains("Wave America: verified Mon 26 Oct 2026"), out);
    assertEquals(2, out.lines().filter(line -> line.contains("the next from")).count(), out);
    JsonNode json = waves("--release", release.key(), "--json").json().get("waves");
    JsonNode stop = json.get(0).get("stops").get(0);
    assertEquals("ledger_errors_percent", stop.get("metric").asText());
    assertEquals("above", stop.get("comparison").asText());
    assertEquals("1.5", stop.get("threshold").asText());
    assertEquals("PT15M", stop.get("over").asText());
    assertTrue(json.get(0).has("nextFrom"));
    assertFalse(json.get(2).has("nextFrom"), "it is the last");
    assertTrue(json.get(2).has("soaked"));
  }

  private String american() {
    return builder.plan().environments().values().stream()
        .filter(place -> place.name().equals("prod-us"))
        .findFirst()
        .orElseThrow()
        .key();
  }

  @Test
  void asJsonTimesHaveTheirOffsetAndZone() {
    Typed typed = waves("--release", release.key(), "--json");
    assertEquals(0, typed.exit(), typed.err());
    JsonNode json = typed.json();
    assertEquals("1.0", json.get("schemaVersion").asText());
    assertEquals(release.key(), json.get("release").asText());
    assertEquals(3, json.get("waves").size());
    JsonNode canary = json.get("waves").get(0);
    assertEquals("PT24H", canary.get("soak").asText());
    JsonNode india = canary.get("regions").get(0);
    assertEquals("2026-10-23T18:00:00+05:30", india.get("starts").get("at").asText());
    assertEquals("Asia/Kolkata", india.get("starts").get("zone").asText());
    assertFalse(india.get("holidaysCovered").asBoolean());
    JsonNode europe = json.get("waves").get(1).get("regions").get(0);
    assertTrue(europe.get("covered").asBoolean());
    assertTrue(europe.get("holidaysCovered").asBoolean());
    assertEquals("2026-10-24", europe.get("holidays").get(0).get("date").asText());
    assertEquals("Ana Keller", europe.get("onCall").get(0).get("person").asText());
    assertTrue(europe.get("onCall").get(0).get("night").asBoolean());
    assertFalse(json.get("waves").get(2).get("regions").get(0).has("deployment"));
  }

  @Test
  void aReleaseWithoutWavesIsSaidAndIsNoMistake() {
    Typed typed = waves("--release", plain.key());
    assertEquals(0, typed.exit(), typed.err());
    assertTrue(typed.out().contains("goes in no waves"), typed.out());
    Typed json = waves("--release", plain.key(), "--json");
    assertEquals(0, json.exit());
    assertFalse(json.json().has("waves"), json.out());
  }

  @Test
  void mistakesOfTheCallHaveTheirExitCodes() {
    Typed none = waves("--release", "REL-9999");
    assertEquals(3, none.exit());
    assertTrue(none.err().contains("REL-9999"), none.err());
    assertEquals(2, waves().exit(), "a release is needed");
  }
}
