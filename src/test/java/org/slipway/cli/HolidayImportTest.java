package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.workspace.Sample;

class HolidayImportTest {

  @TempDir private Path folder;
  private String workspace = "";

  @BeforeEach
  void makeAWorkspace() {
    workspace = folder.resolve("shop").toString();
    assertEquals(0, type("new", workspace, "--name", "Shop", "--zone", "Europe/Berlin").exit());
  }

  private Typed type(String... args) {
    return Typed.in(folder.resolve("home"), Sample.clock(), args);
  }

  @Test
  void fillsACalendarAndRefreshesItInsteadOfMakingAnother() {
    Typed dry =
        type("import", workspace, "--holidays", "de-be", "--years", "2026-2029", "--dry-run");
    assertEquals(0, dry.exit(), dry.err());
    assertTrue(dry.out().contains("DE-BE: holidays, dry-run"), dry.out());
    JsonNode first =
        type("import", workspace, "--holidays", "DE-BE", "--years", "2026-2027", "--json")
            .json()
            .path("files")
            .path(0);
    assertEquals("imported", first.path("status").asText());
    assertEquals(1, first.path("counts").path("holiday-calendar").path("added").asInt());
    Typed again = type("import", workspace, "--holidays", "DE-BE", "--years", "2026-2029");
    assertTrue(again.out().contains("0 added, 1 changed"), again.out());
    assertTrue(again.out().contains("added 2029-03-08"), again.out());
    Typed third = type("import", workspace, "--holidays", "DE-BE", "--years", "2026-2029");
    assertTrue(third.out().contains("0 added, 0 changed, 1 unchanged"), third.out());
  }

  @Test
  void saysWhatWasWrongAndWhatThereIs() {
    Typed unknown = type("import", workspace, "--holidays", "DE-XX");
    assertEquals(4, unknown.exit());
    assertTrue(unknown.err().contains("BE Berlin"), unknown.err());
    assertEquals(4, type("import", workspace, "--holidays", "ZZ").exit());
    assertEquals(2, type("import", workspace, "--holidays", "DE", "--years", "20").exit());
    assertEquals(2, type("import", workspace).exit());
    assertEquals(3, type("import", workspace, "--holidays", "DE", "--into", "HOL-9").exit());
  }

  @Test
  void severalCalendarsByOneCommand() {
    Typed both = type("import", workspace, "--holidays", "US-NY,NYSE", "--json");
    assertEquals(0, both.exit(), both.err());
    assertEquals(2, both.json().path("files").size());
  }
}
