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
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.json.PlanJson;

class SlipCommandTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  @TempDir private Path folder;

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Release cards = builder.release("Cards", "5", builder.component("cards"));
  private final Release report = builder.release("Report", "2", builder.component("report"));
  private final Environment test = builder.environment("test", Stage.TEST);
  private final Deployment first = builder.deploy(cards, test, "2026-10-01T20:00");
  private final Deployment second = builder.deploy(report, test, "2026-10-02T20:00");

  @BeforeEach
  void vendor() {
    Vendor vendor =
        builder.put(
            new Vendor(
                Head.of(new Id<>(new UUID(8, 1)), "VEN-1"),
                "Terminal maker",
                Optional.empty(),
                BERLIN,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty()));
    builder.put(
        new VendorDelivery(
            Head.of(new Id<>(new UUID(8, 2)), "VDEL-1"),
            vendor.id(),
            "Card terminal library",
            new PlannedStart(builder.at("2026-09-30T12:00"), BERLIN),
            Optional.empty(),
            List.of(cards.id())));
    builder.link(cards, report, LinkType.FINISH_TO_START, Duration.ofHours(2));
  }

  private Typed slip(String... more) throws IOException {
    try (OutputStream out = Files.newOutputStream(folder.resolve("plan.json"))) {
      PlanJson.write(builder.plan(), out);
    }
    var words = new ArrayList<>(List.of("slip", "--plan", folder.resolve("plan.json").toString()));
    if (!List.of(more).contains("--delivery")) {
      words.addAll(List.of("--delivery", "VDEL-1"));
    }
    words.addAll(List.of(more));

    Clock clock = Clock.fixed(builder.at("2026-09-28T12:00"), ZoneOffset.UTC);
    return Typed.in(folder, clock, words.toArray(new String[0]));
  }

  @Test
  void eachMoveHasItsOldAndNewStartAndItsReasonsAndNothingIsChanged() throws IOException {
    Typed typed = slip("--days", "5");
    assertEquals(0, typed.exit(), typed.err());
    List<String> lines = typed.out().lines().toList();
    assertEquals(
        "With Card terminal library due Mon 5 Oct 2026 12:00 CEST, 2 deployments move. Nothing was"
            + " changed.",
        lines.getFirst());
    assertTrue(lines.get(2).startsWith(first.key()), typed.out());
    assertTrue(lines.get(2).endsWith("it waits for the delivery"), typed.out());
    assertTrue(lines.get(3).contains("Mon 5 Oct 2026 15:30 CEST"), typed.out());
    assertTrue(
        lines.get(3).endsWith("Report 2 to test is linked to wait for Cards 5 to test"),
        typed.out());
    assertEquals(4, lines.size(), typed.out());
    String now = Files.readString(folder.resolve("plan.json"));
    JsonNode answer = new ObjectMapper().readTree(slip("--to", "2026-10-05T12:00", "--json").out());
    assertEquals("2026-10-05T12:00:00+02:00", answer.get("is").get("at").asText());
    assertFalse(answer.has("circling"), "empty");
    JsonNode moved = answer.get("moved").get(1);
    assertEquals(second.key(), moved.get("deployment").asText());
    assertEquals("2026-10-02T20:00:00+02:00", moved.get("was").get("at").asText());
    assertEquals("2026-10-05T15:30:00+02:00", moved.get("is").get("at").asText());
    assertEquals(1, moved.get("because").size());
    assertEquals(now, Files.readString(folder.resolve("plan.json")));
  }

  @Test
  void whatIsApprovedIsNamedAndIsNoYes() throws IOException {
    builder.set(first, "state", DeploymentState.APPROVED);
    Typed typed = slip("--days", "5");
    assertEquals(10, typed.exit(), typed.err());
    assertTrue(typed.out().contains("Approved, so left where it is: " + first.key()), typed.out());
  }

  /** What waits for the delivery itself moves, and nothing chases the other round and round. */
  @Test
  void aCircleIsToldAndIsNoYes() throws IOException {
    builder.link(report, cards, LinkType.FINISH_TO_START, Duration.ZERO);
    Typed typed = slip("--days", "5");
    assertEquals(10, typed.exit(), typed.err());
    List<String> lines = typed.out().lines().toList();
    assertTrue(lines.get(2).startsWith(first.key()), typed.out());
    assertTrue(
        lines.contains(
            "Not moved for others, as it waits in a circle with what moves: "
                + second.key()
                + " Report 2 to test"),
        typed.out());
    JsonNode answer = new ObjectMapper().readTree(slip("--days", "5", "--json").out());
    assertEquals(1, answer.get("moved").size());
    assertEquals(second.key(), answer.get("circling").get(0).get("deployment").asText());
  }

  @Test
  void oneLaterDateIsAskedFor() throws IOException {
    assertEquals(2, slip().exit());
    assertEquals(2, slip("--days", "5", "--to", "2026-10-05T12:00").exit());
    assertEquals(2, slip("--days", "0").exit());
    assertEquals(3, slip("--days", "1", "--delivery", "VDEL-9").exit());
  }
}
