package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Tier;
import org.slipway.core.plan.Timing;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.text.Texts;

/** The rules about what a deployment depends on: shop over checkout over payments over ledger. */
class GraphRulesTest {

  private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
  private static final Texts TEXTS = Texts.of(Locale.ENGLISH);

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("Ledger");
  private final Component payments = plan.component("Payments");
  private final Component checkout = plan.component("Checkout");
  private final Component shop = plan.component("Shop");
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Policy policy = plan.policy();
  private String now = "2026-09-28T12:00";

  GraphRulesTest() {
    plan.needs(payments, ledger);
    plan.needs(checkout, payments);
    plan.needs(shop, checkout);
    plan.set(ledger, "tier", Optional.of(Tier.CRITICAL));
    plan.set(payments, "tier", Optional.of(Tier.IMPORTANT));
  }

  private Deployment deploy(Component component, Environment to, String start) {
    return plan.deploy(plan.release(component.name(), "1", component), to, start);
  }

  private List<Finding> judge(Rule rule, Deployment of) {
    Facts facts = Facts.of(plan.plan(), (_, _) -> "today");
    return rule.judge(new Case(facts, Ref.of(of), plan.at(now)));
  }

  private List<Result> results(Rule rule, Deployment of) {
    return judge(rule, of).stream().map(Finding::result).toList();
  }

  private static String said(Finding finding) {
    return TEXTS.say(finding.reason(), BERLIN);
  }

