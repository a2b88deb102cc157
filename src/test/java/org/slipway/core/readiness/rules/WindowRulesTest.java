package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;
import org.slipway.core.time.DayShift;
import org.slipway.core.time.Recurrence;

/** The rules about when: freezes, windows, runway, clocks, collisions, cover. */
class WindowRulesTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("ledger");
  private final Component shop = plan.component("shop");
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
  private final Person ana = plan.person("Ana Keller");
  private final Release release = plan.release("Ledger", "4.1", ledger, shop);
  private Deployment friday = plan.deploy(release, prod, "2026-10-02T22:00", 150, 60, 120);

  @BeforeEach
  void refresh() {
    friday = plan.plan().get(Deployment.class, friday.id());
  }

  private Result overdue(String now) {
    Facts facts = Facts.of(plan.plan(), (_, _) -> "content");
    List<Finding> findings =
        new WindowOverdue().judge(new Case(facts, Ref.of(friday), plan.at(now)));
    assertEquals(1, findings.size());
    return findings.getFirst().result();
  }

  @Test
  void aPlannedStartThatHasPassedIsUnknownUntilItHasBegun() {
    assertEquals(Result.PASS, overdue("2026-10-02T21:00"));
    assertEquals(Result.PASS, overdue("2026-10-02T22:15"), "a quarter of an hour of grace");
    assertEquals(Result.UNKNOWN, overdue("2026-10-02T22:16"));
    friday = plan.set(friday, "state", DeploymentState.RUNNING);
    assertEquals(Result.NOT_APPLICABLE, overdue("2026-10-02T22:16"));
  }

  @Test
  void whatHasNoStartIsNotOverdue() {
    friday = plan.set(friday, "timing", Timing.UNKNOWN);
    assertEquals(Result.NOT_APPLICABLE, overdue("2026-10-02T22:16"));
  }

  private List<Finding> judge(Rule rule) {
    Facts facts = Facts.of(plan.plan(), (_, _) -> "content");
    return rule.judge(new Case(facts, Ref.of(friday), plan.at("2026-09-28T12:00")));
  }

  private Result only(Rule rule) {
    List<Finding> found = judge(rule);
    assertEquals(1, found.size(), found.toString());
    return found.getFirst().result();
  }

  /** DEFINITIONS §3, the example: done 03:30, no return after 02:00, verified 01:30. */
  @Test
  void theExampleOfTheDefinitions() {
    plan.window("Friday night", "2026-10-02T20:00", "2026-10-03T04:00");
    assertEquals(Result.PASS, only(new WindowOutsideMaintenance()));
    assertEquals(Result.PASS, only(new WindowRunway()));
    Finding point = judge(new RollbackPointOfNoReturn()).getFirst();
    assertEquals(Result.PASS, point.result());
    assertEquals(Weight.ADVISORY, point.weight());
    assertEquals(moment("2026-10-03T01:30"), point.reason().args().get(0));
    assertEquals(moment("2026-10-03T02:00"), point.reason().args().get(1));
  }

  private Arg moment(String wallTime) {
    return new Arg.Moment(plan.at(wallTime), prod.zone());
  }

  @Test
  void oneMinuteMoreAndTheSlackIsGone() {
    plan.window("Friday night", "2026-10-02T20:00", "2026-10-03T04:00");
    plan.set(friday, "timing", plan.timing("2026-10-02T22:00", 151, 60, 120));
    refresh();
    assertEquals(Result.FAIL, only(new RollbackPointOfNoReturn()));
    setting("rollback.point-of-no-return", "slack", "PT29M");
    assertEquals(Result.PASS, only(new RollbackPointOfNoReturn()));
  }

  @Test
  void theRunwayEndsWhereTheOpenTimeEnds() {
    MaintenanceWindow night = plan.window("Friday night", "2026-10-02T20:00", "2026-10-03T03:30");
    assertEquals(Result.PASS, only(new WindowRunway()), "ends on the minute");
    plan.set(night, "when", plan.once("2026-10-02T20:00", "2026-10-03T03:29"));
    Finding fail = judge(new WindowRunway()).getFirst();
    assertEquals(Result.FAIL, fail.result());
    assertEquals(new Arg.Span(Duration.ofMinutes(1)), fail.reason().args().get(3));
    assertTrue(fail.fix().isPresent());
    plan.window("and on", "2026-10-03T03:29", "2026-10-03T05:00");
    assertEquals(Result.PASS, only(new WindowRunway()), "touching windows join");
  }

  @Test
  void withoutWindowsAndFreezesItIsOpenForEver() {
    for (Rule rule :
        List.of(
            new WindowRunway(), new RollbackPointOfNoReturn(), new WindowOutsideMaintenance())) {
      assertEquals(Result.NOT_APPLICABLE, only(rule), rule.id());
    }
    assertEquals(Result.PASS, only(new WindowFreeze()));
  }

  @Test
  void aStartThatIsNotOpenFailsOnceOnly() {
    plan.window("Saturday", "2026-10-03T08:00", "2026-10-03T20:00");
    assertEquals(Result.FAIL, only(new WindowOutsideMaintenance()));
    assertEquals(Result.NOT_APPLICABLE, only(new WindowRunway()));
    assertEquals(Result.NOT_APPLICABLE, only(new RollbackPointOfNoReturn()));
  }

  @Test
  void aHardFreezeCannotBeWaivedAndASoftOneCan() {
    Freeze close =
        plan.freeze("Quarter close", Severity.HARD, "2026-10-02T23:00", "2026-10-05T00:00");
    plan.exception("window.freeze", friday, ana, "2026-12-31T00:00");
    List<Finding> hard = judge(new WindowFreeze());
    assertEquals(2, hard.size(), "one an item");
    assertTrue(hard.stream().allMatch(f -> f.blocks() && !f.waivable()));
    plan.set(close, "severity", Severity.SOFT);
    List<Finding> soft = judge(new WindowFreeze());
    assertTrue(soft.stream().allMatch(f -> f.result() == Result.FAIL && f.waivedBy().isPresent()));
    assertEquals(
        Result.NOT_APPLICABLE, only(new WindowRunway()), "an excepted freeze ends nothing");
  }

  @Test
  void anExpiredOrUnapprovedExceptionWaivesNothing() {
    plan.freeze("Campaign", Severity.SOFT, "2026-10-02T23:00", "2026-10-05T00:00");
    var grant = plan.exception("window.freeze", friday, ana, "2026-09-28T12:00");
    assertTrue(judge(new WindowFreeze()).stream().allMatch(Finding::blocks), "expired now");
    plan.set(grant, "expires", plan.at("2026-09-28T12:01"));
    assertTrue(judge(new WindowFreeze()).stream().noneMatch(Finding::blocks));
    plan.set(grant, "approvedBy", Optional.empty());
    assertTrue(judge(new WindowFreeze()).stream().allMatch(Finding::blocks), "not approved");
  }

  @Test
  void freezesAreJudgedToTheEndOfVerificationAndByScope() {
    Freeze late = plan.freeze("Late", Severity.HARD, "2026-10-03T01:30", "2026-10-05T00:00");
    assertEquals(Result.PASS, only(new WindowFreeze()), "back to back with the verification");
    plan.set(late, "when", plan.once("2026-10-03T01:29", "2026-10-05T00:00"));
    plan.set(
        late,
        "scope",
        new Scope(List.of(shop.id()), List.of(), List.of(), List.of(), List.of(), List.of()));
    List<Finding> partial = judge(new WindowFreeze());
    assertEquals(List.of(Optional.of(Ref.of(shop))), partial.stream().map(Finding::item).toList());
    assertEquals("finding.window.freeze.partial", partial.getFirst().reason().key());
  }

  @Test
  void eightyServersUnderOneFreezeGiveEightyFindings() {
    Component[] servers =
        IntStream.range(0, 80)
            .mapToObj(n -> plan.component("server " + n))
            .toArray(Component[]::new);
    friday = plan.deploy(plan.release("Patch", "1", servers), prod, "2026-10-02T22:00");
    plan.freeze("Quarter close", Severity.HARD, "2026-10-02T00:00", "2026-10-05T00:00");
    List<Finding> found = judge(new WindowFreeze());
    assertEquals(80, found.size());
    assertEquals(80, found.stream().map(Finding::item).distinct().count());
    assertTrue(found.stream().allMatch(f -> f.fix().isPresent()));
  }

  @Test
  void clocksThatChangeOnTheWayAreAnAdvisory() {
    assertEquals(Result.PASS, only(new WindowDst()));
    plan.set(friday, "timing", plan.timing("2026-10-25T01:00", 150, 60, 120));
    refresh();
    Finding overlap = judge(new WindowDst()).getFirst();
    assertEquals("finding.window.dst.overlap", overlap.reason().key());
    assertEquals(Weight.ADVISORY, overlap.weight());
    plan.set(friday, "timing", plan.timing("2026-03-29T01:00", 150, 60, 120));
    refresh();
    assertEquals("finding.window.dst.gap", judge(new WindowDst()).getFirst().reason().key());
  }

  @Test
  void aCollisionWeighsWhatThePolicySaysOfItsKind() {
    plan.deploy(plan.release("Ledger", "4.0", ledger), prod, "2026-10-02T21:00");
    Finding item = judge(new WindowCollision()).getFirst();
    assertEquals(Result.FAIL, item.result());
    assertEquals(Weight.BLOCKER, item.weight());
    assertEquals(Optional.of(Ref.of(ledger)), item.item());
    Policy policy = plan.policy();
    var kinds = new TreeMap<CollisionKind, Weight>();
    kinds.put(CollisionKind.SAME_ITEM, Weight.ADVISORY);
    plan.set(policy, "collisions", kinds);
    assertEquals(Weight.ADVISORY, judge(new WindowCollision()).getFirst().weight());
  }

  @Test
  void coverNeedsSomebodyUntilTheEndOfTheRollbackTail() {
    assertEquals(Result.UNKNOWN, only(new WindowNoOnCall()), "no roster in production");
    plan.set(prod, "roster", Optional.of("operations"));
    assertEquals(Result.UNKNOWN, only(new WindowNoOnCall()), "no entry");
    plan.onCall("operations", ana, "2026-10-02T18:00", "2026-10-03T02:00");
    Finding ends = judge(new WindowNoOnCall()).getFirst();
    assertEquals(Result.UNKNOWN, ends.result());
    assertEquals(
        new Arg.Stretch(plan.between("2026-10-03T02:00", "2026-10-03T03:30"), prod.zone()),
        ends.reason().args().get(1));
    plan.onCall("operations", ana, "2026-10-03T03:00", "2026-10-03T12:00");
    Finding gap = judge(new WindowNoOnCall()).getFirst();
    assertEquals(Result.FAIL, gap.result());
    assertEquals(
        new Arg.Stretch(plan.between("2026-10-03T02:00", "2026-10-03T03:00"), prod.zone()),
        gap.reason().args().get(1));
    plan.onCall("operations", ana, "2026-10-03T02:00", "2026-10-03T03:00");
    assertEquals(Result.PASS, only(new WindowNoOnCall()));
  }

  @Test
  void anUnknownDurationIsNeverZero() {
    plan.set(prod, "roster", Optional.of("operations"));
    plan.window("Friday night", "2026-10-02T20:00", "2026-10-03T04:00");
    Timing t = friday.timing();
    plan.set(
        friday,
        "timing",
        new Timing(t.start(), t.approvedStarts(), t.run(), Optional.empty(), t.rollbackTail()));
    refresh();
    for (Rule rule :
        List.of(
            new WindowFreeze(),
            new WindowOutsideMaintenance(),
            new WindowRunway(),
            new WindowDst(),
            new WindowCollision(),
            new WindowNoOnCall(),
            new RollbackPointOfNoReturn())) {
      Finding unknown = judge(rule).getFirst();
      assertEquals(Result.UNKNOWN, unknown.result(), rule.id());
      assertTrue(unknown.fix().isPresent());
    }
  }

  @Test
  void aYearWithoutHolidaysIsNotComputed() {
    Freeze close = plan.freeze("Month end", Severity.HARD, "2026-09-30T00:00", "2026-10-01T00:00");
    plan.set(
        close,
        "when",
        new Recurrence(
            close.when().start(),
            close.when().end(),
            close.when().zone(),
            Optional.of("FREQ=DAILY"),
            List.of(),
            List.of(),
            false,
            DayShift.NEXT_WORKING_DAY));
    List<Finding> found = judge(new WindowFreeze());
    assertFalse(found.isEmpty());
    assertTrue(found.stream().allMatch(f -> f.result() == Result.UNKNOWN && !f.waivable()));
  }

  private void setting(String rule, String name, String value) {
    var values = new TreeMap<String, String>();
    values.put(name, value);
    var rules = new TreeMap<String, RuleSetting>();
    rules.put(rule, new RuleSetting(Optional.empty(), Optional.empty(), values));
    plan.set(plan.policy(), "rules", rules);
  }
}
