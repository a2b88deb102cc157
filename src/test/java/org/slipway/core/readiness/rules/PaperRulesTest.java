package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Approval;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.Assignment;
import org.slipway.core.plan.ChangeTicket;
import org.slipway.core.plan.ChangeType;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Duty;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Milestone;
import org.slipway.core.plan.MilestoneKind;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RollbackPlan;
import org.slipway.core.plan.ScopeItem;
import org.slipway.core.plan.ScopeState;
import org.slipway.core.plan.SignOff;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.TicketState;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;

/** The rules about what people wrote down: tickets, approvals, checklist, evidence, scope. */
class PaperRulesTest {

  private static final String NOW = "2026-09-28T12:00";

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("ledger");
  private final Component shop = plan.component("shop");
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Person ana = plan.person("Ana Keller", "operations");
  private final Person ben = plan.person("Ben Ito", "operations");
  private final Release release = plan.release("Ledger", "4.1", ledger, shop);
  private final Deployment live = plan.deploy(release, prod, "2026-10-02T22:00");

  private List<Finding> judge(Rule rule, Ref subject) {
    Facts facts = Facts.of(plan.plan(), (_, _) -> "today");
    return rule.judge(new Case(facts, subject, plan.at(NOW)));
  }

  private Finding only(Rule rule, Ref subject) {
    List<Finding> found = judge(rule, subject);
    assertEquals(1, found.size(), found.toString());
    assertEquals(found.getFirst().missed(), found.getFirst().fix().isPresent());
    return found.getFirst();
  }

  private Result live(Rule rule) {
    return only(rule, Ref.of(live)).result();
  }

  @Test
  void aTicketInForceCoversADeploymentToProduction() {
    assertEquals(Result.FAIL, live(new ChangeUnlinked()));
    ChangeTicket ticket = plan.ticket("CHG0031", live);
    for (TicketState state : TicketState.values()) {
      plan.set(ticket, "state", state);
      boolean over = state == TicketState.CLOSED || state == TicketState.CANCELLED;
      assertEquals(over ? Result.FAIL : Result.PASS, live(new ChangeUnlinked()), state.name());
    }
    Deployment early = plan.deploy(release, test, "2026-09-30T10:00");
    assertEquals(Result.NOT_APPLICABLE, only(new ChangeUnlinked(), Ref.of(early)).result());
  }

  private void ask(int count) {
    plan.policy(
        new ApprovalNeed(
            "operations", count, List.of(ChangeType.NORMAL), List.of(Stage.PRODUCTION)));
  }

  private Approval approve(Person who, Decision decision, String digest) {
    return plan.approval(release, who, "operations", decision, "2026-09-27T10:00", digest);
  }

  @Test
  void approvalsCountOnTodaysContentByDifferentPeople() {
    assertEquals(Result.NOT_APPLICABLE, live(new ApprovalMissing()), "nobody is asked");
    ask(2);
    assertEquals(Result.FAIL, live(new ApprovalMissing()));
    approve(ana, Decision.APPROVE, "today");
    approve(ana, Decision.APPROVE, "today");
    assertEquals(
        "finding.approval.missing.fail", only(new ApprovalMissing(), Ref.of(live)).reason().key());
    Approval second = approve(ben, Decision.APPROVE, "yesterday");
    assertEquals(
        "finding.approval.missing.outdated",
        only(new ApprovalMissing(), Ref.of(live)).reason().key());
    plan.set(second, "contentDigest", "today");
    assertEquals(Result.PASS, live(new ApprovalMissing()));
    plan.set(second, "at", plan.at("2026-09-28T12:01"));
    assertEquals(Result.FAIL, live(new ApprovalMissing()), "not yet given");
  }

