package org.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.AnyEdit;
import org.slipway.CrowdedPlan;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Vendor;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Side;
import org.slipway.store.Branch;
import org.slipway.store.JournalHead;

/** A branch that takes the base in, and a branch of a branch. */
class BranchUpdateTest {

  private static final Phrase LABEL = Phrase.of("store.created");

  @TempDir Path folder;

  private static EditResult.Saved saved(EditResult result) {
    return assertInstanceOf(EditResult.Saved.class, result, result.toString());
  }

  private static Vendor vendor(Plan plan, String key) {
    return plan.byKey(Vendor.class, key).orElseThrow();
  }

  private static void set(Workspace workspace, String key, String field, Object value) {
    Vendor now = vendor(workspace.plan(), key);
    saved(workspace.apply(Edit.put(LABEL, Shape.with(now, field, value))));
  }

  private static void show(Workspace workspace, String name) {
    saved(workspace.branching().show(Optional.of(name).filter(n -> !n.isEmpty())));
  }

  private static BranchMerge updating(Workspace workspace, String name) {
    return workspace.branching().updating(name).orElseThrow();
  }

  private static EditResult update(Workspace workspace, String name, Choices choices) {
    return workspace.branching().merge(updating(workspace, name), choices);
  }

  /** Base with Acme and Bolt; the branch renames Acme; the base moves Bolt and adds Core. */
  private Workspace apart() {
    Workspace workspace = Desks.create(folder);
    saved(workspace.apply(Desks.adding(workspace, "Acme")));
    saved(workspace.apply(Desks.adding(workspace, "Bolt")));
    saved(workspace.branching().begin("late"));
    set(workspace, "VEN-1", "name", "Acme Ltd");
    show(workspace, "");
    set(workspace, "VEN-2", "zone", ZoneId.of("Asia/Tokyo"));
    saved(workspace.apply(Desks.adding(workspace, "Core")));
    return workspace;
  }

  @Test
  void anUpdateIsOneStepThatSurvivesARestartAndCanBeUndone() {
    Plan before;
    Plan updated;
    try (Workspace workspace = apart()) {
      show(workspace, "late");
      before = workspace.plan();
      long head = workspace.head().seq();
      saved(update(workspace, "late", Choices.ASK));
      updated = workspace.plan();
      assertEquals(head + 1, workspace.head().seq(), "one entry");
      assertEquals(Optional.of("late"), workspace.branch().map(Branch::name));
      assertEquals("Acme Ltd", vendor(updated, "VEN-1").name());
      assertEquals(ZoneId.of("Asia/Tokyo"), vendor(updated, "VEN-2").zone());
      assertEquals("Core", vendor(updated, "VEN-3").name());
      assertEquals(
          List.of(Ref.of(vendor(updated, "VEN-1"))),
          workspace.branching().merging("late").orElseThrow().rows().stream()
              .map(MergeRow::ref)
              .toList(),
          "merging is about what the branch changed alone");
      assertInstanceOf(
          EditResult.Refused.class, update(workspace, "late", Choices.ASK), "nothing is new");
    }
    try (Workspace workspace = Desks.open(folder)) {
      show(workspace, "late");
      assertEquals(updated, workspace.plan());
      saved(workspace.undo());
      assertEquals(before, workspace.plan());
      assertEquals(2, updating(workspace, "late").rows().size(), "the base is to be taken again");
      saved(workspace.redo());
      assertEquals(updated, workspace.plan());
      assertEquals(List.of(), updating(workspace, "late").rows());
      Plan base = workspace.basePlan();
      saved(
          workspace
              .branching()
              .merge(workspace.branching().merging("late").orElseThrow(), Choices.ASK));
      assertEquals(updated, workspace.plan());
      saved(workspace.undo());
      assertEquals(base, workspace.plan());
      assertTrue(workspace.audit().isSound());
    }
  }

  @Test
  void aConflictIsDecidedAtTheUpdateAndNotAskedAgain() {
    try (Workspace workspace = apart()) {
      set(workspace, "VEN-1", "name", "Acme Group");
      Ref acme = Ref.of(vendor(workspace.plan(), "VEN-1"));
      assertInstanceOf(EditResult.Refused.class, update(workspace, "late", Choices.ASK));
      saved(update(workspace, "late", Choices.ASK.with(acme, "name", Side.OURS)));
      assertEquals("Acme Ltd", vendor(workspace.plan(), "VEN-1").name(), "ours is the branch");
      BranchMerge merge = workspace.branching().merging("late").orElseThrow();
      assertEquals(List.of(), merge.open(Choices.ASK));
      saved(workspace.branching().merge(merge, Choices.ASK));
      assertEquals("Acme Ltd", vendor(workspace.plan(), "VEN-1").name());
    }
  }

