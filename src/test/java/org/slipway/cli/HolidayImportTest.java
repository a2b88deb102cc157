package org.slipway.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Phrase;
import org.slipway.text.Texts;
import org.slipway.workspace.Desk;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

class HolidayImportTest {

  @TempDir private Path folder;
  private String workspace = "";
  private int typed;

  @BeforeEach
  void makeAWorkspace() {
    workspace = folder.resolve("shop").toString();
    assertEquals(0, type("new", workspace, "--name", "Shop", "--zone", "Europe/Berlin").exit());
  }

  /** Each command a second after the one before: backups are named by their time. */
  private Typed type(String... args) {
    Clock clock = Clock.offset(Sample.clock(), Duration.ofSeconds(++typed));
    return Typed.in(folder.resolve("home"), clock, args);
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
    assertTrue(again.out().contains("0 added, 1 changed"), again.out() + again.err());
    assertTrue(again.out().contains("added 2029-03-08"), again.out());
    Typed third = type("import", workspace, "--holidays", "DE-BE", "--years", "2026-2029");
    assertTrue(third.out().contains("0 added, 0 changed, 1 unchanged"), third.out() + third.err());
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
  void severalCalendarsAreOneEditAndOneUndoStep() {
    long before = head();
    Typed dry = type("import", workspace, "--holidays", "US-NY,NYSE,us-ny", "--dry-run", "--json");
    assertEquals(2, dry.json().path("files").size(), "named twice counts once");
    assertEquals(before, head());
    Typed both = type("import", workspace, "--holidays", "US-NY,NYSE,us-ny", "--json");
    assertEquals(0, both.exit(), both.err());
    assertEquals(2, both.json().path("files").size());
    assertEquals(before + 1, head());
    List<String> keys = new ArrayList<>();
    try (Workspace open = open()) {
      open.plan().holidayCalendars().values().forEach(c -> keys.add(c.key()));
      Phrase label = open.undoLabel().orElseThrow();
      String said = Texts.of(Locale.ENGLISH).say(label, ZoneOffset.UTC);
      assertTrue(said.contains("New York Stock Exchange") && said.contains("United"), said);
      assertInstanceOf(EditResult.Saved.class, open.undo());
      assertTrue(open.plan().holidayCalendars().isEmpty());
    }
    assertEquals(List.of("HOL-1", "HOL-2"), keys.stream().sorted().toList());
  }

  @Test
  void oneUnknownCodeRefusesAllAndEachIsNamed() {
    long before = head();
    Typed refused = type("import", workspace, "--holidays", "DE-BE,XX,FR,DE-QQ");
    assertEquals(4, refused.exit());
    assertTrue(refused.err().contains("calendar XX") && refused.err().contains("calendar DE-QQ"));
    assertTrue(refused.err().contains("None of the calendars was filled"), refused.err());
    assertEquals(before, head());
    try (Workspace open = open()) {
      assertTrue(open.plan().holidayCalendars().isEmpty());
    }
  }

  @Test
  void ofSeveralOnlyThoseThatDifferAreInTheEdit() {
    assertEquals(0, type("import", workspace, "--holidays", "DE-BE").exit());
    long before = head();
    Typed both = type("import", workspace, "--holidays", "DE-BE,FR", "--json");
    JsonNode files = both.json().path("files");
    assertEquals(1, count(files, 0, "unchanged"));
    assertEquals(1, count(files, 1, "added"));
    assertEquals(before + 1, head());
    Typed none = type("import", workspace, "--holidays", "DE-BE,FR");
    assertEquals(0, none.exit(), none.err());
    assertEquals(before + 1, head(), "nothing to do is no edit");
  }

  private static int count(JsonNode files, int file, String what) {
    return files.path(file).path("counts").path("holiday-calendar").path(what).asInt();
  }

  private long head() {
    try (Workspace open = open()) {
      return open.head().seq();
    }
  }

  private Workspace open() {
    Desk desk = Typed.desk(folder.resolve("home"), Sample.clock());
    return assertInstanceOf(WorkspaceOpening.Ready.class, Workspace.open(Path.of(workspace), desk))
        .workspace();
  }
}
