package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Vendor;
import org.slipway.core.plan.VendorDelivery;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Fingerprint;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;

/** Deliveries, notice, contract and support of vendors, at the minute where they turn. */
class VendorRulesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Fingerprint SAME = (_, _) -> "same";

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Vendor acme =
      plan.put(
          new Vendor(
              Head.of(new Id<>(new UUID(8, 1)), "VEN-1"),
              "Acme",
              Optional.empty(),
              BERLIN,
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty(),
              Optional.empty()));
  private final Component suite =
      plan.set(plan.component("suite"), "vendor", Optional.of(acme.id()));
  private final Component pay = plan.partOf(suite, "pay");
  private final Release release = plan.release("Pay", "2", pay);
  private final Release other = plan.release("Other", "1", plan.component("other"));
  private final Deployment live =
      plan.deploy(release, plan.environment("prod", Stage.PRODUCTION), "2026-10-02T22:00");

  private Finding judge(Rule rule, String now) {
    Case judged = new Case(Facts.of(plan.plan(), SAME), Ref.of(live), plan.at(now));
    List<Finding> found = rule.judge(judged);
    Facts extract = Facts.of(Extracts.of(plan.plan(), Ref.of(live), SAME));
    assertEquals(found, rule.judge(new Case(extract, Ref.of(live), judged.at())), "extract");
    return found.getFirst();
  }

  private Finding judge(Rule rule) {
    return judge(rule, "2026-09-28T12:00");
  }

  private void delivery(String due, Integer confidence) {
    plan.put(
        new VendorDelivery(
            Head.of(new Id<>(new UUID(8, 2)), "VDEL-1"),
            acme.id(),
            "Terminal firmware",
            new PlannedStart(plan.at(due), BERLIN),
            Optional.of(confidence),
            List.of(release.id(), other.id())));
  }

  @Test
  void aDeliveryIsDueNoLaterThanTheStart() {
    assertEquals(Result.NOT_APPLICABLE, judge(new VendorDue()).result());
    delivery("2026-10-02T22:00", 90);
    assertEquals(Result.PASS, judge(new VendorDue()).result());
    delivery("2026-10-02T22:01", 90);
    Finding early = judge(new VendorDue());
    assertEquals(Result.FAIL, early.result());
    assertEquals(Weight.BLOCKER, early.weight());
  }

  @Test
  void aDoubtfulDeliveryIsAdvisory() {
    delivery("2026-10-01T12:00", 70);
    assertEquals(Result.PASS, judge(new VendorDue()).result());
    delivery("2026-10-01T12:00", 69);
    Finding doubtful = judge(new VendorDue());
    assertEquals(Result.FAIL, doubtful.result());
    assertEquals(Weight.ADVISORY, doubtful.weight());
  }

  @Test
  void noticeMustStillBePossibleOrHaveBeenGivenInTime() {
    assertEquals(Result.NOT_APPLICABLE, judge(new VendorNotice()).result());
    plan.set(acme, "notice", Optional.of(Duration.ofDays(5)));
    Finding still = judge(new VendorNotice(), "2026-09-27T22:00");
    assertEquals(Result.PASS, still.result());
    assertEquals(true, still.condition(), "somebody has yet to tell them");
    assertEquals(Result.FAIL, judge(new VendorNotice(), "2026-09-27T22:01").result());
    plan.evidence(release, VendorNotice.TOLD, Outcome.PASS, "2026-09-26T09:00");
    assertEquals(Result.PASS, judge(new VendorNotice(), "2026-10-01T12:00").result());
    plan.set(acme, "notice", Optional.of(Duration.ofDays(7)));
    assertEquals(Result.FAIL, judge(new VendorNotice(), "2026-10-01T12:00").result());
  }

  @Test
  void theContractRunsThroughTheRollbackTail() {
    plan.set(live, "timing", plan.timing("2026-10-02T22:00", 60, 30, 45));
    assertEquals(Result.NOT_APPLICABLE, judge(new VendorContract()).result());
    plan.set(acme, "contractUntil", Optional.of(LocalDate.of(2026, 10, 3)));
    assertEquals(Result.PASS, judge(new VendorContract()).result());
    plan.set(acme, "contractUntil", Optional.of(LocalDate.of(2026, 10, 2)));
    assertEquals(Result.FAIL, judge(new VendorContract()).result(), "ends after midnight");
    plan.set(acme, "contractUntil", Optional.empty());
    plan.set(acme, "contractFrom", Optional.of(LocalDate.of(2026, 10, 2)));
    assertEquals(Result.PASS, judge(new VendorContract()).result());
    plan.set(acme, "contractFrom", Optional.of(LocalDate.of(2026, 10, 3)));
    assertEquals(Result.FAIL, judge(new VendorContract()).result());
  }

  /** Verified 23:30 with a window until 2:00 and 45 minutes back: no return after 1:15. */
  @Test
  void theVendorAnswersBeforeNoReturnAndRestoresBeforeTheWindowCloses() {
    plan.window("Night", "2026-10-02T22:00", "2026-10-03T02:00");
    plan.set(live, "timing", plan.timing("2026-10-02T22:00", 60, 30, 45));
    assertEquals(Result.NOT_APPLICABLE, judge(new VendorServiceLevel()).result());
    plan.set(acme, "response", Optional.of(Duration.ofMinutes(105)));
    assertEquals(Result.PASS, judge(new VendorServiceLevel()).result());
    plan.set(acme, "restore", Optional.of(Duration.ofMinutes(150)));
    assertEquals(Result.PASS, judge(new VendorServiceLevel()).result());
    plan.set(acme, "restore", Optional.of(Duration.ofMinutes(151)));
    Finding closes = judge(new VendorServiceLevel());
    assertEquals(Result.FAIL, closes.result());
    assertEquals("finding.vendor.service-level.restore", closes.reason().key());
    plan.set(acme, "response", Optional.of(Duration.ofMinutes(106)));
    assertEquals(
        "finding.vendor.service-level.response", judge(new VendorServiceLevel()).reason().key());
    plan.set(live, "timing", plan.timing("2026-10-03T03:00", 60, 30, 45));
    assertEquals(Result.NOT_APPLICABLE, judge(new VendorServiceLevel()).result(), "not open then");
    plan.set(live, "timing", Timing.UNKNOWN);
    assertEquals(Result.UNKNOWN, judge(new VendorServiceLevel()).result());
  }

  @Test
  void supportCoversAllOfIt() {
    plan.set(
        acme,
        "available",
        Optional.of(plan.again("2026-09-25T20:00", "2026-09-26T08:00", "FREQ=WEEKLY;BYDAY=FR")));
    assertEquals(Result.PASS, judge(new VendorContract()).result());
    plan.set(
        acme,
        "available",
        Optional.of(plan.again("2026-09-25T20:00", "2026-09-25T23:00", "FREQ=WEEKLY;BYDAY=FR")));
    assertEquals(Result.FAIL, judge(new VendorContract()).result());
  }
}
