package org.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Vendor;
import org.slipway.settings.SeenHead;
import org.slipway.settings.SettingsFile;
import org.slipway.store.Backup;
import org.slipway.store.Creation;
import org.slipway.store.PlanStore;
import org.slipway.store.StoreProblem;

class WorkspaceTest {

  @TempDir Path folder;

  @Test
  void anEditIsSavedThenPublished() {
    try (Workspace workspace = Desks.create(folder)) {
      var seen = new ArrayList<Published>();
      Watch watch = workspace.watch(seen::add);
      var saved =
          assertInstanceOf(
              EditResult.Saved.class, workspace.apply(Desks.adding(workspace, "Acme")));
      assertEquals(2, saved.seq());
      assertEquals(saved.plan(), workspace.plan());
      assertEquals(List.of(saved.plan()), seen.stream().map(Published::plan).toList());
      assertEquals(workspace.head(), seen.getFirst().head());
      watch.close();
      workspace.apply(Desks.adding(workspace, "Bolt"));
      assertEquals(1, seen.size());
    }
  }

  @Test
  void keysCountOnAndIdsAreInOrder() {
    try (Workspace workspace = Desks.create(folder)) {
      for (String name : List.of("A", "B", "C")) {
        workspace.apply(Desks.adding(workspace, name));
      }
      List<Vendor> vendors = List.copyOf(workspace.plan().vendors().values());
      assertEquals(
          List.of("VEN-1 A", "VEN-2 B", "VEN-3 C"),
          vendors.stream().map(v -> v.key() + " " + v.name()).toList());
      assertEquals(7, vendors.getFirst().id().uuid().version());
      assertEquals(2, vendors.getFirst().id().uuid().variant());
    }
  }

  @Test
  void undoAndRedoSurviveARestart() {
    Plan one;
    Plan two;
    try (Workspace workspace = Desks.create(folder)) {
      workspace.apply(Desks.adding(workspace, "A"));
      one = workspace.plan();
      workspace.apply(Desks.adding(workspace, "B"));
      two = workspace.plan();
    }
    try (Workspace workspace = Desks.open(folder)) {
      assertInstanceOf(EditResult.Saved.class, workspace.undo());
      assertEquals(one, workspace.plan());
    }
    try (Workspace workspace = Desks.open(folder)) {
      assertEquals(one, workspace.plan());
      assertTrue(workspace.redoLabel().isPresent());
      workspace.redo();
      assertEquals(two, workspace.plan());
      assertInstanceOf(EditResult.Nothing.class, workspace.redo());
      workspace.undo();
      workspace.undo();
      assertEquals(Plan.EMPTY, workspace.plan());
      assertInstanceOf(EditResult.Nothing.class, workspace.undo());
      assertEquals(Optional.empty(), workspace.undoLabel());
      workspace.redo();
      assertEquals(one, workspace.plan());
      workspace.apply(Desks.adding(workspace, "C"));
      assertEquals(Optional.empty(), workspace.redoLabel());
      assertTrue(workspace.audit().isSound());
      assertEquals(
          List.of("EDIT", "REDO", "UNDO", "UNDO", "REDO", "UNDO", "EDIT", "EDIT", "CREATED"),
          workspace.journal(20).stream().map(entry -> entry.kind().name()).toList());
      assertEquals(Optional.of(4L), workspace.journal(20).get(4).undoes());
    }
  }

  @Test
  void anEditThatChangesNothingLeavesNoEntry() {
    try (Workspace workspace = Desks.create(folder)) {
      workspace.apply(Desks.adding(workspace, "A"));
      Vendor same = workspace.plan().vendors().firstEntry().getValue();
      var saved =
          assertInstanceOf(
              EditResult.Saved.class, workspace.apply(Edit.put(Phrase.of("store.created"), same)));
      assertEquals(2, saved.seq());
      assertEquals(2, workspace.journal(10).size());
    }
  }

