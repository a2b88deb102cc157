package org.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Vendor;
import org.slipway.exchange.Choices;
import org.slipway.exchange.FieldChange;
import org.slipway.exchange.Side;
import org.slipway.store.Branch;

class BranchingTest {

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

  @Test
  void editsGoToTheBranchThatIsShownAndStayThere() {
    Plan base;
    Plan trial;
    try (Workspace workspace = Desks.create(folder)) {
      saved(workspace.apply(Desks.adding(workspace, "Acme")));
      base = workspace.plan();
      saved(workspace.branching().begin("late"));
      assertEquals(Optional.of("late"), workspace.branch().map(Branch::name));
      set(workspace, "VEN-1", "name", "Acme Ltd");
      trial = workspace.plan();
      assertEquals(base, workspace.basePlan());
      assertEquals(base, HeldPlan.of(workspace).plan(), "others are told the base");
      assertEquals(
          trial, HeldPlan.of(workspace, new WantedPlan.OfBranch("late")).orElseThrow().plan());
      saved(workspace.branching().show(Optional.empty()));
      assertEquals(base, workspace.plan());
      set(workspace, "VEN-1", "zone", ZoneId.of("Asia/Tokyo"));
      assertEquals(Optional.of(trial), workspace.branching().planOf("late"));
    }
    try (Workspace workspace = Desks.open(folder)) {
      assertEquals(Optional.empty(), workspace.branch(), "a window starts on the base");
      saved(workspace.branching().show(Optional.of("late")));
      assertEquals(trial, workspace.plan());
      saved(workspace.undo());
      assertEquals(base, workspace.plan());
      assertInstanceOf(EditResult.Nothing.class, workspace.undo(), "not beyond the fork");
      saved(workspace.redo());
      assertEquals(trial, workspace.plan());
      saved(workspace.branching().show(Optional.empty()));
      assertEquals(ZoneId.of("Asia/Tokyo"), vendor(workspace.plan(), "VEN-1").zone());
      saved(workspace.undo());
      assertEquals(base, workspace.plan());
      assertTrue(workspace.audit().isSound());
    }
  }

  @Test
  void undoOnABranchSurvivesARestart() {
    Plan base;
    try (Workspace workspace = Desks.create(folder)) {
      saved(workspace.apply(Desks.adding(workspace, "Acme")));
      base = workspace.plan();
      saved(workspace.branching().begin("late"));
      set(workspace, "VEN-1", "name", "B");
    }
    try (Workspace workspace = Desks.open(folder)) {
      saved(workspace.branching().show(Optional.of("late")));
      saved(workspace.undo());
      assertEquals(base, workspace.plan());
    }
    try (Workspace workspace = Desks.open(folder)) {
      saved(workspace.branching().show(Optional.of("late")));
      saved(workspace.redo());
      assertEquals("B", vendor(workspace.plan(), "VEN-1").name());
    }
  }

  @Test
  void mergingTakesBothSidesInOneEditThatCanBeUndone() {
    try (Workspace workspace = Desks.create(folder)) {
      saved(workspace.apply(Desks.adding(workspace, "Acme")));
      saved(workspace.apply(Desks.adding(workspace, "Bolt")));
      saved(workspace.branching().begin("late"));
      set(workspace, "VEN-1", "name", "Acme Ltd");
      saved(workspace.apply(Desks.adding(workspace, "New on the branch")));
      saved(workspace.apply(Edit.remove(LABEL, Ref.of(vendor(workspace.plan(), "VEN-2")))));
      saved(workspace.branching().show(Optional.empty()));
      set(workspace, "VEN-1", "zone", ZoneId.of("Asia/Tokyo"));
      saved(workspace.apply(Desks.adding(workspace, "New in the base")));
      Plan before = workspace.plan();
      long head = workspace.head().seq();

      BranchMerge merge = workspace.branching().merging("late").orElseThrow();
      assertEquals(List.of(), merge.open(Choices.ASK));
      saved(workspace.branching().merge(merge, Choices.ASK));

      assertEquals(head + 1, workspace.head().seq(), "one entry");
      assertEquals(Optional.empty(), workspace.branch());
      Vendor acme = vendor(workspace.plan(), "VEN-1");
      assertEquals("Acme Ltd Asia/Tokyo", acme.name() + " " + acme.zone());
      assertEquals("New in the base", vendor(workspace.plan(), "VEN-3").name());
      assertEquals("New on the branch", vendor(workspace.plan(), "VEN-3-2").name());
      assertEquals(Optional.empty(), workspace.plan().byKey(Vendor.class, "VEN-2"));
      assertEquals(
          Branch.State.MERGED, state(workspace, "late"), "it can no longer be edited or merged");
      assertEquals(Optional.empty(), workspace.branching().merging("late"));
      saved(workspace.undo());
      assertEquals(before, workspace.plan());
      assertEquals(Branch.State.OPEN, state(workspace, "late"));
      saved(workspace.redo());
      assertEquals(acme, vendor(workspace.plan(), "VEN-1"));
      assertTrue(workspace.audit().isSound());
    }
  }

  private static Branch.State state(Workspace workspace, String name) {
    return Optional.ofNullable(workspace.branching().all().get(name)).orElseThrow().state();
  }

