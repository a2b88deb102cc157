package org.slipway.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slipway.core.Analysis;
import org.slipway.core.WhatIf;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.diff.Difference;
import org.slipway.core.schedule.diff.PlanDiff;
import org.slipway.exchange.Choices;
import org.slipway.exchange.Side;
import org.slipway.json.Content;
import org.slipway.json.PlanJson;
import org.slipway.settings.UserFolder;
import org.slipway.text.Texts;
import org.slipway.workspace.BranchMerge;
import org.slipway.workspace.Desk;
import org.slipway.workspace.EditResult;
import org.slipway.workspace.Ids;
import org.slipway.workspace.Sample;
import org.slipway.workspace.Workspace;
import org.slipway.workspace.WorkspaceOpening;

/**
 * CardLink hands over its connector late. Ana tries what that means in a branch, sees the
 * difference, and takes it into the plan or leaves it.
 */
class VendorSlipTest {

  private static final String BRANCH = "CardLink three days late";
  private static final String DELIVERY = "connector for the trial";
  private static final Instant NOW = Instant.parse("2026-09-22T07:10:00Z");
  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

  @TempDir Path folder;

  private Workspace workspace;

  @BeforeEach
  void open() {
    var user = new UserFolder(folder, folder.resolve("data"), folder.resolve("run"));
    var ids = Ids.fixed(NOW.toEpochMilli(), 7);
    var desk = new Desk("ana", Clock.fixed(NOW, ZoneOffset.UTC), ids, user, List.of());
    workspace = assertInstanceOf(WorkspaceOpening.Ready.class, Sample.open(desk)).workspace();
    Vendor cardLink = workspace.plan().byKey(Vendor.class, "VEN-1").orElseThrow();
    Release payments = workspace.plan().byKey(Release.class, "REL-2031").orElseThrow();
    var start = deployment().timing().start().orElseThrow();
    done(
        Edit.put(
            Phrase.of("store.created"),
            new VendorDelivery(
                workspace.newHead(VendorDelivery.class),
                cardLink.head().id(),
                DELIVERY,
                new PlannedStart(start.at().minus(Duration.ofHours(5)), start.zone()),
                Optional.of(80),
                List.of(payments.head().id()))));
  }

  @AfterEach
  void close() {
    workspace.close();
  }

  private Deployment deployment() {
    return workspace.plan().byKey(Deployment.class, "DEP-4124").orElseThrow();
  }

  private VendorDelivery delivery() {
    return workspace.plan().all(VendorDelivery.class).values().stream()
        .filter(delivery -> delivery.name().equals(DELIVERY))
        .findFirst()
        .orElseThrow();
  }

  private void done(Edit edit) {
    done(workspace.apply(edit));
  }

  private static void done(EditResult result) {
    assertInstanceOf(EditResult.Saved.class, result, result.toString());
  }

  private void slip(Duration by) {
    var due = delivery().due();
    done(
        Edit.put(
            Phrase.of("store.created"),
            Shape.with(delivery(), "due", new PlannedStart(due.at().plus(by), due.zone()))));
  }

  private void move(Duration by) {
    var timing = deployment().timing();
    var start = timing.start().orElseThrow();
    var later = new PlannedStart(start.at().plus(by), start.zone());
    done(
        Edit.put(
            Phrase.of("store.created"),
            Shape.with(deployment(), "timing", timing.withStart(later))));
  }

  private PlanDiff difference() {
    Analysis base = Analysis.of(workspace.basePlan(), NOW, Content.FINGERPRINT);
    return WhatIf.diff(base, workspace.plan());
  }

  private static List<String> said(PlanDiff diff, Difference.Group group) {
    return diff.of(group).stream()
        .map(one -> one.turn() + " " + TEXTS.say(one.says(), ZoneId.of("Europe/Berlin")))
        .toList();
  }

  @Test
  void aSlipIsTriedSeenAndMergedInOneEditThatCanBeUndone() {
    String before = PlanJson.text(workspace.plan());
    done(workspace.branching().begin(BRANCH));
    slip(Duration.ofDays(3));
    List<String> missed = said(difference(), Difference.Group.CRITICAL_DATES);
    assertEquals(1, missed.size(), missed.toString());
    assertTrue(missed.getFirst().startsWith("WORSE Payments 4.2 goes live on"), missed.toString());
    assertTrue(missed.getFirst().contains(DELIVERY), missed.toString());

    move(Duration.ofDays(3));
    PlanDiff seen = difference();
    assertEquals(List.of(), said(seen, Difference.Group.CRITICAL_DATES), "the clash is solved");
    List<String> dates = said(seen, Difference.Group.DATES);
    assertEquals(2, dates.size(), dates.toString());
    assertTrue(
        dates.stream().anyMatch(d -> d.contains("Payments 4.2") && d.contains("3 d later")),
        dates.toString());
    List<String> live = said(seen, Difference.Group.GO_LIVE);
    assertTrue(
        live.stream().anyMatch(l -> l.startsWith("WORSE Payments 4.2 goes live 3 d later")),
        live.toString());
    assertTrue(
        seen.of(Difference.Group.COLLISIONS).stream()
            .anyMatch(one -> one.turn() == Difference.Turn.BETTER),
        "it no longer meets Ledger on Tuesday: " + said(seen, Difference.Group.COLLISIONS));
    assertEquals(before, PlanJson.text(workspace.basePlan()), "the plan itself is untouched");

    long head = workspace.head().seq();
    BranchMerge merge = workspace.branching().merging(BRANCH).orElseThrow();
    done(workspace.branching().merge(merge, Choices.ASK));
    assertEquals(head + 1, workspace.head().seq());
    assertEquals(
        List.of(), difference().differences(), "the base is what was tried: nothing differs");
    done(workspace.undo());
    assertEquals(before, PlanJson.text(workspace.plan()));
  }

  @Test
  void anEditOfTheBaseMeanwhileIsDecidedByField() {
    done(workspace.branching().begin(BRANCH));
    move(Duration.ofDays(3));
    var tried = deployment().timing().start();
    done(workspace.branching().show(Optional.empty()));
    move(Duration.ofDays(1));
    done(
        Edit.put(
            Phrase.of("store.created"), Shape.with(deployment(), "locks", List.of("cards-db"))));
    BranchMerge merge = workspace.branching().merging(BRANCH).orElseThrow();
    List<BranchMerge.Open> open = merge.open(Choices.ASK);
    assertEquals(List.of("timing.start"), open.stream().map(o -> o.field().field()).toList());
    Choices theirs = Choices.ASK.with(Ref.of(deployment()), "timing.start", Side.THEIRS);
    done(workspace.branching().merge(merge, theirs));
    assertEquals(tried, deployment().timing().start());
    assertEquals(List.of("cards-db"), deployment().locks(), "what the base alone changed stays");
  }

  @Test
  void aDiscardedBranchLeavesTheBaseByteForByte() {
    String before = PlanJson.text(workspace.plan());
    done(workspace.branching().begin(BRANCH));
    slip(Duration.ofDays(3));
    move(Duration.ofDays(3));
    done(workspace.branching().discard(BRANCH));
    assertEquals(Optional.empty(), workspace.branch());
    assertEquals(before, PlanJson.text(workspace.plan()));
    assertTrue(workspace.audit().isSound());
  }
}
