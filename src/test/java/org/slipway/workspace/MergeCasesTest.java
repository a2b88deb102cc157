package org.slipway.workspace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Side;
import org.slipway.store.Branch;
import org.slipway.text.Refusals;
import org.slipway.text.Texts;

/** Merges that people get into: twice, of what is gone on one side, while another one reads. */
class MergeCasesTest {

  private static final Phrase LABEL = Phrase.of("store.created");

  @TempDir Path folder;

  private static void saved(EditResult result) {
    assertInstanceOf(EditResult.Saved.class, result, result.toString());
  }

  private static Optional<Vendor> acme(Workspace workspace) {
    return workspace.plan().byKey(Vendor.class, "VEN-1");
  }

  private static void rename(Workspace workspace, String name) {
    Vendor now = acme(workspace).orElseThrow();
    saved(workspace.apply(Edit.put(LABEL, Shape.with(now, "name", name))));
  }

  private static void remove(Workspace workspace) {
    saved(workspace.apply(Edit.remove(LABEL, Ref.of(acme(workspace).orElseThrow()))));
  }

  private static void toBase(Workspace workspace) {
    saved(workspace.branching().show(Optional.empty()));
  }

  private static BranchMerge merging(Workspace workspace) {
    return workspace.branching().merging("late").orElseThrow();
  }

  private static String refusal(Plan shown, EditResult result) {
    List<Refusal> reasons =
        assertInstanceOf(EditResult.Refused.class, result, result.toString()).reasons();
    return Refusals.say(Texts.of(Locale.ENGLISH), shown, reasons.getFirst(), ZoneId.of("UTC"));
  }

  /** With Acme in the base and a branch begun, which is shown. */
  private Workspace begun() {
    Workspace workspace = Desks.create(folder);
    saved(workspace.apply(Desks.adding(workspace, "Acme")));
    saved(workspace.branching().begin("late"));
    return workspace;
  }

  @Test
  void aBranchMergedTwiceIsRefusedUntilTheFirstMergeIsTakenBack() {
    try (Workspace workspace = begun()) {
      rename(workspace, "Branch");
      toBase(workspace);
      BranchMerge merge = merging(workspace);
      saved(workspace.branching().merge(merge, Choices.ASK));
      Plan merged = workspace.plan();
      long head = workspace.head().seq();
      String said = refusal(merged, workspace.branching().merge(merge, Choices.ASK));
      assertTrue(said.contains("late"), said);
      assertEquals(head, workspace.head().seq(), "nothing is written");
      saved(workspace.undo());
      saved(workspace.branching().merge(merging(workspace), Choices.ASK));
      assertEquals(merged, workspace.plan());
      assertEquals(
          Optional.of(Branch.State.MERGED),
          Optional.ofNullable(workspace.branching().all().get("late")).map(Branch::state));
      assertTrue(workspace.audit().isSound());
    }
  }

  /** One side removes Acme and the other renames it: nobody's wish is dropped unasked. */
  @ParameterizedTest
  @CsvSource({
    "base removes,   THEIRS, Changed",
    "base removes,   OURS,   ",
    "branch removes, THEIRS, ",
    "branch removes, OURS,   Changed"
  })
  void aRemovalAgainstAChangeIsDecided(String who, Side side, String left) {
    try (Workspace workspace = begun()) {
      boolean base = who.startsWith("base");
      if (base) {
        rename(workspace, "Changed");
      } else {
        remove(workspace);
      }
      toBase(workspace);
      if (base) {
        remove(workspace);
      } else {
        rename(workspace, "Changed");
      }
      Plan before = workspace.plan();
      BranchMerge merge = merging(workspace);
      assertEquals(
          List.of(MergeRow.WHOLE),
          merge.open(Choices.ASK).stream().map(open -> open.field().field()).toList());
      assertInstanceOf(EditResult.Refused.class, workspace.branching().merge(merge, Choices.ASK));
      assertEquals(before, workspace.plan());
      saved(workspace.branching().merge(merge, Choices.all(side)));
      assertEquals(Optional.ofNullable(left), acme(workspace).map(Vendor::name));
      saved(workspace.undo());
      assertEquals(before, workspace.plan());
    }
  }

  @Test
  void whatWouldHangInTheAirIsRefusedByName() {
    try (Workspace workspace = begun()) {
      Vendor acme = acme(workspace).orElseThrow();
      var delivery =
          new VendorDelivery(
              workspace.newHead(VendorDelivery.class),
              acme.id(),
              "Buttons",
              new PlannedStart(Desks.NOW.truncatedTo(ChronoUnit.MINUTES), ZoneId.of("UTC")),
              Optional.empty(),
              List.of());
      saved(workspace.apply(Edit.put(LABEL, delivery)));
      Plan tried = workspace.plan();
      toBase(workspace);
      remove(workspace);
      Plan before = workspace.plan();
      String said = refusal(tried, workspace.branching().merge(merging(workspace), Choices.ASK));
      assertTrue(said.contains("VDEL-1") || said.contains("Buttons"), said);
      assertEquals(before, workspace.plan());
      assertEquals(
          Optional.of(Branch.State.OPEN),
          Optional.ofNullable(workspace.branching().all().get("late")).map(Branch::state));
    }
  }

  @Test
  void whoReadsAlongSeesTheBaseAndIsToldWhoHoldsIt() {
    try (Workspace workspace = begun()) {
      rename(workspace, "Only tried");
      Plan base = workspace.basePlan();
      var second = Workspace.open(Desks.file(folder), Desks.in(folder));
      var problem = assertInstanceOf(WorkspaceOpening.NotOpened.class, second).problem();
      String said = Texts.of(Locale.ENGLISH).say(problem.says(), ZoneId.of("UTC"));
      assertTrue(said.contains("is open in another Slipway"), said);
      assertTrue(said.contains(String.valueOf(ProcessHandle.current().pid())), said);
      switch (Reading.open(Desks.file(folder), Desks.in(folder))) {
        case Reading.Result.Done<Reading.Moment>(Reading.Moment moment) ->
            assertEquals(base, moment.plan(), "what is only tried is not read");
        case Reading.Result.NotDone<Reading.Moment>(var told) ->
            throw new AssertionError(told.toString());
      }
    }
  }
}
