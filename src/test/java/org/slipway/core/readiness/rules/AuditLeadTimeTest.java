package org.slipway.core.readiness.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.ApprovalNeed;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Decision;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.SignOff;
import org.slipway.core.plan.Stage;
import org.slipway.core.readiness.Extracts;
import org.slipway.core.readiness.Facts;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.readiness.Verdicts;

class AuditLeadTimeTest {

  private final PlanBuilder builder = new PlanBuilder("Europe/Berlin");
  private final Person ana = builder.person("Ana Keller", "operations");
  private final Release release = builder.release("Payments", "4.2", builder.component("Ledger"));
  private final Deployment deployment =
      builder.deploy(release, builder.environment("prod", Stage.PRODUCTION), "2026-04-10T22:00");
  private final Policy policy =
      builder.policy(new ApprovalNeed("operations", 1, List.of(), List.of()));

  private void ask(String days, String working) {
    var parameters = new TreeMap<String, String>();
    parameters.put("days", days);
    parameters.put("working-days", working);
    var rules = new TreeMap<String, RuleSetting>();
    rules.put("audit.lead-time", new RuleSetting(Optional.empty(), Optional.empty(), parameters));
    builder.set(policy, "rules", rules);
  }

  @Test
  void nothingIsAskedUntilThePolicyDoes() {
    assertEquals(Result.NOT_APPLICABLE, result());
  }

  @ParameterizedTest
  @CsvSource({
    // clocks go forward on 29 March: days are counted on the wall
    "2026-03-27T22:00, 14, PASS",
    "2026-03-27T22:01, 14, FAIL",
    "2026-04-07T22:00, 3, PASS",
    "2026-04-07T22:01, 3, FAIL",
  })
  void daysAreCountedOnTheWall(String approved, String days, Result expected) {
    ask(days, "false");
    builder.approval(release, ana, "operations", Decision.APPROVE, approved, "content");
    assertEquals(expected, result());
  }

  @Test
  void theLastWordCounts() {
    ask("3", "false");
    builder.approval(release, ana, "operations", Decision.APPROVE, "2026-04-01T12:00", "content");
    ChecklistItem item = builder.check(release, "Business agrees");
    assertEquals(Result.UNKNOWN, result());
    builder.set(item, "state", ChecklistState.DONE);
    Instant late = builder.at("2026-04-08T12:00");
    builder.set(item, "signOff", Optional.of(new SignOff(ana.id(), late)));
    assertEquals(Result.FAIL, result());
    builder.set(
        item, "signOff", Optional.of(new SignOff(ana.id(), builder.at("2026-04-07T12:00"))));
    assertEquals(Result.PASS, result());
  }

  @Test
  void withoutAnApprovalOfThisContentItHasNotBegun() {
    ask("3", "false");
    builder.approval(release, ana, "operations", Decision.APPROVE, "2026-03-01T12:00", "older");
    assertEquals(Result.UNKNOWN, result());
  }

  @Test
  void workingDaysNeedTheCalendarOfTheTrain() {
    ask("5", "true");
    // Good Friday 3 and Easter Monday 6 April: five working days after Wednesday 1 April is the
    // 10th
    builder.approval(release, ana, "operations", Decision.APPROVE, "2026-04-01T22:00", "content");
    assertEquals(Result.UNKNOWN, result());
    var train =
        builder.train(
            "Money", builder.again("2026-04-10T20:00", "2026-04-11T04:00", "FREQ=WEEKLY"));
    var calendar = builder.holidays(2026, "2026-04-03", "2026-04-06");
    builder.set(train, "holidays", Optional.of(calendar.id()));
    builder.set(release, "train", Optional.of("Money"));
    assertEquals(Result.PASS, result());
    ask("6", "true");
    assertEquals(Result.FAIL, result());
  }

  private Result result() {
    Facts facts = Facts.of(builder.plan(), (_, _) -> "content");
    Instant at = builder.at("2026-04-09T12:00");
    var rules = List.<org.slipway.core.readiness.Rule>of(new AuditLeadTime());
    Verdict live = Verdicts.of(rules, facts, Ref.of(deployment), at);
    assertEquals(live, Verdicts.of(rules, Extracts.of(facts, Ref.of(deployment)), at));
    return live.findings().getFirst().result();
  }
}
