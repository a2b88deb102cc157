package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.ComponentVersion;
import org.slipway.core.plan.Delivery;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Provision;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Requirement;
import org.slipway.core.plan.RolloutModel;
import org.slipway.core.plan.SchemaPhase;
import org.slipway.core.plan.SchemaStep;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.VersionRange;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;
import org.slipway.text.Texts;

/** The rules about versions that live together and about steps of schema changes. */
class CompatRulesTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component payments = plan.component("Payments");
  private final Component wallet = plan.component("Wallet");
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);

  private Deployment deploy(Component component, String version, String start) {
    Release release = plan.release(component.name(), version, component);
    plan.set(release, "rollout", RolloutModel.WINDOWED);
    return plan.deploy(release, prod, start);
  }

  private Deployment done(Component component, String version, String start) {
    return plan.set(deploy(component, version, start), "state", DeploymentState.DONE);
  }

  private ComponentVersion needs(Component from, String version, Component to, String range) {
    var needed = new Requirement(to.id(), Optional.empty(), VersionRange.of(range));
    return plan.set(plan.version(from, version), "requires", List.of(needed));
  }

  private void serves(Component component, String version, String range) {
    plan.set(plan.version(component, version), "serves", Optional.of(VersionRange.of(range)));
  }

  private List<Finding> judge(Rule rule, Deployment of) {
    Facts facts = Facts.of(plan.plan(), (_, _) -> "today");
    return rule.judge(new Case(facts, Ref.of(of), plan.at("2026-09-28T12:00")));
  }

  private void said(Rule rule, Deployment of, String... expected) {
    assertEquals(
        Arrays.asList(expected), judge(rule, of).stream().map(CompatRulesTest::words).toList());
  }

  private static String words(Finding finding) {
    Texts texts = Texts.of(Locale.ENGLISH);
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    String fix = finding.fix().map(f -> " | " + texts.say(f, berlin)).orElse("");
    return finding.result() + ": " + texts.say(finding.reason(), berlin) + fix;
  }

  private List<Result> results(Rule rule, Deployment of) {
    return judge(rule, of).stream().map(Finding::result).toList();
  }

  @Test
  void whereNobodyDeclaresNothingIsAsked() {
    plan.needs(wallet, payments);
    Deployment live = deploy(wallet, "2.1", "2026-10-02T22:00");
    for (Rule rule : List.of(new CompatRange(), new CompatRollbackSet(), new CompatUndeclared())) {
      assertEquals(List.of(Result.NOT_APPLICABLE), results(rule, live), rule.id());
    }
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new SchemaOrdered(), live));
  }

  @Test
  void theVersionThatIsThereMustBeInTheRange() {
    needs(wallet, "2.1", payments, "^4.3");
    Deployment live = deploy(wallet, "2.1", "2026-10-02T22:00");
    said(
        new CompatRange(),
        live,
        "UNKNOWN: Wallet 2.1 needs Payments in ^4.3, and nobody knows which version of it is there."
            + " | Record the deployment that brought Payments to prod-eu.");
    done(payments, "4.2", "2026-09-01T22:00");
    said(
        new CompatRange(),
        live,
        "FAIL: Wallet 2.1 needs Payments in ^4.3, and Payments 4.2 will be there. | Deliver"
            + " Payments in ^4.3 before, or a version of Wallet that works with Payments 4.2.");
    Deployment failed = done(payments, "4.4", "2026-09-08T22:00");
    plan.set(failed, "state", DeploymentState.ROLLED_BACK);
    assertEquals(List.of(Result.FAIL), results(new CompatRange(), live), "it went back");
    Deployment planned = deploy(payments, "4.3", "2026-10-02T20:00");
    said(new CompatRange(), live, "PASS: Wallet 2.1 works with Payments 4.3: it needs ^4.3.");
    plan.set(planned, "state", DeploymentState.CANCELLED);
    assertEquals(List.of(Result.FAIL), results(new CompatRange(), live));
  }

  @Test
  void whoStillServesOlderCallersPasses() {
    needs(wallet, "2.0", payments, "^4.1");
    done(wallet, "2.0", "2026-09-01T22:00");
    Deployment live = deploy(payments, "5.0", "2026-10-02T22:00");
    assertEquals(List.of(Result.FAIL), results(new CompatRange(), live), "the caller stays");
    serves(payments, "5.0", "4.x");
    said(new CompatRange(), live, "PASS: Wallet 2.0 works with Payments 5.0: it needs ^4.1.");
  }

  @Test
  void interfacesAreAskedOfWhatTheProviderDeclares() {
    var needed = new Requirement(payments.id(), Optional.of("pay-api"), VersionRange.of("^2.1"));
    plan.set(plan.version(wallet, "2.1"), "requires", List.of(needed));
    done(payments, "4.2", "2026-09-01T22:00");
    Deployment live = deploy(wallet, "2.1", "2026-10-02T22:00");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new CompatRange(), live));
    said(
        new CompatUndeclared(),
        live,
        "UNKNOWN: Wallet 2.1 needs pay-api ^2.1, and Payments 4.2 does not declare what it offers."
            + " | Declare the interfaces of Payments 4.2 and their versions.");
    ComponentVersion offered = plan.version(payments, "v4.2.0");
    plan.set(offered, "provides", List.of(new Provision("pay-api", "2.0")));
    assertEquals(List.of(Result.FAIL), results(new CompatRange(), live));
    plan.set(
        offered,
        "provides",
        List.of(new Provision("pay-api", "2.0"), new Provision("pay-api", "2.3")));
    assertEquals(List.of(Result.PASS), results(new CompatRange(), live));
  }

  @Test
  void aProviderThatMayStillGoBackClashesWithItsShortestWitness() {
    needs(wallet, "2.1", payments, "^4.3");
    needs(wallet, "2.0", payments, "^4.2");
    done(wallet, "2.0", "2026-09-01T22:00");
    done(payments, "4.2", "2026-09-01T22:00");
    // from 20:00 an hour of run, half an hour of verification, half an hour to go back
    deploy(payments, "4.3", "2026-10-02T20:00");
    Deployment live = deploy(wallet, "2.1", "2026-10-02T21:30");
    assertEquals(List.of(Result.PASS), results(new CompatRange(), live));
    said(
        new CompatRollbackSet(),
        live,
        "FAIL: 1. Payments 4.3 is there. 2. Wallet 2.1 is there. 3. The first goes back to Payments"
            + " 4.2. Then Wallet 2.1 meets Payments 4.2, and needs ^4.3. | Move Wallet after"
            + " Payments 4.3, to Fri 2 Oct 2026 22:00 CEST or later, when that can no longer go"
            + " back.");
    plan.set(live, "timing", plan.timing("2026-10-02T22:00", 60, 30, 30));
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new CompatRollbackSet(), live), "settled");
    plan.set(live, "timing", plan.timing("2026-10-02T19:00", 60, 30, 30));
    said(
        new CompatRollbackSet(),
        live,
        "FAIL: 1. Wallet 2.1 is there first, Payments is still the old one. Then Wallet 2.1 meets"
            + " Payments 4.2, and needs ^4.3. | Move Wallet after Payments 4.3, to Fri 2 Oct 2026"
            + " 22:00 CEST or later, when that can no longer go back.");
    plan.set(live, "timing", plan.timing("2026-10-02T21:30", 60, 30, 30));
    serves(payments, "4.2", "^4.3");
    assertEquals(List.of(Result.PASS), results(new CompatRollbackSet(), live), "every mix works");
  }

  private static Timing withoutLength(Timing timing) {
    return new Timing(
        timing.start(),
        Optional.empty(),
        Optional.empty(),
        timing.verification(),
        Optional.empty());
  }

  private static Timing withoutTail(Timing timing) {
    return new Timing(
        timing.start(), Optional.empty(), timing.run(), timing.verification(), Optional.empty());
  }

  @Test
  void aClashThatHangsOnAnUnknownLengthIsUnknown() {
    needs(wallet, "2.1", payments, "^4.3");
    needs(wallet, "2.0", payments, "^4.2");
    done(wallet, "2.0", "2026-09-01T22:00");
    done(payments, "4.2", "2026-09-01T22:00");
    Deployment first = deploy(payments, "4.3", "2026-10-02T20:00");
    Deployment live = deploy(wallet, "2.1", "2026-10-02T21:30");
    plan.set(first, "timing", withoutTail(plan.timing("2026-10-02T20:00", 60, 30, 30)));
    said(
        new CompatRollbackSet(),
        live,
        "UNKNOWN: Wallet 2.1 needs Payments in ^4.3. Whether it meets Payments 4.2 on the way"
            + " depends on how long "
            + first.key()
            + " takes and can go back, which is not known. | Enter how long run, verification and"
            + " rollback of "
            + first.key()
            + " take.");
    assertEquals(List.of(Result.PASS), results(new CompatRange(), live), "verified in time");
    plan.set(first, "timing", withoutLength(plan.timing("2026-10-02T20:00", 60, 30, 30)));
    said(
        new CompatRange(),
        live,
        "UNKNOWN: Wallet 2.1 needs Payments in ^4.3. Whether it meets Payments 4.2 depends on when "
            + first.key()
            + " is verified, which is not known. | Enter how long run, verification and rollback of"
            + " "
            + first.key()
            + " take.");
    assertEquals(List.of(Result.PASS), results(new CompatUndeclared(), live), "not told twice");
    plan.set(live, "timing", withoutLength(plan.timing("2026-10-02T19:00", 60, 30, 30)));
    assertEquals(List.of(Result.UNKNOWN), results(new CompatRange(), live), "its own length");
    assertEquals(List.of(Result.UNKNOWN), results(new CompatRollbackSet(), live));
    plan.set(live, "timing", withoutLength(plan.timing("2026-10-02T20:00", 60, 30, 30)));
    assertEquals(
        List.of(Result.FAIL), results(new CompatRollbackSet(), live), "however long either takes");
    serves(payments, "4.2", "^4.3");
    assertEquals(List.of(Result.PASS), results(new CompatRange(), live), "whichever is there");
    assertEquals(List.of(Result.PASS), results(new CompatRollbackSet(), live));
  }

  @Test
  void aClashThatSomethingWithoutAStartWouldMendIsUnknown() {
    needs(wallet, "2.1", payments, "^4.3");
    done(payments, "4.2", "2026-09-01T22:00");
    Deployment live = deploy(wallet, "2.1", "2026-10-02T21:30");
    Deployment draft = deploy(payments, "4.3", "2026-10-02T20:00");
    plan.set(draft, "timing", Timing.UNKNOWN);
    said(
        new CompatRange(),
        live,
        "UNKNOWN: Wallet 2.1 needs Payments in ^4.3. Whether it meets Payments 4.2 depends on when "
            + draft.key()
            + " is verified, which is not known. | Plan a start of "
            + draft.key()
            + ".");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new CompatRollbackSet(), live));
    needs(wallet, "2.1.1", payments, "4.2");
    Deployment other = deploy(wallet, "2.1.1", "2026-10-02T21:30");
    assertEquals(List.of(Result.PASS), results(new CompatRange(), other), "no date, no order");
  }

  @Test
  void oneDeploymentMixesOnlyWhereBothVersionsRun() {
    needs(wallet, "2.1", payments, "^4.3");
    needs(wallet, "2.0", payments, "^4.2");
    done(wallet, "2.0", "2026-09-01T22:00");
    done(payments, "4.2", "2026-09-01T22:00");
    Release both = plan.release("Both", "4.3", wallet, payments);
    plan.set(
        both,
        "delivers",
        List.of(new Delivery(wallet.id(), "2.1"), new Delivery(payments.id(), "4.3")));
    Deployment live = plan.deploy(both, prod, "2026-10-02T22:00");
    plan.set(both, "rollout", RolloutModel.ROLLING);
    said(
        new CompatRollbackSet(),
        live,
        "FAIL: 1. The rollout begins, old and new run side by side. Then Wallet 2.1 meets Payments"
            + " 4.2, and needs ^4.3. | Deliver Wallet and Payments one after the other, or all at"
            + " once.");
    plan.set(both, "rollout", RolloutModel.BIG_BANG);
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new CompatRollbackSet(), live));
    assertEquals(List.of(Result.PASS), results(new CompatRange(), live));
  }

  @Test
  void withoutAPlannedStartNothingIsKnown() {
    needs(wallet, "2.1", payments, "^4.3");
    done(payments, "4.3", "2026-09-01T22:00");
    Deployment live = deploy(wallet, "2.1", "2026-10-02T22:00");
    plan.set(live, "timing", Timing.UNKNOWN);
    assertEquals(List.of(Result.UNKNOWN), results(new CompatRange(), live));
  }

  @Test
  void undeclaredEdgesOfWhatDeclaresAreUnknown() {
    Component ledger = plan.component("Ledger");
    plan.needs(wallet, payments);
    plan.needs(wallet, ledger);
    plan.needs(ledger, wallet);
    needs(wallet, "2.1", payments, "^4.3");
    done(payments, "4.3", "2026-09-01T22:00");
    Deployment live = deploy(wallet, "2.1", "2026-10-02T22:00");
    said(
        new CompatUndeclared(),
        live,
        "UNKNOWN: Wallet 2.1 does not declare which versions of Ledger it works with. | Declare in"
            + " Wallet 2.1 which versions of Ledger it works with.",
        "UNKNOWN: Nobody knows which version of Ledger is there, and whether it works with Wallet"
            + " 2.1. | Record the deployment that brought Ledger to prod-eu.");
    assertEquals(List.of(Result.PASS), results(new CompatRange(), live));
  }

  private Deployment step(Component component, String version, SchemaPhase phase, String start) {
    Deployment deployment = deploy(component, version, start);
    Release release = plan.plan().get(Release.class, deployment.release());
    plan.set(
        release,
        "delivers",
        List.of(
            new Delivery(
                component.id(), version, List.of(new SchemaStep("orders.customer", phase)))));
    return deployment;
  }

  @Test
  void expandIsOverBeforeMigrateStarts() {
    Deployment migrate = step(payments, "4.4", SchemaPhase.MIGRATE, "2026-10-02T22:00");
    said(
        new SchemaOrdered(),
        migrate,
        "FAIL: orders.customer: migrate has no expand before it in prod-eu. | Plan expand of"
            + " orders.customer before.");
    Deployment expand = step(payments, "4.3", SchemaPhase.EXPAND, "2026-10-02T20:00");
    assertEquals(List.of(Result.PASS), results(new SchemaOrdered(), expand));
    said(new SchemaOrdered(), migrate, "PASS: orders.customer: migrate comes in its order.");
    plan.set(expand, "timing", plan.timing("2026-10-02T20:00", 60, 30, 31));
    said(
        new SchemaOrdered(),
        migrate,
        "FAIL: orders.customer: migrate starts before expand is over. "
            + expand.key()
            + " can go back until Fri 2 Oct 2026 22:01 CEST. | Start "
            + migrate.key()
            + " at Fri 2 Oct 2026 22:01 CEST or later.");
    plan.set(expand, "timing", Timing.UNKNOWN);
    assertEquals(List.of(Result.UNKNOWN), results(new SchemaOrdered(), migrate));
    plan.set(expand, "state", DeploymentState.ROLLED_BACK);
    assertEquals(List.of(Result.FAIL), results(new SchemaOrdered(), migrate), "it went back");
    plan.set(expand, "state", DeploymentState.DONE);
    assertEquals(List.of(Result.PASS), results(new SchemaOrdered(), migrate), "done long ago");
  }

  @Test
  void contractWaitsForCodeThatMayComeBack() {
    plan.needs(wallet, payments);
    step(payments, "4.3", SchemaPhase.EXPAND, "2026-09-20T20:00");
    step(payments, "4.4", SchemaPhase.MIGRATE, "2026-09-21T20:00");
    Deployment contract = step(payments, "4.5", SchemaPhase.CONTRACT, "2026-10-02T22:00");
    assertEquals(List.of(Result.PASS), results(new SchemaOrdered(), contract));
    Deployment code = deploy(wallet, "2.1", "2026-10-02T20:00");
    assertEquals(List.of(Result.PASS), results(new SchemaOrdered(), contract), "settled by then");
    plan.set(code, "timing", plan.timing("2026-10-02T20:00", 60, 30, 60));
    said(
        new SchemaOrdered(),
        contract,
        "FAIL: orders.customer: code before Wallet 2.1 may need the old form, and can come back"
            + " until Fri 2 Oct 2026 22:30 CEST. | Start "
            + contract.key()
            + " at Fri 2 Oct 2026 22:30 CEST or later.");
    plan.set(code, "timing", plan.timing("2026-10-02T22:00", 60, 30, 60));
    assertEquals(List.of(Result.PASS), results(new SchemaOrdered(), contract), "starts no earlier");
  }

  @Test
  void twoStepsOfOneChangeGoOutApart() {
    Release both = plan.release("Payments", "4.5", payments);
    plan.set(
        both,
        "delivers",
        List.of(
            new Delivery(
                payments.id(),
                "4.5",
                List.of(
                    new SchemaStep("orders.customer", SchemaPhase.EXPAND),
                    new SchemaStep("orders.customer", SchemaPhase.MIGRATE),
                    new SchemaStep("orders.total", SchemaPhase.EXPAND)))));
    Deployment live = plan.deploy(both, prod, "2026-10-02T22:00");
    assertEquals(
        List.of(Result.FAIL, Result.FAIL, Result.PASS), results(new SchemaOrdered(), live));
  }
}
