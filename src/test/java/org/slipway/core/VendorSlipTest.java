package org.slipway.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.text.Texts;

/** What waits for a vendor goes with the vendor's date, each to its next feasible start. */
class VendorSlipTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component cards = plan.component("cards");
  private final Component others = plan.component("other");
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Environment live = plan.environment("live", Stage.TEST);
  private final Release waiting = plan.release("Cards", "5", cards);
  private final Release other = plan.release("Other", "1", others);
  private final Deployment first = plan.deploy(waiting, test, "2026-10-01T20:00");
  private final Deployment second = plan.deploy(waiting, live, "2026-10-02T20:00");
  private final Deployment free = plan.deploy(other, test, "2026-10-01T12:00");
  private final VendorDelivery delivery;

  VendorSlipTest() {
    Vendor vendor = plan.put(vendor());
    delivery =
        plan.put(
            new VendorDelivery(
                Head.of(new Id<>(new UUID(8, 2)), "VDEL-1"),
                vendor.id(),
                "Card terminal library",
                due("2026-09-30T12:00"),
                Optional.empty(),
                List.of(waiting.id())));
  }

  private static Vendor vendor() {
    return new Vendor(
        Head.of(new Id<>(new UUID(8, 1)), "VEN-1"),
        "Terminal maker",
        Optional.empty(),
        ZoneId.of("Europe/Berlin"),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  @BeforeEach
  void windows() {
    for (int day = 1; day < 10; day++) {
      plan.window("Night", "2026-10-0" + day + "T20:00", "2026-10-0" + day + "T23:59");
    }
  }

  private PlannedStart due(String at) {
    return new PlannedStart(plan.at(at), ZoneId.of("Europe/Berlin"));
  }

  private VendorSlip slip(String to) {
    Analysis analysis = Analysis.of(plan.plan(), plan.at("2026-09-28T12:00"), (_, _) -> "content");
    return VendorSlip.of(analysis, delivery, due(to), Phrase.of("edit.unnamed"));
  }

  private static List<Id<Deployment>> ids(VendorSlip slip) {
    return slip.moved().stream().map(one -> one.is().id()).toList();
  }

  private Plan after(VendorSlip slip) {
    return ((Applied.Done) plan.plan().apply(slip.edit())).plan();
  }

  private static PlannedStart start(Plan plan, Deployment deployment) {
    return plan.get(Deployment.class, deployment.id()).timing().start().orElseThrow();
  }

  @Test
  void whatWouldStartBeforeTheNewDateGoesToTheNextWindowAndNothingElseMoves() {
    VendorSlip slip = slip("2026-10-02T12:00");
    assertEquals(List.of(first.id()), ids(slip));
    Plan after = after(slip);
    assertEquals(plan.at("2026-10-02T20:00"), start(after, first).at());
    assertEquals(second.timing().start().orElseThrow(), start(after, second));
    assertEquals(free.timing().start().orElseThrow(), start(after, free));
    assertEquals(due("2026-10-02T12:00"), after.get(VendorDelivery.class, delivery.id()).due());
    assertEquals(2, slip.edit().changes().size());
    assertTrue(slip.stuck().isEmpty());
  }

  @Test
  void allThatWaitMoveAndTheAnswerIsTheSameAgain() {
    VendorSlip slip = slip("2026-10-05T21:00");
    assertEquals(List.of(first.id(), second.id()), ids(slip));
    Plan after = after(slip);
    for (VendorSlip.Moved one : slip.moved()) {
      Deployment moved = one.is();
      assertFalse(start(after, moved).at().isBefore(plan.at("2026-10-05T21:00")));
    }
    assertEquals(slip, slip("2026-10-05T21:00"));
  }

  @Test
  void aDateThatStopsNobodyMovesTheDeliveryOnly() {
    VendorSlip slip = slip("2026-10-01T20:00");
    assertTrue(slip.moved().isEmpty());
    assertEquals(1, slip.edit().changes().size());
  }

  @Test
  void whatFindsNoStartStaysAndIsNamedWithTheReason() {
    plan.freeze("For ever", Severity.HARD, "2026-10-02T00:00", "2027-10-02T00:00");
    VendorSlip slip = slip("2026-10-02T12:00");
    assertTrue(slip.moved().isEmpty());
    assertEquals(List.of(first), slip.stuck().stream().map(VendorSlip.Stuck::deployment).toList());
    assertInstanceOf(SlotAnswer.Impossible.class, slip.stuck().getFirst().why());
    assertEquals(first.timing().start().orElseThrow(), start(after(slip), first));
  }

  @Test
  void whatWaitsForItMovesAfterItWhereItCannotStay() {
    plan.needs(others, cards);
    Deployment waits = plan.deploy(other, live, "2026-10-03T20:00");
    VendorSlip slip = slip("2026-10-05T12:00");
    assertEquals(List.of(first.id(), second.id(), free.id(), waits.id()), ids(slip));
    Plan after = after(slip);
    assertTrue(start(after, waits).at().isAfter(start(after, second).at()));
    assertTrue(slip.unbooked().isEmpty());
  }

  private List<String> because(VendorSlip slip, Deployment deployment) {
    var phrases = Analysis.of(after(slip), plan.at("2026-09-28T12:00"), (_, _) -> "").pathPhrases();
    return slip.moved().stream()
        .filter(one -> one.is().id().equals(deployment.id()))
        .flatMap(one -> one.because().stream())
        .map(wait -> Texts.of(Locale.ENGLISH).say(phrases.edge(wait), ZoneId.of("UTC")))
        .toList();
  }

  @Test
  void whatHangsOnItByLinksStagesAndNeedsMovesWithTheReasonsInOrder() {
    Environment prod = plan.environment("prod", Stage.STAGING);
    Deployment sold = plan.deploy(waiting, prod, "2026-10-03T20:00");
    Release report = plan.release("Report", "2", plan.component("report"));
    Deployment told = plan.deploy(report, prod, "2026-10-05T20:00");
    plan.link(waiting, report, LinkType.FINISH_TO_START, Duration.ofDays(1));
    Release shop = plan.release("Shop", "3", plan.component("shop"));
    plan.needs(component("shop"), component("report"));
    Deployment shown = plan.deploy(shop, prod, "2026-10-06T20:00");
    Release late = plan.release("Late", "1", plan.component("late"));
    Deployment far = plan.deploy(late, prod, "2026-10-08T20:00");
    plan.link(told, far, LinkType.START_TO_START, Duration.ZERO);
    VendorSlip slip = slip("2026-10-04T12:00");
    assertEquals(
        List.of(first.id(), second.id(), sold.id(), told.id(), shown.id()), ids(slip), "not far");
    Plan after = after(slip);
    assertEquals(plan.at("2026-10-04T21:30"), start(after, sold).at());
    assertEquals(plan.at("2026-10-06T20:00"), start(after, told).at(), "a day later it is open");
    assertEquals(plan.at("2026-10-06T21:30"), start(after, shown).at());
    assertEquals(List.of(), because(slip, first));
    assertEquals(
        List.of(
            "Report 2 to prod is linked to wait for Cards 5 to prod",
            "Shop 3 to prod needs report, which Report 2 to prod brings"),
        because(slip, shown));
    VendorSlip.Moved last = slip.moved().getLast();
    assertEquals(plan.at("2026-10-06T20:00"), last.was().timing().startsAt().orElseThrow());
    assertEquals(6, slip.edit().changes().size());
  }

  private Component component(String name) {
    return plan.plan().components().values().stream()
        .filter(one -> one.name().equals(name))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWaitsForAnApprovedOneReckonsWithWhereThatStays() {
    plan.set(first, "state", DeploymentState.APPROVED);
    plan.set(second, "state", DeploymentState.APPROVED);
    Release report = plan.release("Report", "2", plan.component("report"));
    plan.deploy(report, live, "2026-10-03T20:00");
    plan.link(waiting, report, LinkType.FINISH_TO_START, Duration.ZERO);
    VendorSlip slip = slip("2026-10-05T12:00");
    assertTrue(slip.moved().isEmpty());
    assertEquals(
        List.of(first.id(), second.id()), slip.held().stream().map(Deployment::id).toList());
  }

  @Test
  void whatIsPlannedTooEarlyAnywayIsLeftAlone() {
    Release report = plan.release("Report", "2", plan.component("report"));
    Deployment told = plan.deploy(report, live, "2026-10-01T20:00");
    plan.link(free, told, LinkType.FINISH_TO_START, Duration.ofDays(3));
    assertEquals(List.of(first.id()), ids(slip("2026-10-02T12:00")));
  }

  @Test
  void whatRunsOrIsDoneStays() {
    plan.set(first, "state", DeploymentState.RUNNING);
    assertTrue(slip("2026-10-02T12:00").moved().isEmpty());
  }

  @Test
  void anApprovedOneIsLeftAndNamedWhileTheOthersMove() {
    plan.set(first, "state", DeploymentState.APPROVED);
    VendorSlip slip = slip("2026-10-05T21:00");
    assertEquals(List.of(first.id()), slip.held().stream().map(Deployment::id).toList());
    assertEquals(List.of(second.id()), ids(slip));
    Plan after = after(slip);
    assertEquals(first.timing().start().orElseThrow(), start(after, first));
    assertEquals(
        DeploymentState.APPROVED, after.get(Deployment.class, first.id()).state(), "untouched");
    assertTrue(slip.stuck().isEmpty());
  }
}