  @Test
  void checksAreAskedBeforeSaving() {
    EntryCheck noAcme =
        (before, edit, after) ->
            after.vendors().values().stream()
                .filter(v -> v.name().equals("Acme"))
                .<Refusal>map(v -> new Refusal.NotAllowed(Ref.of(v), Phrase.of("store.newer-work")))
                .toList();
    try (Workspace workspace = Desks.create(folder, noAcme)) {
      assertInstanceOf(EditResult.Refused.class, workspace.apply(Desks.adding(workspace, "Acme")));
      assertEquals(Plan.EMPTY, workspace.plan());
      assertEquals(1, workspace.head().seq());
      assertInstanceOf(EditResult.Saved.class, workspace.apply(Desks.adding(workspace, "Bolt")));
    }
  }

  @Test
  void onlyUndoMayNameWhatItReverses() {
    try (Workspace workspace = Desks.create(folder)) {
      Edit edit = Desks.adding(workspace, "A").undoing(1);
      assertThrows(IllegalArgumentException.class, () -> workspace.apply(edit));
    }
  }

  @Test
  void aListenerMustNotEdit() {
    try (Workspace workspace = Desks.create(folder)) {
      Edit second = Desks.adding(workspace, "B");
      workspace.watch(_ -> workspace.apply(second));
      Edit first = Desks.adding(workspace, "A");
      assertThrows(IllegalStateException.class, () -> workspace.apply(first));
      assertEquals(1, workspace.plan().size());
    }
  }