  @Test
  void aPersonsLastWordCountsAndARejectionStands() {
    ask(1);
    approve(ana, Decision.APPROVE, "today");
    Approval later = approve(ben, Decision.REJECT, "today");
    List<Finding> found = judge(new ApprovalMissing(), Ref.of(live));
    assertEquals(List.of(Result.FAIL, Result.PASS), found.stream().map(Finding::result).toList());
    assertEquals(Optional.of(Ref.of(later)), found.getFirst().item());
    plan.set(later, "decision", Decision.APPROVE_WITH_CONDITIONS);
    plan.set(later, "person", ana.id());
    plan.set(later, "at", plan.at("2026-09-27T11:00"));
    Finding conditions = only(new ApprovalMissing(), Ref.of(live));
    assertEquals(Result.PASS, conditions.result());
    assertTrue(conditions.condition());
  }

  @Test
  void claimedIsEnoughOnlyWhereThePolicySaysSo() {
    ask(1);
    approve(ana, Decision.APPROVE, "today");
    Policy policy = plan.plan().policy().orElseThrow();
    plan.set(policy, "claimedCounts", false);
    assertEquals(
        "finding.approval.missing.claimed",
        only(new ApprovalMissing(), Ref.of(live)).reason().key());
  }

  @Test
  void nobodyApprovesTheirOwnChange() {
    ask(1);
    Rule rule = new ApprovalSeparationOfDuties();
    assertEquals(Result.NOT_APPLICABLE, live(rule));
    approve(ana, Decision.APPROVE, "today");
    assertEquals(Result.PASS, live(rule));
    ChangeTicket ticket = plan.ticket("CHG0031", live);
    assertEquals(Result.UNKNOWN, live(rule), "nobody knows who asked for it");
    plan.set(ticket, "requestedBy", Optional.of(ben.id()));
    assertEquals(Result.PASS, live(rule));
    plan.set(ticket, "requestedBy", Optional.of(ana.id()));
    plan.set(release, "owner", Optional.of(ana.id()));
    plan.set(live, "people", List.of(new Assignment(ana.id(), Duty.DEPLOYER)));
    List<Finding> found = judge(rule, Ref.of(live));
    assertEquals(3, found.size());
    assertTrue(found.stream().allMatch(f -> f.blocks() && !f.waivable()));
    plan.set(ticket, "requestedBy", Optional.of(ben.id()));
    plan.set(release, "owner", Optional.empty());
    plan.set(live, "people", List.of(new Assignment(ana.id(), Duty.VERIFIER)));
    assertEquals(Result.PASS, live(rule));
  }

  @Test
  void aWayBackIsWrittenDownAndSomebodyDecides() {
    List<Finding> found = judge(new RollbackNoPlan(), Ref.of(live));
    assertEquals(List.of(Result.PASS, Result.FAIL), found.stream().map(Finding::result).toList());
    assertEquals(Weight.ADVISORY, found.getLast().weight());
    plan.set(live, "rollback", Optional.of(new RollbackPlan("back", Optional.of(ana.id()))));
    assertEquals(
        List.of(Result.PASS, Result.PASS),
        judge(new RollbackNoPlan(), Ref.of(live)).stream().map(Finding::result).toList());
    plan.set(live, "rollback", Optional.of(new RollbackPlan(" ", Optional.of(ana.id()))));
    assertEquals(Result.FAIL, live(new RollbackNoPlan()));
    plan.set(live, "rollback", Optional.empty());
    assertEquals(Result.FAIL, live(new RollbackNoPlan()));
  }

  @Test
  void anOpenItemIsUnknownUntilItIsDueAndFailsThen() {
    Rule rule = new ChecklistOpen();
    assertEquals(Result.NOT_APPLICABLE, only(rule, Ref.of(release)).result());
    ChecklistItem notice = plan.check(release, "Customer notice drafted");
    assertEquals(Result.UNKNOWN, only(rule, Ref.of(release)).result());
    plan.set(notice, "due", Optional.of(Duration.ofDays(6)));
    assertEquals(Result.FAIL, only(rule, Ref.of(release)).result());
    plan.set(notice, "blocker", false);
    assertEquals(Weight.ADVISORY, only(rule, Ref.of(release)).weight());
    plan.set(notice, "state", ChecklistState.DONE);
    assertEquals(Result.FAIL, only(rule, Ref.of(release)).result(), "nobody said so");
    plan.set(notice, "signOff", Optional.of(new SignOff(ana.id(), plan.at("2026-09-28T11:00"))));
    assertEquals(Result.PASS, only(rule, Ref.of(release)).result());
    plan.set(notice, "state", ChecklistState.NOT_APPLICABLE);
    assertEquals(Result.FAIL, only(rule, Ref.of(release)).result(), "without a reason");
    plan.set(notice, "reason", Optional.of("no customer is touched"));
    assertEquals(Result.NOT_APPLICABLE, only(rule, Ref.of(release)).result());
  }

