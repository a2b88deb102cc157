package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedRisk;
import org.slipway.PlanBuilder;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.CollisionKind;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Exposure;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.PromotionStep;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Reservation;
import org.slipway.core.plan.RiskAnswer;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RiskQuestion;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Tier;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;

/** The rules about the way to production and the environments on it. */
class PromotionRulesTest {

  private static final String NOW = "2026-09-28T12:00";

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("ledger");
  private final Component shop = plan.component("shop");
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Environment other = plan.environment("test 2", Stage.TEST);
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
  private final Environment us = plan.environment("prod-us", Stage.PRODUCTION);
  private final Release release = plan.release("Ledger", "4.1", ledger, shop);
  private final Deployment live = plan.deploy(release, prod, "2026-10-02T22:00");
  private final Policy policy = plan.policy();

  @BeforeEach
  void path() {
    plan.set(
        policy,
        "promotion",
        List.of(step(Stage.TEST, false), step(Stage.PRODUCTION, true, "test.regression")));
  }

  private static PromotionStep step(Stage stage, boolean sequential, String... requires) {
    return new PromotionStep(stage, sequential, List.of(requires), Optional.empty());
  }

  private List<Finding> judge(Rule rule, Deployment of) {
    return judge(rule, Ref.of(of));
  }

  private List<Finding> judge(Rule rule, Ref of) {
    Facts facts = Facts.of(plan.plan(), (_, _) -> "today");
    return rule.judge(new Case(facts, of, plan.at(NOW)));
  }

  private List<Result> results(Rule rule, Deployment of) {
    return results(rule, Ref.of(of));
  }

  private List<Result> results(Rule rule, Ref of) {
    return judge(rule, of).stream().map(Finding::result).toList();
  }

  @Test
  void whatWasNeverInTestDoesNotGoToProduction() {
    assertEquals(List.of(Result.FAIL), results(new PromotionPath(), live));
    Deployment early = plan.deploy(release, test, "2026-09-30T10:00");
    assertEquals(List.of(Result.PASS), results(new PromotionPath(), live));
    assertEquals(List.of(Result.PASS), results(new PromotionPath(), early), "where it begins");
    plan.set(early, "items", List.of(ledger.id()));
    assertEquals(List.of(Result.FAIL), results(new PromotionPath(), live), "the shop was not");
    plan.set(plan.deploy(release, other, "2026-09-30T10:00"), "items", List.of(shop.id()));
    assertEquals(List.of(Result.PASS), results(new PromotionPath(), live), "in parallel");
  }

  @Test
  void verifiedAtTheVeryMinuteItStartsIsBefore() {
    // an hour of run and half an hour of verification
    Deployment early = plan.deploy(release, test, "2026-10-02T20:30");
    assertEquals(List.of(Result.PASS), results(new PromotionPath(), live));
    plan.set(early, "timing", plan.deploy(release, test, "2026-10-02T20:31").timing());
    plan.remove(plan.plan().deployments().lastEntry().getValue());
    assertEquals(List.of(Result.FAIL), results(new PromotionPath(), live));
    plan.set(early, "state", DeploymentState.DONE);
    assertEquals(List.of(Result.PASS), results(new PromotionPath(), live), "done is done");
    plan.set(early, "state", DeploymentState.ROLLED_BACK);
    assertEquals(List.of(Result.FAIL), results(new PromotionPath(), live));
  }

  @Test
  void aPartOfUnknownLengthIsUnknown() {
    Deployment early = plan.deploy(release, test, "2026-09-30T10:00");
    plan.set(early, "timing", org.slipway.core.plan.Timing.UNKNOWN);
    assertEquals(List.of(Result.UNKNOWN), results(new PromotionPath(), live));
  }

  @Test
  void productionGoesOneAfterTheOtherAndTestsSideBySide() {
    plan.deploy(release, test, "2026-09-30T10:00");
    Deployment beside = plan.deploy(release, other, "2026-09-30T10:00");
    assertEquals(List.of(Result.PASS), results(new PromotionPath(), beside));
    Deployment second = plan.deploy(release, us, "2026-10-02T22:30");
    assertEquals(List.of(Result.PASS, Result.FAIL), results(new PromotionPath(), live));
    assertEquals(Optional.of(Ref.of(second)), judge(new PromotionPath(), live).getLast().item());
    plan.set(second, "state", DeploymentState.CANCELLED);
    assertEquals(List.of(Result.PASS), results(new PromotionPath(), live));
  }

