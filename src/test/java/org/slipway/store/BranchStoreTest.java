package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;

/** Branches in a real file: what each plan was, and that no branch reaches the rows. */
class BranchStoreTest {

  @TempDir Path folder;

  /** The store, what the plan was after each entry, and what each line is now. */
  private static final class Story {
    final PlanStore store;
    final List<Plan> after = new ArrayList<>(List.of(Plan.EMPTY));
    final TreeMap<String, Plan> now = new TreeMap<>();

    Story(PlanStore store, Plan start) {
      this.store = store;
      after.add(start);
      now.put(JournalEntry.BASE, start);
    }

    Plan base() {
      return at(JournalEntry.BASE);
    }

    Plan at(String branch) {
      return Optional.ofNullable(now.get(branch)).orElseThrow();
    }

    void edit(String branch, Edit edit) {
      Plan before = at(branch);
      post(before, Stores.applied(before, edit), Posting.of(branch, EntryKind.EDIT, edit));
    }

    void begin(String branch) {
      JournalHead fork = store.history().latest(JournalEntry.BASE, 1).getFirst().head();
      now.put(branch, base());
      post(base(), base(), Posting.beginning(branch, fork, List.of()));
    }

    void post(Plan before, Plan next, Posting posting) {
      assertTrue(store.save(before, next, posting, Stores.STAMP) instanceof Saving.Saved);
      after.add(next);
      now.put(posting.branch(), next);
    }
  }

  @Test
  void everyMomentOfEveryBranchIsFoundAgainAndUndone() {
    Plan start = AnyPlan.of(7, 6);
    Story story = story(start, 60);
    try (PlanStore store = story.store) {
      check(story, store);
    }
    var again = Stores.open(folder);
    assertEquals(story.base(), again.plan(), "rows hold the base alone");
    try (PlanStore store = again.store()) {
      check(story, store);
    }
  }

  private Story story(Plan start, int steps) {
    var random = new Random(5);
    var story = new Story(Stores.create(folder, start), start);
    for (int i = 0; i < steps; i++) {
      if (i % 20 == 4) {
        story.begin("branch " + i);
      }
      List<String> lines = List.copyOf(story.now.keySet());
      String line = lines.get(random.nextInt(lines.size()));
      story.edit(line, RandomEdit.of(story.at(line), random, i));
    }
    assertEquals(4, story.now.size());
    return story;
  }

  private static void check(Story story, PlanStore store) {
    assertTrue(store.audit(Optional.empty()).isSound());
    story.now.forEach(
        (line, plan) ->
            assertEquals(Optional.of(plan), store.history().planOf(line, story.base()), line));
    for (int seq = 1; seq < story.after.size(); seq++) {
      Optional<Plan> found = store.history().planAt(seq, story.base());
      assertEquals(Optional.of(story.after.get(seq)), found, "after entry " + seq);
    }
    for (String line : story.now.keySet()) {
      List<JournalEntry> own = store.history().latest(line, 100);
      for (int i = 0; i + 1 < own.size(); i++) {
        long seq = own.get(i).seq();
        var undo =
            new Edit(
                Stores.LABEL,
                store.history().reversal(seq).orElseThrow().changes(),
                Optional.of(seq));
        Plan before = story.after.get((int) own.get(i + 1).seq());
        assertEquals(before, Stores.applied(story.after.get((int) seq), undo), "undo of " + seq);
      }
    }
  }

  @Test
  void aBranchNeverTouchesARow() throws Exception {
    Plan start = AnyPlan.of(3, 5);
    var story = new Story(Stores.create(folder, start), start);
    String before = rows(story.store);
    story.begin("vendor");
    var random = new Random(1);
    for (int i = 0; i < 12; i++) {
      story.edit("vendor", RandomEdit.of(story.at("vendor"), random, i));
    }
    story.post(start, start, Posting.discarding("vendor"));
    story.store.close();
    var again = Stores.open(folder);
    assertEquals(before, rows(again.store()));
    assertEquals(start, again.plan());
    assertEquals(
        Branch.State.DISCARDED,
        Optional.ofNullable(again.store().history().branches().get("vendor"))
            .orElseThrow()
            .state());
    again.store().close();
  }