  @Test
  void theRecordOfTheBranchYieldsItsKey() {
    try (Workspace workspace = apart()) {
      show(workspace, "late");
      saved(workspace.apply(Desks.adding(workspace, "Dash")));
      assertEquals("Dash", vendor(workspace.plan(), "VEN-3").name());
      saved(update(workspace, "late", Choices.ASK));
      assertEquals("Core", vendor(workspace.plan(), "VEN-3").name());
      assertEquals("Dash", vendor(workspace.plan(), "VEN-3-2").name());
    }
  }

  @Test
  void whatMovedOnSinceItWasLookedAtIsNotTaken() {
    try (Workspace workspace = apart()) {
      BranchMerge update = updating(workspace, "late");
      BranchMerge merge = workspace.branching().merging("late").orElseThrow();
      show(workspace, "late");
      set(workspace, "VEN-2", "name", "Bolt Ltd");
      assertInstanceOf(EditResult.Refused.class, workspace.branching().merge(update, Choices.ASK));
      assertInstanceOf(EditResult.Refused.class, workspace.branching().merge(merge, Choices.ASK));
      assertEquals("Bolt Ltd", vendor(workspace.plan(), "VEN-2").name());
    }
  }

  @Test
  void aBranchOfABranchBeginsWithWhatItChanged() {
    try (Workspace workspace = apart()) {
      show(workspace, "late");
      Plan late = workspace.plan();
      saved(workspace.branching().begin("later"));
      assertEquals(late, workspace.plan());
      assertInstanceOf(EditResult.Nothing.class, workspace.undo(), "its beginning is no edit");
      set(workspace, "VEN-1", "zone", ZoneId.of("America/Lima"));
      saved(
          workspace
              .branching()
              .merge(workspace.branching().merging("late").orElseThrow(), Choices.ASK));
      BranchMerge merge = workspace.branching().merging("later").orElseThrow();
      assertEquals(List.of(), merge.open(Choices.ASK), "both say the same name");
      saved(workspace.branching().merge(merge, Choices.ASK));
      Vendor acme = vendor(workspace.plan(), "VEN-1");
      assertEquals("Acme Ltd America/Lima", acme.name() + " " + acme.zone());
      assertEquals(ZoneId.of("Asia/Tokyo"), vendor(workspace.plan(), "VEN-2").zone());
      assertTrue(workspace.audit().isSound());
    }
  }

  @Test
  void whatIsStoppedLeavesAllAsItWas() {
    try (Workspace workspace = apart()) {
      Plan before = workspace.plan();
      long head = workspace.head().seq();
      BranchMerge merge = workspace.branching().merging("late").orElseThrow();
      Branching stopped =
          workspace.branching(
              () -> {
                throw new CancellationException("by the user");
              });
      assertThrows(CancellationException.class, () -> stopped.show(Optional.of("late")));
      assertThrows(CancellationException.class, () -> stopped.begin("other"));
      assertThrows(CancellationException.class, () -> stopped.discard("late"));
      assertThrows(CancellationException.class, () -> stopped.merge(merge, Choices.ASK));
      assertEquals(before, workspace.plan());
      assertEquals(head, workspace.head().seq());
      assertEquals(Optional.empty(), workspace.branch());
      saved(workspace.branching().merge(merge, Choices.ASK));
    }
  }

  /** Whatever both did: after an update, merging asks nothing and makes the base the branch. */
  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void afterAnUpdateMergingMakesTheBaseTheBranch(
      @ForAll long seed,
      @ForAll long change,
      @ForAll @IntRange(min = 1, max = 6) int here,
      @ForAll @IntRange(min = 1, max = 6) int there,
      @ForAll boolean ours) {
    Plan fork = CrowdedPlan.of(seed, 6);
    Plan base = edited(fork, change, here);
    Plan plan = edited(fork, change + 1_000, there);
    var branch =
        new Branch(
            "trial",
            new JournalHead(1, ""),
            new JournalHead(1, ""),
            Instant.EPOCH,
            "ada",
            Branch.State.OPEN);
    BranchMerge update = BranchMerge.of(branch, BranchMerge.Way.UPDATE, fork, plan, base);
    if (update.applied(ours ? Choices.OURS : Choices.THEIRS) instanceof Applied.Done(Plan after)) {
      BranchMerge merge = BranchMerge.of(branch, BranchMerge.Way.MERGE, base, base, after);
      assertEquals(List.of(), merge.open(Choices.ASK));
      assertEquals(new Applied.Done(after), merge.applied(Choices.ASK));
    }
  }

  private static Plan edited(Plan plan, long seed, int steps) {
    Plan now = plan;
    for (int step = 0; step < steps; step++) {
      now = ((Applied.Done) now.apply(AnyEdit.of(now, seed + step))).plan();
    }
    return now;
  }
}
