package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
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
import org.slipway.core.plan.Link;
import org.slipway.core.plan.LinkType;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
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
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.SlotAnswer;
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

  private String order(Deployment of) {
    return judge(new GraphOrder(), of).stream()
        .map(
            finding ->
                finding.result()
                    + ": "
                    + said(finding)
                    + finding.fix().map(fix -> " | " + TEXTS.say(fix, BERLIN)).orElse(""))
        .toList()
        .toString();
  }

  @Test
  void aLinkIsTheOrderWhateverIsNeeded() {
    Deployment pay = deploy(payments, prod, "2026-10-02T22:00");
    Deployment books = deploy(ledger, prod, "2026-10-03T22:00");
    assertTrue(order(pay).contains("which this needs, and is planned after it"), order(pay));
    Link link = plan.link(pay, books, LinkType.FINISH_TO_START, Duration.ZERO);
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay), "planned the other way");
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), books));
    plan.set(link, "lag", Duration.ofHours(23));
    assertEquals(
        "[FAIL: It is linked to wait for Payments 1 to prod-eu, so it can start Sat 3 Oct 2026"
            + " 22:30 CEST at the earliest. | Start "
            + books.key()
            + " at Sat 3 Oct 2026 22:30 CEST or later, or change the link.]",
        order(books));
    plan.set(link, "type", LinkType.START_TO_START);
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), books));
    plan.set(link, "type", LinkType.FINISH_TO_FINISH);
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), books), "90 minutes less");
    plan.set(link, "lag", Duration.ofHours(25));
    assertTrue(order(books).contains("Sat 3 Oct 2026 23:00"), order(books));
    plan.set(link, "type", LinkType.START_TO_FINISH);
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), books));
    plan.set(link, "lag", Duration.ofHours(26));
    assertTrue(order(books).contains("Sat 3 Oct 2026 22:30"), order(books));
  }

  @Test
  void aLinkToWhatHasNoTimesIsUnknown() {
    Deployment books = deploy(ledger, prod, "2026-10-02T22:00");
    Deployment pay = deploy(payments, prod, "2026-10-03T22:00");
    plan.link(
        plan.plan().get(Release.class, books.release()),
        plan.plan().get(Release.class, pay.release()),
        LinkType.FINISH_TO_START,
        Duration.ZERO);
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay));
    plan.set(books, "timing", withoutLength(books.timing()));
    assertEquals(
        "[UNKNOWN: It is linked to wait for Ledger 1 to prod-eu, and until when is not known. |"
            + " Enter the start of "
            + books.key()
            + " and how long its run and verification take.]",
        order(pay));
    plan.set(books, "state", DeploymentState.CANCELLED);
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay), "nobody waits for it");
  }

  @Test
  void whatIsNeededAndRidesTheSameTrainGoesFirstHoweverFarAhead() {
    Deployment pay = deploy(payments, prod, "2026-10-02T22:00");
    Deployment books = deploy(ledger, prod, "2026-10-30T22:00");
    assertEquals(List.of(Result.PASS), results(new GraphOrder(), pay), "a later version");
    for (Deployment one : List.of(pay, books)) {
      Release release = plan.plan().get(Release.class, one.release());
      plan.set(release, "train", Optional.of("Autumn"));
      plan.set(release, "departure", Optional.of(LocalDate.parse("2026-10-30")));
    }
    assertTrue(order(pay).contains("Ledger 1 to prod-eu brings Ledger"), order(pay));
  }

  @Test
  void linksOfWhatNeverMeetsAreTold() {
    Deployment books = deploy(ledger, test, "2026-10-02T22:00");
    Deployment pay = deploy(payments, prod, "2026-10-03T22:00");
    Release first = plan.plan().get(Release.class, books.release());
    Release then = plan.plan().get(Release.class, pay.release());
    assertEquals(List.of(Result.NOT_APPLICABLE), meets(then));
    Link link = plan.link(first, then, LinkType.FINISH_TO_START, Duration.ZERO);
    Finding told =
        Analysis.of(plan.plan(), plan.at(now), (_, _) -> "")
            .findings()
            .filter(finding -> finding.rule().equals("graph.link") && finding.item().isPresent())
            .reduce(
                (_, _) -> {
                  throw new AssertionError("told twice");
                })
            .orElseThrow();
    assertEquals(Result.UNKNOWN, told.result());
    assertEquals(Optional.of(Ref.of(link)), told.item());
    assertEquals(
        "Payments 1 is linked to wait for Ledger 1, and no deployments of the two go to the same"
            + " environment: the link holds nothing.",
        said(told));
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new GraphOrder(), books));
    plan.deploy(first, prod, "2026-10-01T22:00");
    assertEquals(List.of(Result.PASS), meets(then));
    assertEquals(List.of(Result.NOT_APPLICABLE), meets(first), "it waits for nothing");
    plan.set(pay, "state", DeploymentState.DONE);
    assertEquals(List.of(Result.NOT_APPLICABLE), meets(then), "over");
  }

  private List<Result> meets(Release release) {
    Facts facts = Facts.of(plan.plan(), (_, _) -> "today");
    return new GraphLink()
        .judge(new Case(facts, Ref.of(release), plan.at(now))).stream()
            .map(Finding::result)
            .toList();
  }

  /** Whatever the rule of the order weighs: the link was made by hand. */
  @Test
  void slotsBeforeALinkAllowsAreDenied() {
    Deployment books = deploy(ledger, prod, "2026-10-02T22:00");
    Deployment sale = deploy(shop, prod, "2026-10-05T22:00");
    plan.link(books, sale, LinkType.FINISH_TO_START, Duration.ofHours(12));
    Analysis analysis = Analysis.of(plan.plan(), plan.at(now), (_, _) -> "");
    Denial link = byLink(analysis, sale, ConstraintKind.LINK);
    assertEquals(plan.at("2026-10-03T11:30"), link.starts().end());
    assertEquals(
        "Ledger 1 to prod-eu comes first by a link: A link lets it start Sat 3 Oct 2026 11:30 CEST"
            + " at the earliest.",
        TEXTS.say(link.by().title(), BERLIN) + ": " + TEXTS.say(link.cause(), BERLIN));
    Denial kept = byLink(analysis, books, ConstraintKind.DEPENDENT);
    assertEquals(plan.at("2026-10-05T08:31"), kept.starts().start());
    assertEquals(
        "A link lets it start Mon 5 Oct 2026 22:00 CEST only if this one comes earlier.",
        TEXTS.say(kept.cause(), BERLIN));
  }

  @Test
  void aLinkToWhatHasNoTimesLeavesSlotsUnknown() {
    Deployment books = deploy(ledger, prod, "2026-10-02T22:00");
    Deployment sale = deploy(shop, prod, "2026-10-05T22:00");
    plan.link(books, sale, LinkType.FINISH_TO_START, Duration.ZERO);
    plan.set(books, "timing", withoutLength(books.timing()));
    Analysis analysis = Analysis.of(plan.plan(), plan.at(now), (_, _) -> "");
    SlotAnswer answer = analysis.slots(SlotRequest.of(sale, plan.at("2026-10-03T10:00")));
    var unknown = assertInstanceOf(SlotAnswer.NotComputed.class, answer);
    List<String> missing = unknown.missing().stream().map(one -> TEXTS.say(one, BERLIN)).toList();
    String link = "A link lets it start only after Ledger 1 to prod-eu, whose dates are not known.";
    assertTrue(missing.contains(link), missing::toString);
  }

  private Denial byLink(Analysis analysis, Deployment deployment, ConstraintKind kind) {
    SlotRequest request = SlotRequest.of(deployment, plan.at("2026-10-03T10:00"));
    return analysis.slots(deployment).denials(request).stream()
        .filter(denial -> denial.by().kind() == kind)
        .findFirst()
        .orElseThrow();
  }
}
