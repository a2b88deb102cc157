package org.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.store.AuditReport;
import org.slipway.store.Creation;
import org.slipway.store.JournalHead;
import org.slipway.store.Restore;
import org.slipway.store.StoreProblem;
import org.slipway.store.WorkspaceFile;

class ReadingTest {

  private static final Instant MOMENT = Instant.parse("2026-09-22T07:00:00Z");

  @TempDir Path folder;

  private Workspace create() {
    Plan plan =
        AnyPlan.of(4, 5)
            .withExtras(
                new TreeMap<>(Map.of("moon", new TreeMap<>(Map.of("m", "{\"id\":\"m\"}")))));
    var creation = new Creation(Phrase.of("store.created"), plan, Optional.of(MOMENT));
    return Desks.ready(Workspace.create(Desks.file(folder), creation, Desks.in(folder)));
  }

  @Test
  void theSameWithTheWindowOpenAndClosed() throws Exception {
    Workspace workspace = create();
    Reading.Moment held = done(Reading.open(Desks.file(folder), Desks.in(folder)));
    AuditReport heldAudit = done(Reading.audit(Desks.file(folder), Desks.in(folder)));
    workspace.close();
    byte[] before = Files.readAllBytes(Desks.file(folder));
    Reading.Moment alone = done(Reading.open(Desks.file(folder), Desks.in(folder)));
    assertEquals(heldAudit, done(Reading.audit(Desks.file(folder), Desks.in(folder))));
    assertTrue(held.fromHolder());
    assertFalse(alone.fromHolder());
    assertEquals(held.plan(), alone.plan());
    assertEquals(held.head(), alone.head());
    assertEquals(Optional.of(MOMENT), held.fixedClock());
    assertEquals(Optional.of(MOMENT), alone.fixedClock());
    assertArrayEquals(before, Files.readAllBytes(Desks.file(folder)));
    assertFalse(Files.exists(WorkspaceFile.of(Desks.file(folder)).lockNote()));
  }

  @Test
  void aBranchIsReadOnlyWhenAskedForWithTheWindowOpenAndClosed() {
    Path file = Desks.file(folder);
    Desk desk = Desks.in(folder);
    Workspace workspace = create();
    Plan base = workspace.plan();
    workspace.branching().begin("late");
    workspace.apply(Desks.adding(workspace, "Acme"));
    var wanted =
        List.of(
            new WantedPlan.Base(),
            new WantedPlan.OfBranch("late"),
            new WantedPlan.AtFork("late"),
            new WantedPlan.AtEntry(workspace.head()));
    var plans = List.of(base, workspace.plan(), base, workspace.plan());
    for (boolean held : List.of(true, false)) {
      if (!held) {
        workspace.close();
      }
      for (int i = 0; i < wanted.size(); i++) {
        Reading.Moment moment = done(Reading.open(file, wanted.get(i), desk)).orElseThrow();
        assertEquals(plans.get(i), moment.plan(), wanted.get(i) + " held: " + held);
        assertEquals(held, moment.fromHolder());
      }
      assertEquals(base, done(Reading.open(file, desk)).plan(), "who does not ask gets the base");
      for (WantedPlan nothing :
          List.of(
              new WantedPlan.OfBranch("nowhere"),
              new WantedPlan.AtFork("nowhere"),
              new WantedPlan.AtEntry(new JournalHead(2, "00")))) {
        assertEquals(Optional.empty(), done(Reading.open(file, nothing, desk)));
      }
    }
  }

  @Test
  void aBackupIsMadeHeldAndNotAndRestores() {
    Plan first;
    Path one = folder.resolve("one.zip");
    Path two = folder.resolve("two.zip");
    try (Workspace workspace = create()) {
      first = workspace.plan();
      assertEquals(one, done(Reading.backup(Desks.file(folder), one, Desks.in(folder))));
      workspace.apply(Desks.adding(workspace, "Acme"));
    }
    done(Reading.backup(Desks.file(folder), two, Desks.in(folder)));
    var again =
        assertInstanceOf(
            Reading.Result.NotDone.class,
            Reading.backup(Desks.file(folder), two, Desks.in(folder)));
    assertInstanceOf(StoreProblem.AlreadyThere.class, again.problem());
    restore(one);
    try (Workspace workspace = Desks.open(folder)) {
      assertEquals(first, workspace.plan());
      assertEquals(2, workspace.head().seq());
      assertTrue(workspace.audit().isSound());
      assertEquals(Optional.empty(), workspace.undoLabel());
      assertEquals("wrong import", workspace.journal(1).getFirst().detail().get("reason"));
      assertTrue(
          workspace.journal(1).getFirst().detail().getOrDefault("oldHead", "").startsWith("2:"));
    }
    restore(two);
    try (Workspace workspace = Desks.open(folder)) {
      assertEquals(first.size() + 1, workspace.plan().size());
      assertTrue(workspace.audit().isSound());
    }
  }

  private void restore(Path backup) {
    var restored =
        Restore.restore(
            WorkspaceFile.of(Desks.file(folder)), backup, "wrong import", Desks.in(folder).setup());
    var done = assertInstanceOf(Restore.Restored.Done.class, restored);
    assertTrue(Files.exists(done.replaced().orElseThrow()));
  }

  @Test
  void aHolderThatDoesNotAnswerIsNamed() throws Exception {
    try (Workspace workspace = create()) {
      WorkspaceFile file = workspace.file();
      String note = Files.readString(file.lockNote());
      Files.writeString(file.lockNote(), note.replace("/run/", "/walk/"));
      var notDone =
          assertInstanceOf(
              Reading.Result.NotDone.class, Reading.open(Desks.file(folder), Desks.in(folder)));
      var held = assertInstanceOf(StoreProblem.Held.class, notDone.problem());
      assertEquals(ProcessHandle.current().pid(), held.by().orElseThrow().pid());
    }
  }

  @Test
  void aFileThatIsNotThere() {
    var notDone =
        assertInstanceOf(
            Reading.Result.NotDone.class, Reading.open(folder.resolve("none"), Desks.in(folder)));
    assertInstanceOf(StoreProblem.NoSuchFile.class, notDone.problem());
  }

  private static <T> T done(Reading.Result<T> result) {
    return switch (result) {
      case Reading.Result.Done<T>(T value) -> value;
      case Reading.Result.NotDone<T>(StoreProblem problem) ->
          throw new AssertionError(problem.toString());
    };
  }
}