  @Test
  void withoutAPathOrOffItNothingIsAsked() {
    Environment perf = plan.environment("perf", Stage.PERFORMANCE);
    Deployment load = plan.deploy(release, perf, "2026-09-30T10:00");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new PromotionPath(), load));
    plan.set(policy, "promotion", List.of());
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new PromotionPath(), live));
  }

  /** Nobody has answered: the level may be anything, so it needs every step. */
  @Test
  void anUnknownRiskNeedsEveryStep() {
    from(RiskLevel.CRITICAL);
    assertEquals(List.of(Result.FAIL), results(new PromotionPath(), live), "no model at all");
    model();
    assertEquals(List.of(Result.FAIL), results(new PromotionPath(), live), "no answer");
    assess("low");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new PromotionPath(), live));
  }

  @Test
  void aStepIsNeededFromItsLevelOfRiskOn() {
    model();
    for (RiskLevel level : RiskLevel.values()) {
      for (RiskLevel from : RiskLevel.values()) {
        from(from);
        assess(level.name().toLowerCase(java.util.Locale.ROOT));
        boolean needed = level.compareTo(from) >= 0;
        assertEquals(
            needed ? Result.FAIL : Result.NOT_APPLICABLE,
            results(new PromotionPath(), live).getFirst(),
            level + " from " + from);
      }
    }
  }

  @Test
  void aStageThatIsNotNeededAsksForNoEvidenceAndNoOrder() {
    model();
    plan.set(
        policy,
        "promotion",
        List.of(
            new PromotionStep(
                Stage.PERFORMANCE, true, List.of("test.load"), Optional.of(RiskLevel.HIGH)),
            step(Stage.PRODUCTION, true)));
    Environment perf = plan.environment("perf", Stage.PERFORMANCE);
    Deployment load = plan.deploy(release, perf, "2026-09-30T10:00");
    plan.deploy(release, plan.environment("perf 2", Stage.PERFORMANCE), "2026-09-30T10:00");
    assess("medium");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new PromotionPath(), load));
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new EvidenceStale(), load));
    assess("high");
    assertEquals(List.of(Result.FAIL), results(new PromotionPath(), load), "one after the other");
    assertEquals(List.of(Result.UNKNOWN), results(new EvidenceStale(), load));
  }

  /** Asks for a test first, from a level of risk on. */
  private void from(RiskLevel level) {
    plan.set(
        policy,
        "promotion",
        List.of(
            new PromotionStep(Stage.TEST, false, List.of(), Optional.of(level)),
            step(Stage.PRODUCTION, true)));
  }

  /** One question; each answer gives the level of its name. */
  private void model() {
    List<RiskAnswer> answers =
        List.of(
            new RiskAnswer("low", "low", BigDecimal.ZERO),
            new RiskAnswer("medium", "medium", BigDecimal.ONE),
            new RiskAnswer("high", "high", BigDecimal.TWO),
            new RiskAnswer("critical", "critical", BigDecimal.TEN));
    plan.set(
        policy,
        "risk",
        Optional.of(
            new RiskModel(
                "1",
                List.of(new RiskQuestion("level", "How risky?", BigDecimal.ONE, answers)),
                CrowdedRisk.levels("0", "1", "2", "10"),
                List.of(),
                Optional.empty(),
                CrowdedRisk.levels("0.02", "0.08", "0.2", "0.4"),
                Optional.empty())));
  }

  private int assessments;

  private void assess(String level) {
    String at = "2026-09-20T10:" + String.format(java.util.Locale.ROOT, "%02d", assessments++);
    plan.assess(release, new TreeMap<>(Map.of("level", level)), at);
  }

  @Test
  void whatIsBookedTwiceIsFoundFromBothSides() {
    Reservation load = plan.book(test, 1, "2026-09-29T20:00", "2026-09-29T23:00");
    Reservation audit = plan.book(test, 1, "2026-09-29T22:00", "2026-09-30T02:00");
    assertEquals(List.of(Result.PASS), results(new ReservationOverbooked(), Ref.of(load)));
    plan.set(test, "capacity", Optional.of(1));
    Finding found = judge(new ReservationOverbooked(), Ref.of(load)).getFirst();
    assertEquals(Result.FAIL, found.result());
    assertEquals(Ref.of(load), found.subject());
    assertTrue(found.reason().args().contains(Arg.named(audit, audit.purpose())));
    assertEquals(Optional.of(Ref.of(test)), found.item());
    assertEquals(List.of(Result.FAIL), results(new ReservationOverbooked(), Ref.of(audit)));
    Analysis all = Analysis.of(plan.plan(), plan.at(NOW), (_, _) -> "today");
    assertEquals(2, all.bookings().stream().filter(Finding::blocks).count());
    assertEquals(2, all.findings().filter(f -> f.subject().kind() == Kind.RESERVATION).count());
    assertEquals(List.of(), all.at(plan.at("2026-10-01T00:00")).bookings(), "over");
    plan.set(
        policy, "collisions", new TreeMap<>(Map.of(CollisionKind.ENVIRONMENT, Weight.ADVISORY)));
    assertEquals(
        Weight.ADVISORY, judge(new ReservationOverbooked(), Ref.of(load)).getFirst().weight());
  }

  @Test
  void aDeploymentInTheWayOfAReservationHasItsOwnFinding() {
    plan.set(prod, "capacity", Optional.of(1));
    Reservation load = plan.book(prod, 1, "2026-10-02T20:00", "2026-10-02T23:00");
    assertEquals(List.of(Result.PASS), results(new ReservationOverbooked(), Ref.of(load)));
    assertEquals(List.of(Result.FAIL), results(new WindowCollision(), live));
  }

  @Test
  void theGateOfAStageAsksForItsEvidence() {
    assertEquals(List.of(Result.UNKNOWN), results(new EvidenceStale(), live));
    plan.evidence(release, "test.regression", Outcome.PASS, "2026-09-27T10:00");
    assertEquals(List.of(Result.PASS), results(new EvidenceStale(), live));
    Deployment early = plan.deploy(release, test, "2026-09-30T10:00");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new EvidenceStale(), early));
    plan.set(policy, "promotion", List.of(step(Stage.TEST, false, "test.unit")));
    assertEquals(List.of(Result.UNKNOWN), results(new EvidenceStale(), early));
  }

  @Test
  void theLessExposedPlaceComesFirst() {
    Deployment second = plan.deploy(release, us, "2026-10-02T20:00");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new PromotionOrder(), live));
    place(prod, Exposure.PUBLIC, DataSensitivity.PERSONAL);
    place(us, Exposure.PARTNER, DataSensitivity.FINANCIAL);
    assertEquals(List.of(Result.PASS), results(new PromotionOrder(), live));
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new PromotionOrder(), second));
    place(prod, Exposure.PARTNER, DataSensitivity.PERSONAL);
    assertEquals(List.of(Result.FAIL), results(new PromotionOrder(), second), "data decide");
  }

  private void place(Environment environment, Exposure exposure, DataSensitivity sensitivity) {
    plan.set(environment, "exposure", Optional.of(exposure));
    plan.set(environment, "sensitivity", Optional.of(sensitivity));
  }

  @Test
  void productionNeedsAWindow() {
    assertEquals(List.of(Result.FAIL), results(new WindowNone(), live));
    Deployment early = plan.deploy(release, test, "2026-09-30T10:00");
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new WindowNone(), early));
    MaintenanceWindow window = plan.window("Nights", "2026-10-02T20:00", "2026-10-03T06:00");
    assertEquals(List.of(Result.PASS), results(new WindowNone(), live));
    plan.set(
        window,
        "scope",
        new Scope(List.of(), List.of(us.id()), List.of(), List.of(), List.of(), List.of()));
    assertEquals(List.of(Result.FAIL), results(new WindowNone(), live), "another environment's");
  }

  @Test
  void aDedicatedEnvironmentIsItsTeamsAlone() {
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new EnvironmentDedicated(), live));
    Team money = plan.team("Money");
    Team store = plan.team("Shop");
    plan.set(prod, "dedicated", Optional.of(money.id()));
    assertEquals(List.of(Result.UNKNOWN), results(new EnvironmentDedicated(), live));
    plan.set(release, "team", Optional.of(store.id()));
    assertEquals(List.of(Result.FAIL), results(new EnvironmentDedicated(), live));
    plan.set(live, "team", Optional.of(money.id()));
    assertEquals(List.of(Result.PASS), results(new EnvironmentDedicated(), live));
  }

  @Test
  void criticalComponentsAreAdvisedADedicatedEnvironment() {
    Environment perf = plan.environment("perf", Stage.PERFORMANCE);
    Deployment load = plan.deploy(release, perf, "2026-09-30T10:00");
    plan.set(ledger, "tier", Optional.of(Tier.CRITICAL));
    assertEquals(List.of(Result.FAIL, Result.UNKNOWN), results(new EnvironmentShared(), load));
    plan.set(shop, "tier", Optional.of(Tier.STANDARD));
    assertEquals(List.of(Result.FAIL, Result.PASS), results(new EnvironmentShared(), load));
    plan.set(perf, "dedicated", Optional.of(plan.team("Load").id()));
    assertEquals(List.of(Result.NOT_APPLICABLE), results(new EnvironmentShared(), load));
    assertTrue(results(new EnvironmentShared(), live).contains(Result.NOT_APPLICABLE));
  }
}
