package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.workspace.Sample;

/** Exceptions written down in a table: those approved bring their after-review with them. */
class ExceptionImportTest {

  private static final String MAPPING =
      """
      {"format":"slipway-mapping","version":1,"source":"waivers","records":[
        {"kind":"exception","id":"{id}","key":"{id}","fields":{
          "rule":{"constant":"window.freeze"},
          "subject":{"kind":"deployment","key":"{deployment}"},
          "reason":"why",
          "approvedBy":{"kind":"person","key":"{by}"},
          "expires":"until"}}]}
      """;

  @TempDir private Path folder;
  private String workspace = "";
  private int calls;

  @BeforeEach
  void makeTheSample() throws IOException {
    workspace = folder.resolve("shop").toString();
    assertEquals(0, type("new", workspace, "--name", "Shop", "--zone", "Europe/Berlin").exit());
    try (var in = Sample.class.getResourceAsStream("/org/slipway/sample/nordwind.json")) {
      assertEquals(0, type("import", workspace, file("plan.json", in.readAllBytes())).exit());
    }
  }

  private Typed type(String... args) {
    Clock later = Clock.offset(Sample.clock(), Duration.ofSeconds(calls++)); // a backup a second
    return Typed.in(folder.resolve("home"), later, args);
  }

  private String file(String name, byte[] content) throws IOException {
    return Files.write(folder.resolve(name), content).toString();
  }

  private JsonNode records(String kind) {
    return type("export", workspace).json().path("records").path(kind);
  }

  private Typed take(String rows) throws IOException {
    String mapping = file("waivers.json", MAPPING.getBytes(StandardCharsets.UTF_8));
    String table = "id,deployment,why,by,until\n" + rows;
    return type(
        "import",
        workspace,
        file("waivers.csv", table.getBytes(StandardCharsets.UTF_8)),
        "--mapping",
        mapping,
        "--zone",
        "Europe/Berlin");
  }

  @Test
  void anApprovedOneBringsItsReviewOnce() throws IOException {
    int before = records("checklist-item").size();
    String rows =
        "WAIVE-1,DEP-4124,The fix cannot wait,PER-1,2026-12-01T12:00\n"
            + "WAIVE-2,DEP-4125,Nor can this,PER-2,2026-12-01T12:00\n"
            + "WAIVE-3,DEP-4125,Only asked for,,2026-12-01T12:00\n";
    Typed taken = take(rows);
    assertEquals(0, taken.exit(), taken.out() + taken.err());
    JsonNode checks = records("checklist-item");
    assertEquals(before + 2, checks.size());
    String titles = checks.findValuesAsText("title").toString();
    assertTrue(titles.contains("After-review of WAIVE-1: DEP-4124"), titles);
    assertTrue(titles.contains("After-review of WAIVE-2: DEP-4125"), titles);
    assertEquals(0, take(rows).exit());
    assertEquals(before + 2, records("checklist-item").size());
  }

  @Test
  void aPlanFileComesBackAsItWentOut() throws IOException {
    String sent = type("export", workspace).out();
    String other = folder.resolve("other").toString();
    assertEquals(0, type("new", other, "--name", "Shop", "--zone", "Europe/Berlin").exit());
    String plan = file("sent.json", sent.getBytes(StandardCharsets.UTF_8));
    assertEquals(0, type("import", other, plan).exit());
    JsonNode there = type("export", other).json().path("records");
    assertEquals(records("checklist-item"), there.path("checklist-item"));
    assertEquals(records("exception"), there.path("exception"));
  }
}