  @Test
  void conflictsAreToldAndDecidedFieldByField() {
    try (Workspace workspace = Desks.create(folder)) {
      saved(workspace.apply(Desks.adding(workspace, "Acme")));
      Ref acme = Ref.of(vendor(workspace.plan(), "VEN-1"));
      saved(workspace.branching().begin("late"));
      set(workspace, "VEN-1", "name", "Branch");
      set(workspace, "VEN-1", "zone", ZoneId.of("Asia/Tokyo"));
      saved(workspace.branching().show(Optional.empty()));
      set(workspace, "VEN-1", "name", "Base");
      set(workspace, "VEN-1", "zone", ZoneId.of("America/Lima"));
      BranchMerge merge = workspace.branching().merging("late").orElseThrow();
      List<BranchMerge.Open> open = merge.open(Choices.ASK);
      assertEquals(List.of("name", "zone"), open.stream().map(o -> o.field().field()).toList());
      FieldChange name = open.getFirst().field();
      assertEquals(
          List.of(Optional.of("\"Acme\""), "\"Base\"", "\"Branch\""),
          List.of(name.base(), name.ours(), name.theirs()));
      var refused =
          assertInstanceOf(
              EditResult.Refused.class, workspace.branching().merge(merge, Choices.ASK));
      assertInstanceOf(Refusal.NotPossible.class, refused.reasons().getFirst());
      Choices decided = Choices.OURS.with(acme, "name", Side.THEIRS);
      saved(workspace.branching().merge(merge, decided));
      Vendor merged = vendor(workspace.plan(), "VEN-1");
      assertEquals("Branch America/Lima", merged.name() + " " + merged.zone());
    }
  }

  @Test
  void aRecordRemovedOnOneSideAndChangedOnTheOtherIsAConflict() {
    try (Workspace workspace = Desks.create(folder)) {
      saved(workspace.apply(Desks.adding(workspace, "Acme")));
      Ref acme = Ref.of(vendor(workspace.plan(), "VEN-1"));
      saved(workspace.branching().begin("late"));
      set(workspace, "VEN-1", "name", "Branch");
      saved(workspace.branching().show(Optional.empty()));
      saved(workspace.apply(Edit.remove(LABEL, acme)));
      BranchMerge merge = workspace.branching().merging("late").orElseThrow();
      assertEquals(
          List.of(MergeRow.WHOLE),
          merge.open(Choices.ASK).stream().map(o -> o.field().field()).toList());
      saved(workspace.branching().merge(merge, Choices.THEIRS));
      assertEquals("Branch", vendor(workspace.plan(), "VEN-1").name());
    }
  }

  @Test
  void aMergeOfAnOlderBaseIsRefused() {
    try (Workspace workspace = Desks.create(folder)) {
      saved(workspace.apply(Desks.adding(workspace, "Acme")));
      saved(workspace.branching().begin("late"));
      set(workspace, "VEN-1", "name", "Branch");
      BranchMerge merge = workspace.branching().merging("late").orElseThrow();
      saved(workspace.branching().show(Optional.empty()));
      saved(workspace.apply(Desks.adding(workspace, "Bolt")));
      assertInstanceOf(EditResult.Refused.class, workspace.branching().merge(merge, Choices.ASK));
      assertEquals("Acme", vendor(workspace.plan(), "VEN-1").name());
    }
  }

  @Test
  void namesAreJudgedAndClosedBranchesStayClosed() {
    try (Workspace workspace = Desks.create(folder)) {
      for (String name : List.of("", "  ", "base", "Base", " late", "x".repeat(61), "a\nb")) {
        assertInstanceOf(EditResult.Refused.class, workspace.branching().begin(name), name);
      }
      saved(workspace.branching().begin("Late"));
      assertInstanceOf(EditResult.Refused.class, workspace.branching().begin("late"));
      saved(workspace.branching().discard("Late"));
      assertEquals(Optional.empty(), workspace.branch());
      assertInstanceOf(EditResult.Refused.class, workspace.branching().show(Optional.of("Late")));
      assertInstanceOf(EditResult.Refused.class, workspace.branching().discard("Late"));
    }
  }

  @Test
  void theFieldsOfATimingAreMergedOneByOne() {
    try (Workspace workspace = Desks.create(folder)) {
      Plan shop = org.slipway.AnyPlan.of(11, 8);
      saved(workspace.apply(Edit.leading(LABEL, Plan.EMPTY, shop)));
      var deployment = workspace.plan().deployments().firstEntry().getValue();
      var run = deployment.timing().run().orElse(Duration.ZERO).plusMinutes(17);
      var timing = deployment.timing();
      saved(workspace.branching().begin("longer"));
      var longer =
          new org.slipway.core.plan.Timing(
              timing.start(),
              timing.approvedStarts(),
              Optional.of(run),
              timing.verification(),
              timing.rollbackTail());
      saved(workspace.apply(Edit.put(LABEL, Shape.with(deployment, "timing", longer))));
      saved(workspace.branching().show(Optional.empty()));
      var checked =
          new org.slipway.core.plan.Timing(
              timing.start(),
              timing.approvedStarts(),
              timing.run(),
              Optional.of(Duration.ofMinutes(7)),
              timing.rollbackTail());
      saved(workspace.apply(Edit.put(LABEL, Shape.with(deployment, "timing", checked))));
      BranchMerge merge = workspace.branching().merging("longer").orElseThrow();
      assertEquals(List.of(), merge.open(Choices.ASK));
      saved(workspace.branching().merge(merge, Choices.ASK));
      var merged = workspace.plan().deployments().firstEntry().getValue().timing();
      assertEquals(Optional.of(run), merged.run());
      assertEquals(Optional.of(Duration.ofMinutes(7)), merged.verification());
    }
  }
}
