package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Exposure;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.PromotionStep;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Scope;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;
import org.slipway.core.plan.Tier;
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
    Facts facts = Facts.of(plan.plan(), (_, _) -> "today");
    return rule.judge(new Case(facts, Ref.of(of), plan.at(NOW)));
  }

  private List<Result> results(Rule rule, Deployment of) {
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
