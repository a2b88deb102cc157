package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Plan;
import org.slipway.text.Texts;

/** What is said when a workspace does not open, and how an older or an empty one does. */
class OpeningTest {

  @TempDir Path folder;

  private StoreProblem problem() {
    StoreProblem problem =
        Stores.problem(PlanStore.open(Stores.file(folder), Stores.setup(folder)));
    String sentence = Texts.of(Locale.ENGLISH).say(problem.says(), ZoneOffset.UTC);
    assertTrue(sentence.contains("shop.slipway.mv.db"), sentence);
    assertFalse(sentence.contains("{"), sentence);
    return problem;
  }

  @Test
  void noSuchFile() {
    assertInstanceOf(StoreProblem.NoSuchFile.class, problem());
  }

  @Test
  void someOtherFile() throws Exception {
    Files.writeString(Stores.file(folder).database(), "once upon a time");
    assertInstanceOf(StoreProblem.NotAWorkspace.class, problem());
  }

  @Test
  void someOtherDatabase() throws Exception {
    try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + Stores.file(folder).databasePath());
        var statement = connection.createStatement()) {
      statement.execute("create table recipe (id int)");
    }
    assertInstanceOf(StoreProblem.NotAWorkspace.class, problem());
    try (var connection =
            DriverManager.getConnection("jdbc:h2:file:" + Stores.file(folder).databasePath());
        var statement = connection.createStatement();
        var rows = statement.executeQuery("select count(*) from recipe")) {
      assertTrue(rows.next());
    }
  }

  @Test
  void aPathTheDatabaseCannotTake() {
    var file = WorkspaceFile.of(folder.resolve("a;b.slipway.mv.db"));
    assertInstanceOf(
        StoreProblem.BadName.class,
        Stores.problem(PlanStore.create(file, Creation.EMPTY, Stores.setup(folder))));
  }

  @Test
  void anEmptyDatabaseIsNoNewWorkspace() throws Exception {
    Path database = Stores.file(folder).database();
    Database.open(Stores.file(folder), Database.Access.NORMAL).close();
    byte[] empty = Files.readAllBytes(database);
    assertInstanceOf(StoreProblem.NothingInIt.class, problem());
    assertArrayEquals(empty, Files.readAllBytes(database));
    Files.write(database, new byte[0]);
    assertInstanceOf(StoreProblem.NothingInIt.class, problem());
    assertEquals(0, Files.size(database));
  }

  @Test
  void aRowThatHoldsNoRecordIsDamage() throws Exception {
    Stores.create(folder, AnyPlan.of(2, 3)).close();
    try (Database database = Database.open(Stores.file(folder), Database.Access.NORMAL)) {
      database.execute("update \"team\" set \"external_ids\" = 'rubbish'");
    }
    var unsound = assertInstanceOf(StoreProblem.Unsound.class, problem());
    assertTrue(unsound.first().subject().startsWith("team "), unsound.toString());
  }

  @Test
  void anotherProgramHasTheFile() throws Exception {
    Stores.create(folder, Plan.EMPTY).close();
    try (var _ = Child.start(LockFile.class, Stores.file(folder).database().toString()).ready()) {
      assertEquals(new StoreProblem.InUse(Stores.file(folder).database(), false), problem());
    }
    Stores.open(folder).store().close();
  }

  @Test
  void aNewerVersionIsRefused() {
    Engine newer = engine(List.of("create table satellite (id uuid primary key)"));
    var opener = new Opener(Stores.file(folder), Stores.setup(folder), newer);
    Stores.opened(opener.create(Creation.EMPTY)).store().close();
    int known = Schema.current().version();
    assertEquals(
        new StoreProblem.NewerVersion(Stores.file(folder).database(), known + 1, known), problem());
  }

  @Test
  void anOlderVersionIsMigratedAfterABackup() throws Exception {
    Plan plan = AnyPlan.of(5, 5);
    Stores.create(folder, plan).close();
    Engine newer =
        engine(
            List.of(
                "create table satellite (id uuid primary key, \"key\" varchar not null)",
                "alter table \"vendor\" add column \"colour\" varchar default 'red' not null",
                "update \"organisation\" set \"name\" = 'Migrated Ltd'"));
    var opened = Stores.opened(new Opener(Stores.file(folder), Stores.setup(folder), newer).open());
    assertEquals("Migrated Ltd", opened.plan().organisation().orElseThrow().name());
    assertEquals(plan.size(), opened.plan().size());
    assertTrue(opened.store().audit(Optional.empty()).isSound());
    JournalEntry entry = opened.store().history().latest(1).getFirst();
    assertEquals(EntryKind.MIGRATED, entry.kind());
    assertEquals("1:", entry.detail().getOrDefault("oldHead", "").substring(0, 2));
    assertEquals(1, opened.store().history().reversal(2).orElseThrow().changes().size());
    opened.store().close();
    Backup backup = PlanStore.backups(Stores.file(folder)).getFirst();
    assertEquals(Backup.Reason.MIGRATION, backup.reason());
    Path elsewhere = folder.resolve("elsewhere");
    var restored =
        Restore.restore(Stores.file(elsewhere), backup.file(), "go back", Stores.setup(elsewhere));
    assertInstanceOf(Restore.Restored.Done.class, restored);
    var old = Stores.open(elsewhere);
    assertEquals(plan, old.plan());
    old.store().close();
  }

  private static Engine engine(List<String> sql) {
    var scripts = new ArrayList<>(Schema.current().scripts());
    scripts.add(new Schema.Script("later", String.join(";\n", sql) + ";\n"));
    return new Engine("file:", new Schema(scripts));
  }

  @Test
  void backupsThatAreNoneAreNotRestored() throws Exception {
    Stores.create(folder, Plan.EMPTY).close();
    Path notAZip = Files.writeString(folder.resolve("a.zip"), "no zip");
    var result = Restore.restore(Stores.file(folder), notAZip, "try", Stores.setup(folder));
    assertInstanceOf(Restore.Restored.NotRestored.class, result);
    var opened = Stores.open(folder);
    assertEquals(1, opened.store().head().seq());
    opened.store().close();
  }
}
