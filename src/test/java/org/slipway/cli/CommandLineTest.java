package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/** The whole main job as a pipeline would do it, one command after the other. */
class CommandLineTest {

  @TempDir private Path folder;
  private Path home;
  private Path workspace;

  @BeforeEach
  void makeAWorkspace() throws IOException {
    home = folder.resolve("home");
    workspace = folder.resolve("shop");
    assertEquals(
        0, type("new", workspace.toString(), "--name", "Shop", "--zone", "Europe/Berlin").exit());
  }

  private Typed type(String... args) {
    return Typed.in(home, Sample.clock(), args);
  }

  private Path samplePlan() throws IOException {
    Path file = folder.resolve("nordwind.json");
    try (var in = Sample.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      Files.write(file, in.readAllBytes());
    }
    return file;
  }

  @Test
  void theGateAnswersByItsExitCode() throws IOException {
    String plan = samplePlan().toString();
    JsonNode check = type("check", "--plan", plan, "--json").json();
    for (JsonNode judged : check.path("judgements")) {
      Typed gate =
          type("gate", "--plan", plan, "--deployment", judged.path("subject").asText(), "--json");
      int expected =
          switch (judged.path("go").asText()) {
            case "go" -> 0;
            case "conditional" -> 12;
            case "no-go" -> 10;
            default -> 11;
          };
      assertEquals(expected, gate.exit(), judged.path("subject").asText());
      assertEquals(
          judged.path("verdictDigest").asText(), gate.json().path("verdictDigest").asText());
    }
    assertTrue(check.path("judgements").size() > 20);
  }

  @Test
  void aGateMovesOnlyThePlannedStart() throws IOException {
    String plan = samplePlan().toString();
    JsonNode there = type("gate", "--plan", plan, "--deployment", "DEP-4124", "--json").json();
    JsonNode moved =
        type(
                "gate",
                "--plan",
                plan,
                "--deployment",
                "DEP-4124",
                "--at",
                "2026-10-02T22:00",
                "--json")
            .json();
    assertEquals("2026-10-02T22:00:00+02:00", moved.path("start").path("at").asText());
    assertEquals(there.path("evaluated"), moved.path("evaluated"));
    assertTrue(rules(there, "fail").contains("window.collision"));
    assertFalse(rules(moved, "fail").contains("window.collision"));
  }

  @Test
  void theGateAnswersTheSameWhileAWindowHoldsTheFile() throws IOException {
    Path shop = folder.resolve("held");
    assertEquals(0, type("new", shop.toString()).exit());
    assertEquals(0, type("import", shop.toString(), samplePlan().toString()).exit());
    String[] gate = {"gate", shop.toString(), "--deployment", "DEP-4124", "--json"};
    String[] check = {"check", shop.toString(), "--json"};
    Typed gateBefore = type(gate);
    Typed checkBefore = type(check);
    var opening = Workspace.open(shop, Typed.desk(home, Sample.clock()));
    try (Workspace window = ((WorkspaceOpening.Ready) opening).workspace()) {
      assertTrue(window.plan().deployments().size() > 40);
      assertEquals(gateBefore, type(gate));
      assertEquals(checkBefore, type(check));
      Typed writing = type("import", shop.toString(), samplePlan().toString());
      assertEquals(5, writing.exit());
      assertTrue(writing.err().contains(String.valueOf(ProcessHandle.current().pid())));
    }
    assertEquals(10, gateBefore.exit());
  }

  private static List<String> rules(JsonNode judgement, String result) {
    return judgement.path("findings").findParents("rule").stream()
        .filter(f -> f.path("result").asText().equals(result))
        .map(f -> f.path("rule").asText())
        .toList();
  }

  @Test
  void whatIsMissingIsSaidWithItsExitCode() {
    assertEquals(2, type("gate", workspace.toString()).exit());
    Typed nothing = type("gate", workspace.toString(), "--deployment", "DEP-1");
    assertEquals(3, nothing.exit());
    assertTrue(nothing.err().contains("DEP-1"));
    assertEquals(3, type("check", folder.resolve("nowhere").toString()).exit());
    assertEquals(2, type("audit", "--plan", "x.json").exit());
    assertEquals(2, type("nonsense").exit());
    assertEquals(3, type("schema", "nonsense").exit());
    assertEquals(2, type("import", workspace.toString(), "x.csv", "--zone", "Mars/Base").exit());
  }

  @Test
  void aPlanComesInOnceAndGoesOutTheSame() throws IOException {
    Path plan = samplePlan();
    Path empty = folder.resolve("other");
    assertEquals(0, type("new", empty.toString()).exit());
    Typed dry = type("import", empty.toString(), plan.toString(), "--dry-run", "--json");
    assertEquals(0, dry.exit(), dry.err());
    Typed in = type("import", empty.toString(), plan.toString(), "--json");
    assertEquals(0, in.exit(), in.err());
    assertEquals("imported", in.json().path("files").path(0).path("status").asText());
    Typed again = type("import", empty.toString(), plan.toString(), "--json");
    for (JsonNode counts : again.json().path("files").path(0).path("counts")) {
      assertEquals(0, counts.path("added").asInt() + counts.path("changed").asInt());
    }
    Path out = folder.resolve("out.json");
    assertEquals(0, type("export", empty.toString(), "--out", out.toString()).exit());
    Typed checked = type("check", "--plan", out.toString(), "--json");
    assertEquals(
        type("check", "--plan", plan.toString(), "--json").json().path("judgements"),
        checked.json().path("judgements"));
  }