  @Test
  void manyThreadsLoseNoEdit() {
    try (Workspace workspace = Desks.create(folder)) {
      var seqs = Collections.synchronizedList(new ArrayList<Long>());
      workspace.watch(published -> seqs.add(published.head().seq()));
      try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
        for (int i = 0; i < 30; i++) {
          String name = "V" + i;
          threads.execute(
              () -> {
                while (!(workspace.apply(Desks.adding(workspace, name))
                    instanceof EditResult.Saved)) {
                  Thread.onSpinWait(); // somebody took the key
                }
              });
        }
      }
      assertEquals(30, workspace.plan().vendors().size());
      assertEquals(seqs.stream().sorted().toList(), seqs);
      assertTrue(workspace.audit().isSound());
    }
  }

  @Test
  void anImportIsOneUndoStepAfterABackup() {
    try (Workspace workspace = Desks.create(folder)) {
      workspace.apply(Desks.adding(workspace, "A"));
      Plan before = workspace.plan();
      var extras = new TreeMap<>(Map.of("satellite", new TreeMap<>(Map.of("s-1", "{\"a\":1}"))));
      var work =
          new Import(
              Desks.adding(workspace, "B"), before, new TreeMap<>(extras), Optional.empty(), false);
      assertInstanceOf(EditResult.Saved.class, workspace.apply(work));
      assertEquals(
          "{\"a\":1}",
          workspace.plan().extras().getOrDefault("satellite", new TreeMap<>()).get("s-1"));
      assertEquals(
          List.of(Backup.Reason.IMPORT),
          PlanStore.backups(workspace.file()).stream().map(Backup::reason).toList());
      workspace.undo();
      assertEquals(before, workspace.plan());
    }
    try (Workspace workspace = Desks.open(folder)) {
      workspace.redo();
      assertEquals(Map.of("s-1", "{\"a\":1}"), workspace.plan().extras().get("satellite"));
      assertTrue(workspace.audit().isSound());
    }
  }

  @Test
  void importsOfOneMillisecondHaveABackupEach() {
    try (Workspace workspace = Desks.create(folder)) {
      for (String name : List.of("A", "B", "C")) {
        var work =
            new Import(
                Desks.adding(workspace, name),
                workspace.plan(),
                new TreeMap<>(),
                Optional.empty(),
                false);
        assertInstanceOf(EditResult.Saved.class, workspace.apply(work));
      }
      List<Backup> made = PlanStore.backups(workspace.file());
      assertEquals(3, made.size());
      assertEquals(1, made.stream().map(Backup::at).distinct().count());
    }
  }

  @Test
  void anImportNeverOverwritesNewerWork() {
    try (Workspace workspace = Desks.create(folder)) {
      workspace.apply(Desks.adding(workspace, "A"));
      Plan basis = workspace.plan();
      Vendor vendor = basis.vendors().firstEntry().getValue();
      Edit theirs = Edit.put(Phrase.of("store.created"), Shape.with(vendor, "name", "theirs"));
      workspace.apply(Edit.put(Phrase.of("store.created"), Shape.with(vendor, "name", "ours")));
      var refused =
          assertInstanceOf(EditResult.Refused.class, workspace.apply(Import.of(theirs, basis)));
      assertEquals(
          List.of(new Refusal.NotAllowed(Ref.of(vendor), Phrase.of("store.newer-work"))),
          refused.reasons());
      assertEquals("ours", workspace.plan().get(Vendor.class, vendor.head().id()).name());
    }
  }

  @Test
  void aFailedBackupStopsTheImport() throws Exception {
    try (Workspace workspace = Desks.create(folder)) {
      Files.writeString(workspace.file().backups(), "a file where the folder should be");
      Plan before = workspace.plan();
      var result = workspace.apply(Import.of(Desks.adding(workspace, "B"), before));
      var notSaved = assertInstanceOf(EditResult.NotSaved.class, result);
      assertInstanceOf(StoreProblem.NoBackup.class, notSaved.problem());
      assertEquals(before, workspace.plan());
    }
  }

  @Test
  void theSamplesClockIsSetAtCreationOnly() {
    Instant moment = Instant.parse("2026-09-22T07:00:00Z");
    var creation = new Creation(Phrase.of("store.created"), Plan.EMPTY, Optional.of(moment));
    Desks.ready(Workspace.create(Desks.file(folder), creation, Desks.in(folder))).close();
    try (Workspace workspace = Desks.open(folder)) {
      assertTrue(workspace.isSample());
      assertEquals(moment, workspace.now());
      workspace.apply(Desks.adding(workspace, "A"));
      workspace.undo();
      assertEquals(moment, workspace.now());
    }
    Path other = folder.resolve("other");
    try (Workspace workspace = Desks.create(other)) {
      assertFalse(workspace.isSample());
      assertEquals(Desks.NOW, workspace.now());
    }
  }

  @Test
  void anOlderCopyIsToldAndNotForgotten() throws Exception {
    Desks.create(folder).close();
    byte[] older = Files.readAllBytes(Desks.file(folder));
    try (Workspace workspace = Desks.open(folder)) {
      workspace.apply(Desks.adding(workspace, "A"));
    }
    Files.write(Desks.file(folder), older);
    for (int i = 0; i < 2; i++) {
      var ready =
          assertInstanceOf(
              WorkspaceOpening.Ready.class, Workspace.open(Desks.file(folder), Desks.in(folder)));
      assertEquals(HeadSeen.OLDER, ready.seen());
      assertTrue(ready.warning().isPresent());
      assertFalse(ready.workspace().audit().isSound());
      ready.workspace().close();
    }
    try (Workspace workspace = Desks.open(folder)) {
      workspace.rememberHead();
      assertTrue(workspace.audit().isSound());
    }
  }

  @Test
  void headsAndRecentFilesAreRemembered() {
    Workspace workspace = Desks.create(folder);
    workspace.apply(Desks.adding(workspace, "A"));
    var head = new SeenHead(workspace.head().seq(), workspace.head().hash());
    workspace.close();
    var settings = SettingsFile.in(Desks.in(folder).folder().settings()).read().settings();
    assertEquals(List.of(Desks.file(folder)), settings.recent());
    assertEquals(Map.of(Desks.file(folder), head), settings.heads());
  }

  @Test
  void creatingNeverReplaces() {
    Desks.create(folder).close();
    var notOpened =
        assertInstanceOf(
            WorkspaceOpening.NotOpened.class,
            Workspace.create(Desks.file(folder), Desks.in(folder)));
    assertInstanceOf(StoreProblem.AlreadyThere.class, notOpened.problem());
  }

  @Test
  void historyOfARecord() {
    try (Workspace workspace = Desks.create(folder)) {
      workspace.apply(Desks.adding(workspace, "A"));
      Vendor vendor = workspace.plan().vendors().firstEntry().getValue();
      workspace.apply(Edit.put(Phrase.of("store.created"), Shape.with(vendor, "name", "B")));
      workspace.undo();
      assertEquals(
          List.of(2L, 3L, 4L),
          workspace.history(new Ref(Kind.VENDOR, vendor.id())).stream()
              .map(past -> past.entry().seq())
              .toList());
      assertEquals(vendor, workspace.plan().get(Vendor.class, vendor.head().id()));
    }
  }
}
