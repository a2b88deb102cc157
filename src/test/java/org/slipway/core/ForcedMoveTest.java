package org.slipway.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.schedule.group.GroupMove;
import org.slipway.core.schedule.slot.ConstraintKind;

/** What must be live by a date moves, and moves what stands in its way. */
class ForcedMoveTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("ledger");
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Release law = plan.release("New tax law", "1", ledger);
  private final Release usual = plan.release("Usual", "2", ledger);

  /** Two windows: in time the first, of exactly one deployment of two hours. */
  @BeforeEach
  void windows() {
    plan.window("In time", "2026-09-30T20:00", "2026-09-30T22:00");
    plan.window("Too late", "2026-10-03T20:00", "2026-10-04T04:00");
  }

  private final Deployment forced = plan.deploy(law, test, "2026-10-03T20:00");

  private ForcedMove.Answer by(String deadline) {
    Analysis analysis = Analysis.of(plan.plan(), plan.at("2026-09-28T12:00"), (_, _) -> "content");
    Deployment asIs = plan.plan().get(Deployment.class, forced.id());
    return ForcedMove.of(analysis, asIs, plan.at(deadline), Phrase.of("edit.unnamed"));
  }

  private ForcedMove.Answer.Found found(String deadline) {
    return assertInstanceOf(ForcedMove.Answer.Found.class, by(deadline));
  }

  private ForcedMove.Answer.Impossible impossible(String deadline) {
    return assertInstanceOf(ForcedMove.Answer.Impossible.class, by(deadline));
  }

  private static List<ConstraintKind> clash(ForcedMove.Answer.Impossible none) {
    return none.none().clash().stream().map(constraint -> constraint.kind()).distinct().toList();
  }

  private static Optional<Instant> start(ForcedMove.Answer.Found found, Deployment deployment) {
    return found.after().get(Deployment.class, deployment.id()).timing().startsAt();
  }

  @Test
  void whereThereIsRoomNobodyElseMoves() {
    plan.deploy(usual, test, "2026-10-03T23:00");
    ForcedMove.Answer.Found found = found("2026-10-02T00:00");
    assertEquals(List.of(forced), found.moves().stream().map(GroupMove::deployment).toList());
    assertEquals(Optional.of(plan.at("2026-09-30T20:00")), start(found, forced));
    assertEquals(1, found.edit().changes().size());
    assertFalse(found.diff().differences().isEmpty());
  }

  @Test
  void whatIsInTheWayMovesToo() {
    Deployment other = plan.deploy(usual, test, "2026-09-30T20:00");
    ForcedMove.Answer.Found found = found("2026-10-02T00:00");
    assertEquals(
        List.of(forced.id(), other.id()),
        found.moves().stream().map(move -> move.deployment().id()).toList());
    assertEquals(Optional.of(plan.at("2026-09-30T20:00")), start(found, forced));
    assertEquals(Optional.of(plan.at("2026-10-03T20:00")), start(found, other));
    Analysis after = Analysis.of(found.after(), plan.at("2026-09-28T12:00"), (_, _) -> "content");
    assertEquals(List.of(), after.collisions(found.after().get(Deployment.class, forced.id())));
  }

  @Test
  void whatIsApprovedStaysAndIsNamed() {
    Deployment other = plan.deploy(usual, test, "2026-09-30T20:00");
    plan.set(other, "state", DeploymentState.APPROVED);
    ForcedMove.Answer.Impossible none = impossible("2026-10-02T00:00");
    assertTrue(
        none.none().clash().stream()
            .anyMatch(
                constraint ->
                    constraint.from().stream().anyMatch(ref -> ref.id().equals(other.id()))),
        none.toString());
    assertTrue(clash(none).contains(ConstraintKind.DEADLINE), none.toString());
  }

  @Test
  void aFreezeIsNamedAndTheDeadlineIsNotGivenUp() {
    plan.freeze("Stocktaking", Severity.HARD, "2026-09-28T00:00", "2026-10-02T00:00");
    ForcedMove.Answer.Impossible none = impossible("2026-10-02T00:00");
    assertTrue(clash(none).contains(ConstraintKind.HARD_FREEZE), none.toString());
    assertEquals(
        List.of(ConstraintKind.HARD_FREEZE),
        none.none().relaxation().stream().map(constraint -> constraint.kind()).toList());
  }

  @Test
  void theVeryMinuteIsInTimeAndOneBeforeIsNot() {
    assertEquals(
        Optional.of(plan.at("2026-09-30T20:00")),
        start(found("2026-09-30T21:30"), forced),
        "an hour and half an hour of verification");
    assertTrue(clash(impossible("2026-09-30T21:29")).contains(ConstraintKind.DEADLINE));
  }

  @Test
  void whatIsInTimeAlreadyStays() {
    ForcedMove.Answer.Found found = found("2026-10-03T21:30");
    assertEquals(List.of(), found.moves());
    assertTrue(found.edit().isEmpty());
    assertTrue(found.diff().differences().isEmpty());
  }

  @Test
  void theOtherKeepsTheDateItIsPromisedFor() {
    Deployment other = plan.deploy(usual, test, "2026-09-30T20:00");
    promise("2026-10-01T12:00");
    assertEquals(List.of(other.id()), impossible("2026-10-02T00:00").tried());
    promise("2026-10-03T21:30");
    assertEquals(Optional.of(plan.at("2026-10-03T20:00")), start(found("2026-10-02T00:00"), other));
  }

  private void promise(String date) {
    var goLive =
        new Milestone(MilestoneKind.GO_LIVE, "Promised", plan.at(date), ZoneId.of("Europe/Berlin"));
    plan.set(plan.plan().get(Release.class, usual.id()), "milestones", List.of(goLive));
  }

  @Test
  void whatCollidesAlreadyElsewhereIsLeftAloneWhereAnotherCanMakeRoom() {
    Component shop = plan.component("shop");
    plan.window("Room for another", "2026-10-01T20:00", "2026-10-01T22:00");
    Release wide = plan.release("Wide", "4", ledger, shop);
    Deployment stuck = plan.deploy(wide, test, "2026-09-30T20:00");
    plan.set(stuck, "state", DeploymentState.APPROVED);
    Deployment other = plan.deploy(usual, test, "2026-10-01T20:00");
    Deployment tight = plan.deploy(plan.release("Tight", "5", shop), test, "2026-09-30T20:00");
    ForcedMove.Answer.Found found = found("2026-10-02T00:00");
    assertEquals(Optional.of(plan.at("2026-10-01T20:00")), start(found, forced));
    assertEquals(Optional.of(plan.at("2026-10-03T20:00")), start(found, other));
    assertEquals(tight.timing().startsAt(), start(found, tight));
  }

  @Test
  void whatWaitsForTheOtherMovesWithItOrKeepsItThere() {
    Component shop = plan.component("shop");
    Component vault = plan.component("vault");
    plan.needs(shop, vault);
    plan.window("Day after", "2026-10-01T20:00", "2026-10-01T22:00");
    Release later = plan.release("Shop", "3", shop);
    Release both = plan.release("Both", "6", ledger, vault);
    Deployment other = plan.deploy(both, test, "2026-09-30T20:00");
    Deployment waiting = plan.deploy(later, test, "2026-10-01T20:00");
    ForcedMove.Answer.Found found = found("2026-10-01T00:00");
    Instant verified = start(found, other).orElseThrow().plus(Duration.ofMinutes(90));
    assertFalse(start(found, waiting).orElseThrow().isBefore(verified), found.moves().toString());
    plan.set(waiting, "state", DeploymentState.APPROVED);
    assertTrue(clash(impossible("2026-10-01T00:00")).contains(ConstraintKind.DEADLINE));
  }

  @Test
  void whatGetsTheSameFromTheForcedOneStays() {
    Component shop = plan.component("shop");
    plan.needs(shop, ledger);
    plan.window("Day after", "2026-10-01T20:00", "2026-10-01T22:00");
    Deployment other = plan.deploy(usual, test, "2026-09-30T20:00");
    Deployment waiting = plan.deploy(plan.release("Shop", "3", shop), test, "2026-10-01T20:00");
    ForcedMove.Answer.Found found = found("2026-10-01T00:00");
    assertEquals(Optional.of(plan.at("2026-09-30T20:00")), start(found, forced));
    assertTrue(start(found, other).orElseThrow().isAfter(plan.at("2026-09-30T20:00")));
    assertEquals(waiting.timing().startsAt(), start(found, waiting));
  }

  @Test
  void withoutDurationsNothingIsComputed() {
    plan.set(forced, "timing", Timing.UNKNOWN);
    ForcedMove.Answer.NotComputed unknown =
        assertInstanceOf(ForcedMove.Answer.NotComputed.class, by("2026-10-02T00:00"));
    assertEquals(1, unknown.missing().size());
  }
}
