package org.slipway.exchange.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.slipway.RealData;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.ExternalId;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Team;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Counts;
import org.slipway.exchange.ImportPreview;
import org.slipway.exchange.ImportResult;
import org.slipway.exchange.Importers;
import org.slipway.exchange.Taking;
import org.slipway.exchange.incoming.FileContent;
import org.slipway.exchange.incoming.ImportOptions;
import org.slipway.exchange.incoming.Work;
import org.slipway.json.Json;

/** Eighteen thousand real releases come in by the mapping file that lies in the repository. */
class OpenStackHistoryTest {

  private static final Path MAPPING = Path.of("assets/mappings/openstack-history.json");

  @Test
  void everythingComesInOnceAndGoesOutAgain() throws Exception {
    FileContent file = Taking.file(RealData.at("openstack-history/releases.csv"));
    ImportPreview preview = Taking.preview(file, Plan.EMPTY, options());
    assertEquals(added(18_497), preview.counts().get(Kind.RELEASE));
    assertEquals(added(18_497), preview.counts().get(Kind.DEPLOYMENT));
    assertEquals(added(63), preview.counts().get(Kind.TEAM));
    assertEquals(added(513), preview.counts().get(Kind.COMPONENT));
    assertEquals(added(513), preview.counts().get(Kind.ENVIRONMENT));
    assertEquals(added(8_445), preview.counts().get(Kind.CHANGE_TICKET));
    String notes = Taking.say(preview.problems());
    assertTrue(notes.contains("18,248 values of timing.start had seconds"), notes);

    Edit edit = preview.edit(Choices.ASK);
    Plan plan = Taking.apply(Plan.EMPTY, edit);
    assertEquals(digest(source(file)), digest(regained(plan)));
    assertEveryDeploymentIsAsAsked(plan);

    ImportPreview again = Taking.preview(file, plan, options());
    assertTrue(again.edit(Choices.ASK).isEmpty(), "a second import changes something");
    assertEquals(new Counts(0, 0, preview.rows().size(), 0, 0, 0), again.total());

    assertEquals(Plan.EMPTY, Taking.apply(plan, edit.inverse(Plan.EMPTY)));
  }

  @Test
  void itCanBeCancelledAndTellsItsProgress() throws Exception {
    FileContent file = Taking.file(RealData.at("openstack-history/releases.csv"));
    var calls = new AtomicLong();
    var steps = new TreeSet<String>();
    var work =
        new Work((label, done, total) -> steps.add(label), () -> calls.incrementAndGet() > 60);
    ImportResult result = Importers.preview(file, Optional.of("csv"), Plan.EMPTY, options(), work);
    assertInstanceOf(ImportResult.Cancelled.class, result);
    assertEquals(
        List.of("exchange.step.compare", "exchange.step.convert", "exchange.step.read"),
        List.copyOf(steps));
  }

  private static ImportOptions options() throws Exception {
    byte[] mapping = Files.readAllBytes(MAPPING);
    return Taking.options().withMapping(new FileContent("openstack-history.json", mapping));
  }

  private static Counts added(int number) {
    return new Counts(number, 0, 0, 0, 0, 0);
  }

  private static void assertEveryDeploymentIsAsAsked(Plan plan) {
    int unknownTeams = 0;
    for (Deployment deployment : plan.deployments().values()) {
      Instant released = deployment.actuals().start().orElseThrow();
      assertEquals(released.plus(Duration.ofMinutes(30)), deployment.actuals().end().orElseThrow());
      assertEquals(
          released.truncatedTo(ChronoUnit.MINUTES), deployment.timing().startsAt().orElseThrow());
      assertEquals(Duration.ofMinutes(30), deployment.timing().whole().orElseThrow().length());
      assertEquals(DeploymentState.DONE, deployment.state());
      Release release = plan.get(Release.class, deployment.release());
      unknownTeams += release.team().isEmpty() ? 1 : 0;
      assertEquals(release.delivers().getFirst().component(), deployment.items().getFirst());
    }
    assertEquals(672, unknownTeams);
    assertTrue(
        plan.environments().values().stream().allMatch(e -> e.capacity().equals(Optional.of(1))));
    assertTrue(plan.components().values().stream().allMatch(c -> c.owner().isEmpty()));
  }

  /** Every row of the file, as another reader sees it, in order of its text. */
  private static List<String> source(FileContent file) {
    var rows = new ArrayList<String>();
    String text = new String(file.bytes(), StandardCharsets.UTF_8);
    for (String line : text.lines().skip(1).toList()) {
      String[] cells = line.split(",", -1);
      assertEquals(10, cells.length);
      cells[7] = OffsetDateTime.parse(cells[7]).toInstant().toString();
      rows.add(String.join("|", cells));
    }
    return rows.stream().sorted().toList();
  }

  /** The same rows, regained from the records of the plan. */
  private static List<String> regained(Plan plan) throws Exception {
    var rows = new ArrayList<String>();
    for (Deployment deployment : plan.deployments().values()) {
      Release release = plan.get(Release.class, deployment.release());
      ExternalId name = release.head().externalIds().getFirst();
      String team = release.team().map(id -> plan.get(Team.class, id).name()).orElse("");
      ChangeTicket change = plan.naming(deployment, ChangeTicket.class).findFirst().orElseThrow();
      rows.add(
          String.join(
              "|",
              release.train().orElseThrow(),
              release.name(),
              team,
              kept(name, "component_type"),
              kept(name, "release_model"),
              release.version(),
              kept(name, "proposed_at"),
              deployment.actuals().start().orElseThrow().toString(),
              kept(name, "proposed_by"),
              change.number()));
    }
    return rows.stream().sorted().toList();
  }

  private static String kept(ExternalId name, String column) {
    String json = name.imported().getOrDefault("column:" + column, "");
    assertFalse(json.isEmpty(), column);
    return Json.parse(json).orThrow().textValue();
  }

  private static String digest(List<String> rows) throws Exception {
    assertEquals(18_497, rows.size());
    var digest = MessageDigest.getInstance("SHA-256");
    rows.forEach(row -> digest.update((row + "\n").getBytes(StandardCharsets.UTF_8)));
    return HexFormat.of().formatHex(digest.digest());
  }
}
