package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slipway.CrowdedRisk;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Rule;

/** What is asked of the assessment, and of high-risk work. */
class RiskRulesTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component ledger = plan.component("ledger");
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
  private final Release release = plan.release("Ledger", "4.1", ledger);

  /** Tuesday 22:00 to 23:30, rollback until midnight. */
  private final Deployment made = plan.deploy(release, prod, "2026-09-29T22:00");

  private final Policy policy = plan.policy();

  /** Two questions, 5 points each for the middle answer; levels from 0, 5, 9 and 14. */
  @BeforeEach
  void model() {
    plan.set(
        policy,
        "risk",
        Optional.of(
            new RiskModel(
                "7",
                List.of(CrowdedRisk.question("reach", "5"), CrowdedRisk.question("test", "1")),
                CrowdedRisk.levels("0", "5", "9", "30"),
                List.of(),
                Optional.empty(),
                CrowdedRisk.levels("0.02", "0.08", "0.2", "0.4"),
                Optional.empty())));
    plan.set(prod, "region", Optional.of("EU"));
  }

  private List<Result> judge(Rule rule) {
    Facts facts = Facts.of(plan.plan(), (_, _) -> "content");
    return rule.judge(new Case(facts, Ref.of(made), plan.at("2026-09-28T12:00"))).stream()
        .map(Finding::result)
        .toList();
  }

  private void answer(String reach, String test) {
    var answers = new TreeMap<>(Map.of("reach", reach, "test", test));
    answers.values().removeIf(String::isEmpty);
    plan.assess(release, answers, "2026-09-20T10:00");
  }

  private void parameter(Rule rule, String name, String value) {
    plan.set(
        policy,
        "rules",
        new TreeMap<>(
            Map.of(
                rule.id(),
                new RuleSetting(
                    Optional.empty(), Optional.empty(), new TreeMap<>(Map.of(name, value))))));
  }

  @Test
  void theAssessmentIsThereCompleteAndDecided() {
    assertEquals(List.of(Result.UNKNOWN), judge(new RiskAssessed()), "nobody answered");
    answer("some", "none");
    assertEquals(List.of(Result.PASS), judge(new RiskAssessed()));
    assertEquals(Weight.ADVISORY, new RiskAssessed().weight());
  }

  @Test
  void anAnswerThatCannotRaiseTheLevelIsMissingAllTheSame() {
    answer("much", "");
    assertEquals(List.of(Result.FAIL), judge(new RiskAssessed()), "15 to 18 points, high anyway");
  }

  @Test
  void nothingIsAskedWithoutAModelOrInTest() {
    answer("much", "much");
    plan.set(prod, "stage", Stage.TEST);
    assertEquals(List.of(Result.NOT_APPLICABLE), judge(new RiskAssessed()));
    assertEquals(List.of(Result.NOT_APPLICABLE), judge(new WindowHighRisk()));
    plan.set(prod, "stage", Stage.PRODUCTION);
    plan.set(policy, "risk", Optional.empty());
    assertEquals(List.of(Result.NOT_APPLICABLE), judge(new RiskAssessed()));
    assertEquals(List.of(Result.NOT_APPLICABLE), judge(new WindowHighRisk()));
  }

  @Test
  void whatCouldBeHighRiskIsUnknownAndWhatIsNotIsNotAsked() {
    answer("some", "");
    assertEquals(List.of(Result.NOT_APPLICABLE), judge(new WindowHighRisk()), "5 to 8: medium");
    parameter(new WindowHighRisk(), "from", "medium");
    assertEquals(List.of(Result.PASS, Result.UNKNOWN), judge(new WindowHighRisk()));
    plan.assess(release, new TreeMap<>(Map.of("test", "none")), "2026-09-21T10:00");
    assertEquals(List.of(Result.UNKNOWN), judge(new WindowHighRisk()), "0 to 15: low or high");
  }

  @Test
  void highRiskWorkNeedsAWayBack() {
    answer("much", "none");
    assertEquals(List.of(Result.PASS, Result.UNKNOWN), judge(new WindowHighRisk()));
    plan.set(made, "rollback", Optional.empty());
    assertEquals(List.of(Result.FAIL, Result.UNKNOWN), judge(new WindowHighRisk()));
  }

  /** 22:00 to 23:30 on a Tuesday touches the hours 46 and 47 of the week. */
  @Test
  void highRiskWorkIsDoneWhenItIsQuiet() {
    answer("much", "none");
    plan.traffic("EU", hour -> hour == 46 ? 30 : hour == 47 ? 29 : 100);
    assertEquals(List.of(Result.PASS, Result.PASS), judge(new WindowHighRisk()), "30 of 100");
    parameter(new WindowHighRisk(), "most-traffic", "29");
    assertEquals(List.of(Result.PASS, Result.FAIL), judge(new WindowHighRisk()));
    plan.set(prod, "region", Optional.of("US"));
    assertEquals(List.of(Result.PASS, Result.UNKNOWN), judge(new WindowHighRisk()));
  }
}