  @Test
  void evidenceIsThereGoodAndFresh() {
    Rule rule = new EvidenceStale();
    assertEquals(Result.NOT_APPLICABLE, live(rule));
    var ages = new TreeMap<String, Duration>();
    ages.put("backup.restore", Duration.ofDays(7));
    plan.set(plan.policy(), "maximumAges", ages);
    assertEquals(Result.NOT_APPLICABLE, live(rule), "an age alone asks for nothing");
    ChecklistItem restored = plan.check(release, "Restore tested");
    plan.set(restored, "evidenceKind", Optional.of("backup.restore"));
    assertEquals(Result.UNKNOWN, live(rule), "missing");
    Evidence restore = plan.evidence(prod, "backup.restore", Outcome.PASS, "2026-09-21T12:00");
    Finding until = only(rule, Ref.of(live));
    assertEquals(Result.PASS, until.result(), "to the minute");
    assertEquals("finding.evidence.stale.until", until.reason().key());
    plan.set(restore, "observedAt", plan.at("2026-09-21T11:59"));
    assertEquals(Result.UNKNOWN, live(rule), "stale");
    plan.set(restore, "observedAt", plan.at("2026-09-28T10:00"));
    assertEquals("finding.evidence.stale.pass", only(rule, Ref.of(live)).reason().key());
    plan.set(restore, "outcome", Outcome.FAIL);
    assertEquals(Result.FAIL, live(rule));
    plan.evidence(prod, "backup.restore", Outcome.PASS, "2026-09-28T11:00");
    assertEquals(Result.PASS, live(rule), "the latest counts");
  }

  @Test
  void evidenceOnOneComponentIsAskedOfEach() {
    ChecklistItem scan = plan.check(release, "Scanned");
    plan.set(scan, "evidenceKind", Optional.of("scan.vulnerability"));
    plan.evidence(ledger, "scan.vulnerability", Outcome.PASS, "2026-09-28T10:00");
    List<Finding> found = judge(new EvidenceStale(), Ref.of(live));
    assertEquals(
        List.of(Result.PASS, Result.UNKNOWN), found.stream().map(Finding::result).toList());
    assertEquals(Optional.of(Ref.of(shop)), found.getLast().item());
  }

  @Test
  void whatCameInAfterTheScopeFreezeIsLate() {
    Rule rule = new ScopeAfterFreeze();
    assertEquals(Result.NOT_APPLICABLE, only(rule, Ref.of(release)).result());
    plan.set(
        release,
        "milestones",
        List.of(
            new Milestone(
                MilestoneKind.SCOPE_FREEZE, "Scope", plan.at("2026-09-10T18:00"), prod.zone())));
    plan.set(
        release,
        "scope",
        List.of(
            item("early", ScopeState.DONE, "2026-09-10T17:59"),
            item("on the minute", ScopeState.ACCEPTED, "2026-09-10T18:00"),
            item("dropped", ScopeState.DROPPED, "2026-09-20T18:00"),
            item("only proposed", ScopeState.PROPOSED, "2026-09-20T18:00")));
    assertEquals(Result.FAIL, only(rule, Ref.of(release)).result());
    plan.set(release, "scope", List.of(item("early", ScopeState.DONE, "2026-09-10T17:59")));
    assertEquals(Result.PASS, only(rule, Ref.of(release)).result());
  }

  private ScopeItem item(String title, ScopeState state, String added) {
    return new ScopeItem(
        title, Optional.empty(), Optional.empty(), Optional.empty(), state, plan.at(added));
  }
}