  @Test
  void aRefusedFileChangesNothing() throws IOException {
    Path broken = folder.resolve("broken.json");
    Files.writeString(
        broken,
        "{\"format\":\"slipway-plan\",\"schemaVersion\":\"1.0\",\"records\":{\"team\":[{\"id\":\"x\"}]}}");
    Typed refused = type("import", workspace.toString(), broken.toString(), "--json");
    assertEquals(4, refused.exit());
    assertTrue(refused.out().contains("team"), refused.out());
    Typed audit = type("audit", workspace.toString(), "--json");
    assertEquals(2, audit.json().path("entries").asInt());
  }

  @Test
  void aPackIsMadeAndVerified() throws IOException {
    String plan = samplePlan().toString();
    Path key = folder.resolve("key.p12");
    assertEquals(
        0,
        type(
                "keys",
                "new",
                "--name",
                "Ana Keller",
                "--out",
                key.toString(),
                "--passphrase-env",
                "SLIPWAY_TEST")
            .exit());
    Typed wrong =
        type(
            "pack",
            "--plan",
            plan,
            "--release",
            "REL-2032",
            "--key",
            key.toString(),
            "--passphrase-env",
            "PATH_OF_NOTHING");
    assertEquals(2, wrong.exit());
    Typed pack =
        type(
            "pack",
            "--plan",
            plan,
            "--release",
            "REL-2032",
            "--key",
            key.toString(),
            "--passphrase-env",
            "SLIPWAY_TEST",
            "--out",
            folder.resolve("packs").toString(),
            "--json");
    assertEquals(0, pack.exit(), pack.err());
    String pdf = pack.json().path("pdf").asText();
    String json = pack.json().path("json").asText();
    assertEquals(21, type("verify", pdf).exit());
    String root = key + ".root.pem";
    Typed verified = type("verify", pdf, json, "--trust", root, "--json");
    assertEquals(0, verified.exit(), verified.out());
    assertEquals("matches", verified.json().path("partner").asText());
    byte[] bytes = Files.readAllBytes(Path.of(json));
    int digit = new String(bytes, java.nio.charset.StandardCharsets.UTF_8).indexOf("\"Search") + 2;
    bytes[digit] ^= 1;
    Files.write(Path.of(json), bytes);
    int refused = type("verify", json, "--trust", root).exit();
    assertTrue(refused == 20 || refused == 22, "exit " + refused);
  }

  @Test
  void aBackupIsRestored() throws IOException {
    Path backup = folder.resolve("copy.zip");
    assertEquals(0, type("backup", workspace.toString(), "--out", backup.toString()).exit());
    assertEquals(
        0, type("import", workspace.toString(), samplePlanWithoutOrganisation().toString()).exit());
    Typed restored =
        type("restore", workspace.toString(), backup.toString(), "--reason", "test", "--json");
    assertEquals(0, restored.exit(), restored.err());
    assertTrue(restored.json().has("replaced"));
    Typed audit = type("audit", workspace.toString());
    assertEquals(0, audit.exit(), audit.out());
    assertEquals(0, type("doctor", workspace.toString()).exit());
  }

  private Path samplePlanWithoutOrganisation() throws IOException {
    Path file = folder.resolve("teams.json");
    Files.writeString(
        file,
        "{\"format\":\"slipway-plan\",\"schemaVersion\":\"1.0\",\"records\":{\"vendor\":[{\"id\":"
            + "\"01992000-0000-7000-8000-00000000aaaa\",\"key\":\"VEN-9\",\"name\":\"Nine\",\"zone\":\"UTC\"}]}}");
    return file;
  }

  @Test
  void everyDocumentFitsItsSchema() throws IOException {
    String plan = samplePlan().toString();
    fits("check", type("check", "--plan", plan, "--json").out());
    fits("gate", type("gate", "--plan", plan, "--deployment", "DEP-4124", "--json").out());
    fits("rules", type("rules", "--json").out());
    fits("doctor", type("doctor", "--json").out());
    fits("audit", type("audit", workspace.toString(), "--json").out());
    fits("plan", Files.readString(Path.of(plan)));
    assertEquals(0, type("rules").exit());
  }

  private void fits(String name, String document) {
    Typed schema = type("schema", name);
    assertEquals(0, schema.exit(), schema.err());
    var checker =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(schema.out(), InputFormat.JSON);
    assertEquals(List.of(), checker.validate(document, InputFormat.JSON), name);
    assertFalse(checker.validate("{\"x\":1}", InputFormat.JSON).isEmpty(), name);
  }
}
