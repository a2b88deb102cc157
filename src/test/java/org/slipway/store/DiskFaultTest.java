package org.slipway.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyPlan;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;

/** Disks that fill up or turn read-only in the middle of writing. */
class DiskFaultTest {

  private static final Engine FAULTY = new Engine(FaultyPath.SCHEME, Schema.current());

  @TempDir Path folder;

  @BeforeEach
  void register() {
    FaultyPath.register();
  }

  @AfterEach
  void heal() {
    FaultyPath.heal();
  }

  @Test
  void aFullDiskLosesNothingThatWasSaid() {
    for (int writes = 0; writes < 8; writes++) {
      Saving saving = failingAt(writes, "No space left on device");
      if (saving instanceof Saving.NotSaved(StoreProblem problem)) {
        assertInstanceOf(StoreProblem.DiskFull.class, problem);
      }
    }
  }

  @Test
  void aDiskThatTurnsReadOnlyLosesNothingThatWasSaid() {
    var notSaved = assertInstanceOf(Saving.NotSaved.class, failingAt(0, "Read-only file system"));
    assertInstanceOf(StoreProblem.ReadOnly.class, notSaved.problem());
  }

  /** Saves some edits, fails in the next one, heals, saves another, opens again. */
  private Saving failingAt(int writes, String message) {
    Path own = folder.resolve("at-" + writes + message.length());
    Plan plan = AnyPlan.of(8, 4);
    var random = new Random(writes);
    var creation = new Creation(Stores.LABEL, plan, Optional.empty());
    var opener = new Opener(Stores.file(own), Stores.setup(own), FAULTY);
    PlanStore store = Stores.opened(opener.create(creation)).store();
    plan = Stores.save(store, plan, RandomEdit.of(plan, random, 1));
    FaultyPath.failAfter(writes, message);
    Edit edit = RandomEdit.of(plan, random, 2);
    Plan wanted = Stores.applied(plan, edit);
    Saving saving = store.save(plan, wanted, edit, EntryKind.EDIT, Stores.STAMP);
    FaultyPath.heal();
    if (store.isBroken()) {
      Plan found = Stores.opened(store.resume()).plan();
      assertTrue(found.equals(plan) || found.equals(wanted));
      plan = found;
    } else if (saving instanceof Saving.Saved) {
      plan = wanted;
    }
    plan = Stores.save(store, plan, RandomEdit.of(plan, random, 3));
    store.close();
    var again = Stores.open(own);
    assertEquals(plan, again.plan());
    assertTrue(again.store().audit(Optional.empty()).isSound());
    again.store().close();
    return saving;
  }

  @Test
  void aFullDiskMakesNoHalfWorkspace() {
    int writes = 0;
    for (; isFullAfter(writes); writes++) {}
    assertTrue(writes > 4, "made with " + writes + " writes");
  }

  /** Whether the disk is full before a new workspace is in its place; nothing is there then. */
  private boolean isFullAfter(int writes) {
    Path own = folder.resolve("new-" + writes);
    FaultyPath.failAfter(writes, "No space left on device");
    var opener = new Opener(Stores.file(own), Stores.setup(own), FAULTY);
    var creation = new Creation(Stores.LABEL, AnyPlan.of(1, 3), Optional.empty());
    Opening made = opener.create(creation);
    FaultyPath.heal();
    if (made instanceof Opening.Opened opened) {
      opened.store().close();
    }
    if (Files.exists(Stores.file(own).database())) {
      return false;
    }
    assertInstanceOf(StoreProblem.DiskFull.class, Stores.problem(made));
    assertInstanceOf(
        StoreProblem.NoSuchFile.class,
        Stores.problem(PlanStore.open(Stores.file(own), Stores.setup(own))));
    Stores.create(own, Plan.EMPTY).close();
    return true;
  }
}
