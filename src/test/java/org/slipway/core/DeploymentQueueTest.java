package org.slipway.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.DeploymentQueue.Entry;
import org.slipway.core.DeploymentQueue.Standing;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;

/** Deployments wait for the next time that is allowed. */
class DeploymentQueueTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("ledger");
  private final Component shop = plan.component("shop");
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Release release = plan.release("Ledger", "4.1", ledger);
  private final Release other = plan.release("Shop", "9", shop);

  private DeploymentQueue queue(String now) {
    Analysis analysis = Analysis.of(plan.plan(), plan.at(now), (_, _) -> "content");
    return DeploymentQueue.of(analysis, () -> false);
  }

  private Entry only(String now) {
    List<Entry> entries = queue(now).entries();
    assertEquals(1, entries.size(), entries.toString());
    return entries.getFirst();
  }

  private Optional<String> start(Entry entry) {
    return entry.start().map(PlannedStart::at).map(Object::toString);
  }

  @Test
  void whatFitsGoesWhenItIsPlanned() {
    plan.deploy(release, test, "2026-09-30T10:00");
    Entry entry = only("2026-09-28T12:00");
    assertEquals(Standing.READY, entry.standing());
    assertEquals(Optional.of("2026-09-30T08:00:00Z"), start(entry));
    assertTrue(DeploymentQueue.latest(entry).orElseThrow().isAfter(entry.start().get().at()));
  }

  @Test
  void whatIsFrozenQueuesToTheFirstMinuteAfter() {
    plan.deploy(release, test, "2026-09-30T10:00");
    plan.freeze("Stocktaking", Severity.HARD, "2026-09-30T08:00", "2026-09-30T16:00");
    Entry entry = only("2026-09-28T12:00");
    assertEquals(Standing.WAITING, entry.standing());
    assertEquals(Optional.of("2026-09-30T14:00:00Z"), start(entry));
    assertEquals(List.of(), entry.reasons());
  }

  @Test
  void aMissedStartQueuesToTheNextWindow() {
    plan.deploy(release, test, "2026-09-30T22:00");
    plan.window("Night", "2026-09-30T20:00", "2026-10-01T04:00");
    plan.window("Next night", "2026-10-01T20:00", "2026-10-02T04:00");
    Entry entry = only("2026-10-01T03:00");
    assertEquals(Standing.WAITING, entry.standing());
    assertEquals(Optional.of("2026-10-01T18:00:00Z"), start(entry));
    assertEquals(
        Optional.of(plan.at("2026-10-02T02:00")),
        DeploymentQueue.latest(entry),
        "two hours before the window ends");
  }

  @Test
  void twoForOneSlotGoOneAfterTheOther() {
    plan.deploy(release, test, "2026-09-30T22:00");
    plan.deploy(plan.release("Ledger", "4.2", ledger), test, "2026-09-30T22:30");
    plan.window("Night", "2026-09-30T20:00", "2026-10-01T04:00");
    plan.window("Next night", "2026-10-01T20:00", "2026-10-02T01:00");
    List<Entry> entries = queue("2026-10-01T03:00").entries();
    assertEquals(
        List.of(Optional.of("2026-10-01T18:00:00Z"), Optional.of("2026-10-01T20:00:00Z")),
        entries.stream().map(this::start).toList());
    assertEquals(
        List.of(Standing.WAITING, Standing.WAITING),
        entries.stream().map(Entry::standing).toList());
    assertEquals(
        Optional.of(plan.at("2026-10-01T23:00")),
        DeploymentQueue.latest(entries.getFirst()),
        "nobody had a place before the first; two hours before the window ends");
  }

  @Test
  void whatIsWaitedForGoesFirst() {
    Deployment needing = plan.deploy(other, test, "2026-09-30T08:00");
    Deployment needed = plan.deploy(release, test, "2026-09-30T22:00");
    plan.needs(shop, ledger);
    List<Entry> entries = queue("2026-10-01T12:00").entries();
    assertEquals(
        List.of(needed.id(), needing.id()), entries.stream().map(Entry::deployment).toList());
    assertEquals(
        List.of(Standing.WAITING, Standing.WAITING),
        entries.stream().map(Entry::standing).toList());
  }

  @Test
  void whatMayNotGoIsHeldAndSaysWhy() {
    Environment prod = plan.environment("prod", Stage.PRODUCTION);
    plan.deploy(release, prod, "2026-09-30T22:00");
    Entry entry = only("2026-09-28T12:00");
    assertEquals(Standing.HELD, entry.standing());
    assertFalse(entry.reasons().isEmpty());
  }

  @Test
  void withoutDurationsNothingFitsAndThatIsSaid() {
    plan.set(plan.deploy(release, test, "2026-09-30T22:00"), "timing", Timing.UNKNOWN);
    Entry entry = only("2026-09-28T12:00");
    assertEquals(Standing.HELD, entry.standing());
    assertEquals(Optional.empty(), entry.start());
    assertFalse(entry.reasons().isEmpty());
  }

  @Test
  void draftsAndWhatIsOverDoNotQueue() {
    Deployment deployment = plan.deploy(release, test, "2026-09-30T22:00");
    for (DeploymentState state : DeploymentState.values()) {
      plan.set(deployment, "state", state);
      boolean waits = state == DeploymentState.PLANNED || state == DeploymentState.APPROVED;
      assertEquals(waits ? 1 : 0, queue("2026-09-28T12:00").entries().size(), state.name());
    }
  }

  @Test
  void placesAreCountedByEnvironmentInTheOrderOfStarts() {
    plan.deploy(other, test, "2026-09-30T14:00");
    plan.deploy(release, test, "2026-09-30T10:00");
    plan.deploy(other, plan.environment("test 2", Stage.TEST), "2026-09-30T12:00");
    List<Entry> entries = queue("2026-09-28T12:00").entries();
    assertEquals(List.of(1, 1, 2), entries.stream().map(Entry::place).toList());
    assertTrue(
        entries.getFirst().start().get().at().isBefore(entries.getLast().start().get().at()));
  }

  @Test
  void asAPlanItHoldsTheQueueAtItsStarts() {
    plan.deploy(release, test, "2026-09-30T10:00");
    plan.freeze("Stocktaking", Severity.HARD, "2026-09-30T08:00", "2026-09-30T16:00");
    Plan alone = queue("2026-09-28T12:00").asPlan(plan.plan());
    assertEquals(1, alone.deployments().size());
    assertEquals(0, alone.freezes().size());
    assertEquals(
        Optional.of(plan.at("2026-09-30T16:00")),
        alone.deployments().firstEntry().getValue().timing().startsAt());
    assertEquals(
        Duration.ofHours(2),
        alone.deployments().firstEntry().getValue().timing().whole().orElseThrow().length());
  }
}
