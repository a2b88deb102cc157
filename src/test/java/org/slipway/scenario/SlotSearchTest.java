package org.slipway.scenario;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.PromotionStep;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.TrafficProfile;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.slot.SlotWeights;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;
import org.slipway.text.Texts;

/** A slot for a payment system: what it waits for, how it is ranked, and whom to ask. */
class SlotSearchTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Environment staging = builder.environment("staging", Stage.STAGING);
  private final Environment test = builder.environment("test", Stage.TEST);
  private final Component payments = builder.component("Payments");
  private final Component ledger = builder.component("Ledger");
  private final Release release = builder.release("Payments", "4.2", payments);
  private final Deployment deployment =
      builder.deploy(release, staging, "2026-09-29T20:00", 60, 30, 30);

  @Test
  void itWaitsForTheNextDeliveryOfWhatItNeeds() {
    builder.needs(payments, ledger);
    Deployment first = builder.deploy(ledger("4.1"), staging, "2026-10-01T20:00", 60, 30, 30);
    builder.deploy(ledger("5.0"), staging, "2026-12-01T20:00", 60, 30, 30);
    SlotAnswer answer = next("2026-09-29T08:00");
    assertEquals(builder.at("2026-10-01T21:30"), start(answer), "once the first is verified");
    assertEquals(List.of(ConstraintKind.DEPENDENCY), kinds(answer));
    assertEquals(List.of(Ref.of(first)), answer.rejected().getFirst().by().from());
    Slot slot = ((SlotAnswer.Found) answer).best();
    assertEquals("slots.reason.after", slot.reasons().getFirst().key());
  }

  @Test
  void itDoesNotWaitForWhatIsThereOrGoesElsewhereOrNeedsItInTurn() {
    builder.needs(payments, ledger);
    Deployment there = builder.deploy(ledger("4.1"), staging, "2026-09-01T20:00");
    builder.set(there, "state", DeploymentState.DONE);
    builder.deploy(ledger("4.1"), staging, "2026-10-01T20:00");
    builder.deploy(ledger("4.2"), test, "2026-10-01T20:00");
    assertEquals(builder.at("2026-09-29T08:00"), start(next("2026-09-29T08:00")));
    builder.deploy(ledger("4.3"), staging, "2026-10-01T20:00");
    assertEquals(builder.at("2026-10-01T21:30"), start(next("2026-09-29T08:00")));
    builder.needs(ledger, payments);
    assertEquals(builder.at("2026-09-29T08:00"), start(next("2026-09-29T08:00")));
  }

  @Test
  void twoThatBringTheSameDoNotWaitForEachOtherToBringIt() {
    Component stock = builder.component("Stock");
    builder.needs(payments, stock);
    builder.needs(ledger, stock);
    Release mine = builder.release("Payments", "4.3", payments, stock);
    Release theirs = builder.release("Ledger", "4.1", ledger, stock);
    builder.remove(deployment);
    Deployment first = builder.deploy(theirs, staging, "2026-10-01T20:00");
    Deployment second = builder.deploy(mine, staging, "2026-10-02T20:00");
    Instant from = builder.at("2026-09-29T08:00");
    for (Deployment one : List.of(first, second)) {
      assertEquals(from, start(analysis().nextSlot(SlotRequest.of(one, from))), one.key());
    }
  }

  @Test
  void itWaitsForEveryDeliveryOfItsOwnTrain() {
    builder.needs(payments, ledger);
    builder.deploy(ledger("4.1"), staging, "2026-10-01T20:00", 60, 30, 30);
    Release later = ledger("4.2");
    builder.deploy(later, staging, "2026-10-08T20:00", 60, 30, 30);
    for (Release riding : List.of(release, later)) {
      builder.set(riding, "train", Optional.of("Autumn"));
      builder.set(riding, "departure", Optional.of(LocalDate.parse("2026-10-09")));
    }
    assertEquals(builder.at("2026-10-08T21:30"), start(next("2026-09-29T08:00")));
  }

  @Test
  void goingInTurnIsNoWaitSoThatOfEqualStartsTheEarlierComesFirst() {
    var inTurn = new PromotionStep(Stage.STAGING, true, List.of(), Optional.empty());
    builder.set(builder.policy(), "promotion", List.of(inTurn));
    Environment twin = builder.environment("twin", Stage.STAGING);
    Deployment sibling = builder.deploy(release, twin, "2026-10-05T08:00");
    Instant from = builder.at("2026-09-29T08:00");
    SlotAnswer.Found found =
        (SlotAnswer.Found)
            analysis().slots(SlotRequest.of(deployment, from).withHorizon(Duration.ofDays(10)));
    assertEquals(from, found.best().start().at());
    assertTrue(found.rejected().stream().anyMatch(r -> r.by().from().contains(Ref.of(sibling))));
    for (int n = 1; n < found.slots().size(); n++) {
      Slot one = found.slots().get(n - 1);
      Slot next = found.slots().get(n);
      assertTrue(one.start().at().isBefore(next.start().at()), "in the order of time");
      assertTrue(one.score().early().points() >= next.score().early().points());
      assertEquals(List.of(), one.reasons().stream().filter(SlotSearchTest::isWait).toList());
    }
    Slot beforeTheSibling = found.slots().get(4);
    assertTrue(beforeTheSibling.start().at().isBefore(sibling.timing().startsAt().orElseThrow()));
    assertTrue(found.best().score().early().points() > beforeTheSibling.score().early().points());
  }

  private static boolean isWait(Phrase reason) {
    return reason.key().equals("slots.reason.after");
  }

  @Test
  void testComesBeforeStaging() {
    builder.deploy(release, test, "2026-09-30T10:00", 60, 30, 30);
    SlotAnswer answer = next("2026-09-29T08:00");
    assertEquals(builder.at("2026-09-30T11:30"), start(answer));
    assertEquals(List.of(ConstraintKind.PROMOTION), kinds(answer));
    Deployment inTest = builder.plan().naming(release, Deployment.class).toList().getLast();
    SlotRequest earlier = SlotRequest.of(inTest, builder.at("2026-09-29T08:00"));
    assertEquals(builder.at("2026-09-29T08:00"), start(analysis().nextSlot(earlier)));
  }

  @Test
  void whatItWaitsForWithoutAPlannedEndLeavesNothingComputed() {
    builder.needs(payments, ledger);
    Deployment open = builder.deploy(ledger("4.1"), staging, "2026-10-01T20:00");
    Timing timing = open.timing();
    builder.set(
        open,
        "timing",
        new Timing(
            timing.start(),
            Optional.empty(),
            timing.run(),
            Optional.empty(),
            timing.rollbackTail()));
    assertInstanceOf(SlotAnswer.NotComputed.class, next("2026-09-29T08:00"));
    SlotRequest relaxed =
        request("2026-09-29T08:00").relaxing(EnumSet.of(ConstraintKind.DEPENDENCY));
    assertEquals(builder.at("2026-09-29T08:00"), start(analysis().nextSlot(relaxed)));
  }

  @Test
  void aMissingDurationIsNamed() {
    builder.set(
        deployment,
        "timing",
        new Timing(
            deployment.timing().start(),
            Optional.empty(),
            Optional.empty(),
            deployment.timing().verification(),
            Optional.empty()));
    var answer =
        (SlotAnswer.NotComputed)
            analysis()
                .slots(
                    SlotRequest.of(
                        builder.plan().get(Deployment.class, deployment.id()),
                        builder.at("2026-09-29T08:00")));
    assertTrue(answer.missing().toString().contains("timing.run"));
    assertTrue(answer.missing().toString().contains("timing.rollback-tail"));
  }

  @Test
  void aHolidayCalendarThatEndsLeavesItsTimeNotComputed() {
    var holidays = builder.holidays(2026);
    Freeze freeze =
        builder.freeze("Month end", Severity.HARD, "2026-01-30T00:00", "2026-01-31T00:00");
    builder.set(
        freeze,
        "when",
        new Recurrence(
            LocalDateTime.parse("2026-01-30T00:00"),
            LocalDateTime.parse("2026-01-31T00:00"),
            BERLIN,
            Optional.of("FREQ=MONTHLY;BYMONTHDAY=-1"),
            List.of(),
            List.of(),
            true,
            DayShift.PREVIOUS_WORKING_DAY));
    builder.set(freeze, "holidays", Optional.of(holidays.id()));
    SlotAnswer inTheYear = next("2026-12-01T08:00");
    assertEquals(builder.at("2026-12-01T08:00"), start(inTheYear));
    assertEquals(Result.PASS, runway("2026-12-01T08:00"), "open far enough, whatever comes then");
    assertEquals(Result.PASS, runway("2026-12-30T22:00"));
    assertEquals(Result.NOT_APPLICABLE, runway("2026-12-31T08:00"));
    assertInstanceOf(SlotAnswer.NotComputed.class, next("2027-02-01T08:00"));
  }

  @Test
  void theClashNamesWhomToPhoneAndTheCheapestWayOut() {
    Person ines = builder.person("Ines", "release-manager");
    Person olaf = builder.person("Olaf", "operations");
    MaintenanceWindow nights = builder.window("Night", "2026-09-29T20:00", "2026-09-30T04:00");
    builder.set(nights, "owner", Optional.of(olaf.id()));
    Freeze sale = builder.freeze("Sale", Severity.SOFT, "2026-09-29T18:00", "2026-09-30T12:00");
    builder.set(sale, "owner", Optional.of(ines.id()));
    SlotRequest week = request("2026-09-29T08:00").withHorizon(Duration.ofDays(7));
    var impossible = (SlotAnswer.Impossible) analysis().slots(week);
    assertEquals(
        List.of(ConstraintKind.SOFT_FREEZE, ConstraintKind.OUTSIDE_WINDOW),
        impossible.clash().stream().map(Constraint::kind).toList());
    assertEquals(
        List.of(ConstraintKind.OUTSIDE_WINDOW),
        impossible.cheapest().constraints().stream().map(Constraint::kind).toList());
    assertEquals(Optional.of(Ref.of(olaf)), impossible.cheapest().constraints().getFirst().owner());
    assertEquals(6, impossible.cheapest().cost());
    builder.exception("window.freeze", deployment, ines, "2027-01-01T00:00");
    assertEquals(builder.at("2026-09-29T20:00"), start(next("2026-09-29T08:00")));
  }

  @Test
  void theScoreIsTheSumOfItsPartsAndTheSameEveryTime() {
    MaintenanceWindow nights = builder.window("Night", "2026-09-01T20:00", "2026-09-02T04:00");
    builder.set(
        nights, "when", builder.again("2026-09-01T20:00", "2026-09-02T04:00", "FREQ=DAILY"));
    for (int day = 1; day < 4; day++) {
      builder.deploy(builder.release("Web " + day, "1"), staging, "2026-09-29T2" + day + ":00");
    }
    SlotRequest request =
        request("2026-09-29T08:00").weighing(new SlotWeights(1, 1, 1, 4)).withLimit(5);
    var found = (SlotAnswer.Found) analysis().slots(request);
    assertEquals(found, analysis().slots(request));
    assertEquals(5, found.slots().size());
    assertTrue(found.fitting() > 80, "a night, or both its days, each day of 90");
    for (Slot slot : found.slots()) {
      assertEquals(
          100,
          slot.score().early().most()
              + slot.score().traffic().most()
              + slot.score().spare().most()
              + slot.score().spread().most());
      assertTrue(slot.fits().contains(slot.start().at()));
      assertEquals(
          slot.openEnd().orElseThrow(), slot.whole().end().plus(slot.spare().orElseThrow()));
      assertTrue(slot.score().total() <= 100 && slot.score().total() > 0);
      assertEquals(7, slot.score().traffic().points(), "half of 14 or 15, as it is not known");
    }
    assertTrue(found.best().start().at().isAfter(builder.at("2026-09-30T12:00")), "apart");
  }

  @Test
  void quietHoursRankFirst() {
    Environment eu = builder.set(staging, "region", Optional.of("EU"));
    var hours = new ArrayList<>(Collections.nCopies(168, new BigDecimal(100)));
    hours.set(3 * 24 + 3, new BigDecimal(5)); // Thursday, 03:00
    hours.set(3 * 24 + 4, new BigDecimal(5));
    hours.set(3 * 24 + 5, new BigDecimal(5));
    builder.put(
        new TrafficProfile(
            Head.of(new Id<>(new UUID(0x7000L, 0x8000_0000_0000_0001L)), "TRF-1"),
            eu.region().orElseThrow(),
            BERLIN,
            "orders/min",
            hours));
    var found = (SlotAnswer.Found) analysis().slots(request("2026-09-29T08:00"));
    assertEquals(builder.at("2026-10-01T03:00"), found.best().start().at());
    assertTrue(
        found.best().reasons().stream().anyMatch(r -> r.key().equals("slots.reason.traffic")));
  }

  @Test
  void vendorsAreWaitedForToldInTimeAndNeededWhileItLasts() {
    Vendor vendor =
        builder.put(
            new Vendor(
                Head.of(new Id<>(new UUID(0x7000L, 0x8000_0000_0000_0002L)), "VEN-1"),
                "Bank",
                Optional.empty(),
                BERLIN,
                Optional.of(Duration.ofDays(30)),
                Optional.empty(),
                Optional.of(LocalDate.parse("2026-10-31")),
                Optional.of(
                    builder.again(
                        "2026-09-01T08:00", "2026-09-01T18:00", "FREQ=WEEKLY;BYDAY=TU,TH")),
                Optional.empty(),
                Optional.empty()));
    builder.set(payments, "vendor", Optional.of(vendor.id()));
    SlotAnswer answer = next("2026-09-29T08:00");
    // 1 September and 30 days: Thursday 1 October, 12:00
    assertEquals(builder.at("2026-10-01T12:00"), start(answer));
    builder.put(
        new VendorDelivery(
            Head.of(new Id<>(new UUID(0x7000L, 0x8000_0000_0000_0003L)), "VDEL-1"),
            vendor.id(),
            "Bank library",
            new PlannedStart(builder.at("2026-10-27T16:30"), BERLIN),
            Optional.empty(),
            List.of(release.id())));
    assertEquals(builder.at("2026-10-29T08:00"), start(next("2026-09-29T08:00")));
    assertInstanceOf(SlotAnswer.Impossible.class, next("2026-10-30T08:00"));
  }

  @Test
  void everyKindOfCollisionHasItsCause() {
    Texts texts = Texts.of(Locale.ENGLISH);
    for (CollisionKind kind : CollisionKind.values()) {
      assertTrue(texts.has("slots.cause." + ConstraintKind.of(kind).token()), kind::toString);
    }
  }

  private Result runway(String start) {
    var moved = new PlannedStart(builder.at(start), BERLIN);
    builder.set(deployment, "timing", deployment.timing().withStart(moved));
    return analysis()
        .verdict(builder.plan().get(Deployment.class, deployment.id()))
        .findings()
        .stream()
        .filter(finding -> finding.rule().equals("window.runway"))
        .map(Finding::result)
        .findFirst()
        .orElseThrow();
  }

  private Release ledger(String version) {
    return builder.release("Ledger " + version, version, ledger);
  }

  private Analysis analysis() {
    return Analysis.of(builder.plan(), builder.at("2026-09-01T12:00"), (_, _) -> "");
  }

  private SlotRequest request(String from) {
    return SlotRequest.of(builder.plan().get(Deployment.class, deployment.id()), builder.at(from));
  }

  private SlotAnswer next(String from) {
    return analysis().nextSlot(request(from));
  }

  private static Instant start(SlotAnswer answer) {
    return assertInstanceOf(SlotAnswer.Found.class, answer).best().start().at();
  }

  private static List<ConstraintKind> kinds(SlotAnswer answer) {
    return answer.rejected().stream().map(r -> r.by().kind()).distinct().toList();
  }
}