  @Test
  void anUpgradeOfACoreSystemAtTheSameTimeFailsWhateverHangsOnIt() {
    Deployment sale = deploy(shop, prod, "2026-10-02T22:00");
    assertEquals(List.of(Result.PASS), results(new GraphCoreUpgrade(), sale));
    Deployment core = deploy(ledger, prod, "2026-10-02T23:00");
    Finding found = judge(new GraphCoreUpgrade(), sale).getFirst();
    assertEquals(Result.FAIL, found.result());
    assertEquals(Weight.ADVISORY, found.weight());
    assertEquals(Optional.of(Ref.of(core)), found.item());
    assertTrue(said(found).contains("Shop → Checkout → Payments → Ledger"), said(found));
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new GraphCoreUpgrade(), core));
    plan.set(core, "state", DeploymentState.CANCELLED);
    assertEquals(List.of(Result.PASS), results(new GraphCoreUpgrade(), sale));
  }

  @Test
  void elsewhereOrOfALowerTierItDoesNotMatter() {
    Deployment sale = deploy(shop, prod, "2026-10-02T22:00");
    deploy(ledger, test, "2026-10-02T22:00");
    deploy(payments, prod, "2026-10-02T22:00");
    assertEquals(List.of(Result.PASS), results(new GraphCoreUpgrade(), sale));
    plan.set(
        policy,
        "rules",
        new TreeMap<>(Map.of("graph.core-upgrade", setting("tiers", "critical,important"))));
    assertEquals(List.of(Result.FAIL), results(new GraphCoreUpgrade(), sale));
  }

  private static RuleSetting setting(String name, String value) {
    return new RuleSetting(Optional.empty(), Optional.empty(), new TreeMap<>(Map.of(name, value)));
  }

  @Test
  void anUpgradeBeforeIsLateOnceItsTimeHasPassed() {
    deploy(ledger, prod, "2026-09-30T22:00");
    Deployment sale = deploy(shop, prod, "2026-10-02T22:00");
    assertEquals(List.of(Result.PASS), results(new GraphCoreUpgrade(), sale));
    now = "2026-10-01T12:00";
    Finding late = judge(new GraphCoreUpgrade(), sale).getFirst();
    assertEquals(Result.FAIL, late.result());
    assertTrue(said(late).contains("is not done"), said(late));
  }

  @Test
  void anUpgradeOfUnknownLengthIsUnknown() {
    Deployment core = deploy(ledger, prod, "2026-10-02T20:00");
    Deployment sale = deploy(shop, prod, "2026-10-02T22:00");
    plan.set(core, "timing", withoutLength(core.timing()));
    assertEquals(List.of(Result.UNKNOWN), results(new GraphCoreUpgrade(), sale));
    plan.set(sale, "timing", Timing.UNKNOWN);
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new GraphCoreUpgrade(), sale));
  }

  private static Timing withoutLength(Timing timing) {
    return new Timing(
        timing.start(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void aPartHasTheTierOfItsWholeAndItsOwnPartsDoNotCount() {
    Component books = plan.partOf(ledger, "Books");
    Deployment sale = deploy(shop, prod, "2026-10-02T22:00");
    deploy(books, prod, "2026-10-02T22:00");
    Finding found = judge(new GraphCoreUpgrade(), sale).getFirst();
    assertTrue(said(found).contains("Payments → Ledger → Books"), said(found));
    Deployment whole = deploy(ledger, prod, "2026-10-02T22:00");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new GraphCoreUpgrade(), whole));
  }

  @Test
  void theSearchFindsNoStartWhereABindingRuleWouldFail() {
    plan.set(
        policy,
        "rules",
        new TreeMap<>(
            Map.of(
                "graph.core-upgrade",
                new RuleSetting(Optional.of(Weight.BLOCKER), Optional.empty(), new TreeMap<>()))));
    deploy(ledger, test, "2026-10-02T23:00");
    Deployment sale = deploy(shop, test, "2026-10-02T12:00");
    for (String at : List.of("2026-09-28T12:00", "2026-10-04T12:00")) {
      now = at;
      Analysis analysis = Analysis.of(plan.plan(), plan.at(now), (_, _) -> "");
      SlotRequest request =
          SlotRequest.of(sale, plan.at("2026-10-02T12:00")).withHorizon(Duration.ofDays(1));
      var feasible = analysis.slots(sale).feasible(request);
      for (int hour = 0; hour < 24; hour++) {
        Instant start = plan.at("2026-10-02T12:00").plus(Duration.ofHours(hour));
        plan.set(sale, "timing", sale.timing().withStart(new PlannedStart(start, BERLIN)));
        boolean fails = results(new GraphCoreUpgrade(), sale).contains(Result.FAIL);
        assertEquals(!fails, feasible.contains(start), start + " asked at " + now);
      }
    }
  }

  @Test
  void whatIsNeededDirectlyGoesFirst() {
    Deployment pay = deploy(payments, prod, "2026-10-01T22:00");
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay));
    Deployment core = deploy(ledger, prod, "2026-10-02T22:00");
    Finding found = judge(new GraphOrder(), pay).getFirst();
    assertEquals(Result.FAIL, found.result());
    assertEquals(Optional.of(Ref.of(core)), found.item());
    Deployment sale = deploy(shop, prod, "2026-10-01T12:00");
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), sale));
    deploy(ledger, prod, "2026-09-30T22:00");
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay));
  }

  @Test
  void whatIsFarAheadOrAtTheSameTimeIsNoMatterOfOrder() {
    Deployment pay = deploy(payments, prod, "2026-10-01T22:00");
    Deployment core = deploy(ledger, prod, "2026-10-01T22:30");
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay));
    assertTrue(results(new WindowCollision(), pay).contains(Result.FAIL));
    plan.set(core, "timing", plan.timing("2026-10-25T22:00", 60, 30, 60));
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay));
    plan.set(policy, "rules", new TreeMap<>(Map.of("graph.order", setting("ahead", "P30D"))));
    assertEquals(List.of(Result.FAIL), results(new GraphOrder(), pay));
  }

  @Test
  void aCircleIsToldByNameAndGivesNoOrder() {
    Deployment pay = deploy(payments, prod, "2026-10-01T22:00");
    assertEquals(List.of(Result.PASS), results(new GraphCycle(), pay));
    plan.needs(ledger, payments);
    deploy(ledger, prod, "2026-10-02T22:00");
    Finding found = judge(new GraphCycle(), pay).getFirst();
    assertEquals(Result.FAIL, found.result());
    assertEquals(
        "Payments is on a circle of dependencies: Payments → Ledger → Payments.", said(found));
    assertEquals(
        "Take a step of Ledger first that works with Payments as it is now.",
        TEXTS.say(found.fix().orElseThrow(), BERLIN));
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay));
    Deployment sale = deploy(shop, prod, "2026-10-01T12:00");
    assertEquals(List.of(Result.PASS), results(new GraphCycle(), sale));
    assertFalse(results(new GraphCycle(), pay).contains(Result.PASS));
  }
}