  /** The rows of all nouns, as text. */
  private String rows(PlanStore store) throws Exception {
    Path copy = folder.resolve("copy-" + store.head().seq() + ".zip");
    assertEquals(Optional.empty(), store.backup(copy));
    Path folderOfCopy = folder.resolve("read-" + store.head().seq());
    WorkspaceFile file = Stores.file(folderOfCopy);
    java.nio.file.Files.createDirectories(folderOfCopy);
    BackupFiles.unpack(copy, file.database());
    var text = new StringBuilder();
    try (Database database = Database.open(file, Database.Access.READ_ONLY)) {
      for (Table table : Table.all()) {
        Rows.read(database.connection(), table)
            .forEach(row -> text.append(row.record()).append(row.digest()).append('\n'));
      }
    }
    return text.toString();
  }

  @Test
  void unknownRecordsOfABranchStayOnIt() {
    var story = new Story(Stores.create(folder, AnyPlan.of(1, 2)), AnyPlan.of(1, 2));
    story.begin("newer");
    Plan with =
        story
            .base()
            .withExtras(new TreeMap<>(Map.of("satellite", new TreeMap<>(Map.of("s-1", "{}")))));
    story.post(story.base(), with, Posting.of("newer", EntryKind.EDIT, Edit.put(Stores.LABEL)));
    story.store.close();
    var again = Stores.open(folder);
    assertEquals(story.base(), again.plan());
    assertEquals(Optional.of(with), again.store().history().planOf("newer", again.plan()));
    again.store().close();
  }

  @Test
  void entriesOfABranchThatIsNotOpenAreFound() throws Exception {
    var story = new Story(Stores.create(folder, AnyPlan.of(1, 2)), AnyPlan.of(1, 2));
    story.begin("one");
    story.post(story.base(), story.base(), Posting.discarding("one"));
    Edit edit = RandomEdit.of(story.base(), new Random(2), 1);
    story.edit("one", edit);
    var report = story.store.audit(Optional.empty());
    assertFalse(report.isSound());
    assertEquals(List.of(Flaw.of(Flaw.What.BRANCH, 4, "one")), report.flaws());
    story.store.close();
  }

  @Test
  void aChangeOfABranchThatWasRewrittenIsFound() throws Exception {
    var story = new Story(Stores.create(folder, AnyPlan.of(1, 2)), AnyPlan.of(1, 2));
    story.begin("one");
    story.edit("one", RandomEdit.of(story.base(), new Random(2), 1));
    story.store.close();
    try (Database database = Database.open(Stores.file(folder), Database.Access.NORMAL)) {
      tamper(database.connection());
    }
    var again = Stores.open(folder);
    assertFalse(again.store().audit(Optional.empty()).isSound());
    assertEquals(
        Optional.empty(),
        again.store().history().planOf("one", again.plan()),
        "nothing is shown that is not what its digest says");
    again.store().close();
  }

  private static void tamper(Connection connection) throws Exception {
    try (Statement statement = connection.createStatement()) {
      assertEquals(
          1, statement.executeUpdate("update change set after = '{\"id\":\"x\"}' where seq = 3"));
    }
    if (!connection.getAutoCommit()) {
      connection.commit();
    }
  }

  @Test
  void anUndoneMergeOpensTheBranchAgain() {
    var story = new Story(Stores.create(folder, AnyPlan.of(4, 4)), AnyPlan.of(4, 4));
    Plan start = story.base();
    story.begin("trial");
    Edit edit = RandomEdit.of(start, new Random(9), 1);
    story.edit("trial", edit);
    Plan merged = story.at("trial");
    story.post(start, merged, Posting.merging("trial", edit));
    assertEquals(Branch.State.MERGED, state(story.store));
    long merge = story.store.head().seq();
    var undo =
        new Edit(
            Stores.LABEL,
            story.store.history().reversal(merge).orElseThrow().changes(),
            Optional.of(merge));
    story.post(merged, start, Posting.of(JournalEntry.BASE, EntryKind.UNDO, undo));
    assertEquals(Branch.State.OPEN, state(story.store));
    long undone = story.store.head().seq();
    var redo =
        new Edit(
            Stores.LABEL,
            story.store.history().reversal(undone).orElseThrow().changes(),
            Optional.of(undone));
    story.post(start, merged, Posting.of(JournalEntry.BASE, EntryKind.REDO, redo));
    assertEquals(Branch.State.MERGED, state(story.store));
    assertTrue(story.store.audit(Optional.empty()).isSound());
    story.store.close();
    var again = Stores.open(folder);
    assertEquals(merged, again.plan());
    assertEquals(Branch.State.MERGED, state(again.store()));
    again.store().close();
  }

  private static Branch.State state(PlanStore store) {
    return Optional.ofNullable(store.history().branches().get("trial")).orElseThrow().state();
  }
}
