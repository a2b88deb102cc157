package org.slipway.core.risk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.slipway.CrowdedRisk.condition;
import static org.slipway.CrowdedRisk.levels;
import static org.slipway.CrowdedRisk.question;
import static org.slipway.core.plan.RiskLevel.CRITICAL;
import static org.slipway.core.plan.RiskLevel.HIGH;
import static org.slipway.core.plan.RiskLevel.LOW;
import static org.slipway.core.plan.RiskLevel.MEDIUM;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.DataSensitivity;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Evidence;
import org.slipway.core.plan.Incident;
import org.slipway.core.plan.Money;
import org.slipway.core.plan.Outcome;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RiskAttribute;
import org.slipway.core.plan.RiskCondition;
import org.slipway.core.plan.RiskHistory;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.RiskModel;
import org.slipway.core.plan.RiskQuestion;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Team;

/** The three engines against figures reckoned by hand (DEFINITIONS §4). */
class RisksTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component bank = plan.component("bank");
  private final Component ledger = plan.partOf(bank, "ledger");
  private final Component shop = plan.component("shop");
  private final Environment prod = plan.environment("prod-eu", Stage.PRODUCTION);
  private final Environment test = plan.environment("test", Stage.TEST);
  private final Team team = plan.team("Payments");
  private final Release release = plan.release("Ledger", "4.1", ledger, shop);
  private final Deployment made = plan.deploy(release, prod, "2026-10-02T22:00", 150, 60, 120);
  private final Policy policy = plan.policy();
  private final Instant at = plan.at("2026-09-28T12:00");

  @BeforeEach
  void owned() {
    plan.set(made, "team", Optional.of(team.id()));
  }

  private Risk risk() {
    return Risks.of(plan.plan(), at).of(plan.plan().get(Deployment.class, made.id()));
  }

  private void model(
      List<RiskQuestion> questions, List<RiskCondition> conditions, Optional<RiskHistory> history) {
    plan.set(
        policy,
        "risk",
        Optional.of(
            new RiskModel(
                "7",
                questions,
                levels("0", "5", "9", "14"),
                conditions,
                history,
                levels("0.02", "0.08", "0.2", "0.4"),
                Optional.empty())));
  }

  @Test
  void withoutAModelNothingIsKnown() {
    assertEquals(RiskRange.UNKNOWN, risk().level());
    assertEquals(Optional.empty(), risk().known());
    model(List.of(), List.of(), Optional.empty());
    assertEquals(RiskRange.UNKNOWN, risk().level(), "nor with a model without engines");
  }

  /** reach × 2, novelty × 3, test × 1; none 0, some 1, much 3; levels at 5, 9 and 14. */
  @ParameterizedTest
  @CsvSource({
    "none, none, none, 0, 0, LOW, LOW",
    "some, some, none, 5, 5, MEDIUM, MEDIUM",
    "some, some, some, 6, 6, MEDIUM, MEDIUM",
    "much, some, none, 9, 9, HIGH, HIGH",
    "some, much, much, 14, 14, CRITICAL, CRITICAL",
    "some, much, ?, 11, 14, HIGH, CRITICAL",
    "none, none, ?, 0, 3, LOW, LOW",
    "?, some, none, 3, 9, LOW, HIGH",
    "?, ?, ?, 0, 18, LOW, CRITICAL",
    "much, much, bogus, 15, 18, CRITICAL, CRITICAL"
  })
  void theScoreIsTheSumOfValueTimesWeight(
      String reach,
      String novelty,
      String tested,
      BigDecimal least,
      BigDecimal most,
      RiskLevel from,
      RiskLevel to) {
    model(
        List.of(question("reach", "2"), question("novelty", "3"), question("test", "1")),
        List.of(),
        Optional.empty());
    var answers = new TreeMap<>(Map.of("reach", reach, "novelty", novelty, "test", tested));
    answers.values().removeIf("?"::equals);
    plan.assess(release, answers, "2026-09-20T10:00");
    Questionnaire asked = risk().questionnaire().orElseThrow();
    assertEquals(0, least.compareTo(asked.least()), asked::toString);
    assertEquals(0, most.compareTo(asked.most()), asked::toString);
    assertEquals(new RiskRange(from, to), asked.level());
    assertEquals(asked.level(), risk().level());
  }

  @Test
  void theLatestAssessmentMadeByThenCounts() {
    model(List.of(question("reach", "5")), List.of(), Optional.empty());
    assertEquals(new RiskRange(LOW, CRITICAL), risk().level(), "nobody answered");
    plan.assess(release, new TreeMap<>(Map.of("reach", "some")), "2026-09-20T10:00");
    plan.assess(release, new TreeMap<>(Map.of("reach", "none")), "2026-09-10T10:00");
    plan.assess(release, new TreeMap<>(Map.of("reach", "much")), "2026-09-28T12:01");
    assertEquals(Optional.of(MEDIUM), risk().known());
  }

  @ParameterizedTest
  @CsvSource({
    "USERS, 1000, UNKNOWN",
    "REVENUE, EUR 100, UNKNOWN",
    "SENSITIVITY, personal, UNKNOWN",
    "ENVIRONMENTS, 2, YES",
    "ENVIRONMENTS, 3, NO",
    "BACKOUT, PT2H, YES",
    "BACKOUT, PT121M, NO",
    "SCHEMA_CHANGE, 1, UNKNOWN",
    "EXPERIENCE, 0, YES",
    "USERS, many, UNKNOWN",
    "BACKOUT, two hours, UNKNOWN"
  })
  void aConditionHoldsOrNotOrIsUnknown(
      RiskAttribute attribute, String value, RiskConditions.Holds expected) {
    plan.deploy(release, test, "2026-09-25T10:00");
    model(List.of(), List.of(condition(attribute, value, HIGH)), Optional.empty());
    assertEquals(expected, looked().getFirst().holds());
    assertEquals(
        switch (expected) {
          case YES -> RiskRange.of(HIGH);
          case UNKNOWN -> new RiskRange(LOW, HIGH);
          default -> RiskRange.LOWEST;
        },
        risk().level());
  }

  private List<RiskConditions.Looked> looked() {
    return ((RiskConditions) risk().engines().getFirst()).conditions();
  }

  @Test
  void whatIsKnownOfOneItemIsEnoughWhereItReaches() {
    model(List.of(), List.of(condition(RiskAttribute.USERS, "1000", HIGH)), Optional.empty());
    plan.set(shop, "users", Optional.of(1000L));
    assertEquals(Optional.of(HIGH), risk().known(), "the ledger's users can only be more");
    plan.set(shop, "users", Optional.of(999L));
    assertEquals(new RiskRange(LOW, HIGH), risk().level());
    plan.set(bank, "users", Optional.of(10L));
    assertEquals(Optional.of(LOW), risk().known(), "the ledger has those of the bank");
  }

  @Test
  void revenueIsSummedOnceAndInOneCurrency() {
    model(List.of(), List.of(condition(RiskAttribute.REVENUE, "EUR 300", HIGH)), Optional.empty());
    plan.set(bank, "revenueExposure", Optional.of(new Money("EUR", new BigDecimal("200"))));
    plan.set(shop, "revenueExposure", Optional.of(new Money("EUR", new BigDecimal("99"))));
    assertEquals(new BigDecimal("299"), looked().getFirst().reading().found().orElseThrow());
    assertEquals(Optional.of(LOW), risk().known());
    plan.set(shop, "revenueExposure", Optional.of(new Money("USD", new BigDecimal("9999"))));
    assertEquals(new RiskRange(LOW, HIGH), risk().level(), "dollars are not euros");
  }

  @Test
  void schemaChangesAreThoseOfTheLatestDiff() {
    model(List.of(), List.of(condition(RiskAttribute.SCHEMA_CHANGE, "1", HIGH)), Optional.empty());
    Evidence diff = plan.evidence(release, "schema.diff", Outcome.PASS, "2026-09-20T10:00");
    assertEquals(new RiskRange(LOW, HIGH), risk().level(), "a diff without a figure");
    plan.set(diff, "figures", new TreeMap<>(Map.of("changes", "2")));
    assertEquals(Optional.of(HIGH), risk().known());
    Evidence later = plan.evidence(release, "schema.diff", Outcome.PASS, "2026-09-21T10:00");
    plan.set(later, "figures", new TreeMap<>(Map.of("changes", "0")));
    assertEquals(Optional.of(LOW), risk().known());
  }

  @Test
  void theFirstConditionThatHoldsDecides() {
    plan.set(shop, "sensitivity", Optional.of(DataSensitivity.FINANCIAL));
    model(
        List.of(),
        List.of(
            condition(RiskAttribute.SENSITIVITY, "personal", MEDIUM),
            condition(RiskAttribute.BACKOUT, "PT1H", CRITICAL)),
        Optional.empty());
    assertEquals(Optional.of(MEDIUM), risk().known());
    assertEquals(RiskConditions.Holds.NOT_REACHED, looked().get(1).holds());
  }

  /** Prior 10 % as 5 deployments: (failed + 0.5) ÷ (all + 5); levels at 0, 0.1, 0.2 and 0.4. */
  @ParameterizedTest
  @CsvSource({
    "0, 0, 0.1000, MEDIUM", "1, 0, 0.0833, LOW", "4, 1, 0.1500, MEDIUM", "23, 0, 0.0179, LOW",
    "19, 4, 0.1607, MEDIUM", "1, 1, 0.2143, HIGH", "0, 3, 0.4375, CRITICAL", "0, 1, 0.2500, HIGH"
  })
  void theFailRateIsSmoothed(int good, int bad, BigDecimal smoothed, RiskLevel level) {
    history(Optional.empty());
    for (int n = 0; n < good + bad; n++) {
      past(n < good ? DeploymentState.DONE : DeploymentState.FAILED, "2026-08-0" + (1 + n % 9));
    }
    FailHistory.Rate rate = rates().getFirst();
    assertEquals(bad, rate.failed());
    assertEquals(good + bad, rate.all());
    assertEquals(Optional.of(smoothed), rate.smoothed());
    assertEquals(RiskRange.of(level), rate.level());
  }

  /** 23 deployments, 4 of them failed, causing 6 incidents, is 4/23, not 6/23. */
  @Test
  void failedDeploymentsAreCountedAndNotIncidents() {
    history(Optional.empty());
    for (int n = 0; n < 19; n++) {
      past(DeploymentState.DONE, "2026-08-01");
    }
    past(DeploymentState.FAILED, "2026-08-02");
    Deployment back = past(DeploymentState.ROLLED_BACK, "2026-08-02");
    Deployment blamed = past(DeploymentState.DONE, "2026-08-02");
    Deployment twice = past(DeploymentState.FAILED, "2026-08-02");
    for (Deployment cause : List.of(back, back, blamed, blamed, twice, twice)) {
      plan.incident("Outage", "2026-08-02T23:00", cause);
    }
    past(DeploymentState.CANCELLED, "2026-08-02");
    FailHistory.Rate rate = rates().getFirst();
    assertEquals(4, rate.failed());
    assertEquals(23, rate.all());
    Incident first = plan.plan().incidents().firstEntry().getValue();
    assertTrue(rate.counted().stream().anyMatch(row -> row.deployment().equals(back.id())));
    assertEquals(Optional.of(back.id()), first.causedBy());
  }

  @Test
  void onlyTheSameSystemTeamTypeStageAndWindowCount() {
    history(Optional.of(Duration.ofDays(30)));
    past(DeploymentState.FAILED, "2026-09-01");
    past(DeploymentState.FAILED, "2026-08-01"); // before the window
    past(DeploymentState.FAILED, "2026-10-01"); // after the evaluation instant
    plan.set(past(DeploymentState.FAILED, "2026-09-02"), "environment", test.id());
    plan.set(past(DeploymentState.FAILED, "2026-09-02"), "team", Optional.of(plan.team("x").id()));
    plan.set(past(DeploymentState.FAILED, "2026-09-02"), "items", List.of(shop.id()));
    Release standard = plan.release("Standard", "1", ledger);
    plan.set(standard, "changeType", org.slipway.core.plan.ChangeType.STANDARD);
    plan.set(past(DeploymentState.FAILED, "2026-09-02"), "release", standard.id());
    List<FailHistory.Rate> rates = rates();
    assertEquals(List.of(1, 1), rates.stream().map(FailHistory.Rate::all).toList());
    assertEquals(List.of(bank.id(), shop.id()), rates.stream().map(r -> r.system()).toList());
  }

  @Test
  void withoutATeamHistoryIsUnknownAndWithoutDeploymentsUndefined() {
    history(Optional.empty());
    plan.set(made, "team", Optional.empty());
    assertEquals(new RiskRange(LOW, CRITICAL), risk().level());
    plan.set(made, "team", Optional.of(team.id()));
    RiskHistory noPrior =
        new RiskHistory(
            BigDecimal.ZERO, BigDecimal.ZERO, levels("0", "0.1", "0.2"), Optional.empty());
    model(List.of(), List.of(), Optional.of(noPrior));
    assertEquals(Optional.empty(), rates().getFirst().smoothed());
    assertEquals(new RiskRange(LOW, HIGH), risk().level());
  }

  @Test
  void theHighestEngineDecides() {
    history(Optional.empty());
    model(
        List.of(question("reach", "5")),
        List.of(condition(RiskAttribute.BACKOUT, "PT1H", HIGH)),
        Optional.of(terms(Optional.empty())));
    plan.assess(release, new TreeMap<>(Map.of("reach", "some")), "2026-09-20T10:00");
    assertEquals(
        List.of(RiskRange.of(MEDIUM), RiskRange.of(HIGH), RiskRange.of(MEDIUM)),
        risk().engines().stream().map(RiskEngine::level).toList());
    assertEquals(Optional.of(HIGH), risk().known());
    assertEquals(Optional.of("7"), risk().model());
  }

  private void history(Optional<Duration> window) {
    model(List.of(), List.of(), Optional.of(terms(window)));
  }

  private static RiskHistory terms(Optional<Duration> window) {
    return new RiskHistory(
        new BigDecimal("0.1"), new BigDecimal("5"), levels("0", "0.1", "0.2", "0.4"), window);
  }

  private List<FailHistory.Rate> rates() {
    return ((FailHistory) risk().engines().getFirst()).systems();
  }

  private Deployment past(DeploymentState state, String day) {
    Deployment past = plan.deploy(release, prod, day + "T22:00");
    plan.set(past, "items", List.of(ledger.id()));
    plan.set(past, "team", Optional.of(team.id()));
    return plan.set(past, "state", state);
  }
}
