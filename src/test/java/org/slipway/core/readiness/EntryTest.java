package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Refusal;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Severity;
import org.slipway.core.plan.Stage;
import org.slipway.core.readiness.rules.Rules;

class EntryTest {

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Component shop = plan.component("shop");
  private final Release release = plan.release("Shop", "1", shop);
  private final Deployment live =
      plan.deploy(release, plan.environment("prod", Stage.PRODUCTION), "2026-10-02T22:00");
  private final Person ana = plan.person("Ana Keller");

  private List<String> refused(PlanRecord put) {
    return Entry.check(Rules.ALL, plan.plan(), Edit.put(Phrase.of("edit.unnamed"), put)).stream()
        .map(refusal -> ((Refusal.NotAllowed) refusal).reason().key())
        .toList();
  }

  private List<String> exception(String rule, PlanRecord subject) {
    return refused(plan.exception(rule, subject, ana, "2026-12-31T00:00"));
  }

  @Test
  void anExceptionNamesARuleThatMayBeWaivedAndWhatItJudges() {
    assertEquals(List.of("entry.exception.no-such-rule"), exception("window.freez", live));
    assertEquals(List.of("entry.exception.not-waivable"), exception("approval.missing", live));
    assertEquals(
        List.of("entry.exception.not-waivable"), exception("approval.separation-of-duties", live));
    assertEquals(List.of("entry.exception.wrong-subject"), exception("change.unlinked", release));
    assertEquals(List.of("entry.exception.wrong-subject"), exception("checklist.open", live));
    assertEquals(List.of(), exception("change.unlinked", live));
    assertEquals(List.of(), exception("scope.after-freeze", release));
    assertEquals(List.of(), exception("window.collision", shop));
  }

  @Test
  void aHardFreezeHasNoExceptions() {
    assertEquals(List.of(), exception("window.freeze", live), "it may be asked for early");
    Freeze close =
        plan.freeze("Quarter close", Severity.HARD, "2026-10-02T00:00", "2026-10-05T00:00");
    assertEquals(List.of("entry.exception.hard-freeze"), exception("window.freeze", live));
    plan.freeze("Campaign", Severity.SOFT, "2026-10-02T00:00", "2026-10-05T00:00");
    assertEquals(List.of(), exception("window.freeze", live), "it lets the soft one pass");
    plan.set(close, "severity", Severity.SOFT);
    assertEquals(List.of(), exception("window.freeze", live));
  }

  @Test
  void aPolicySaysWhatRulesCanRead() {
    Policy policy = plan.policy();
    assertEquals(List.of(), refused(policy));
    assertEquals(
        List.of("entry.policy.value"),
        refused(setting(policy, "rollback.point-of-no-return", "slack", "30 min", 1)));
    assertEquals(
        List.of(), refused(setting(policy, "rollback.point-of-no-return", "slack", "PT45M", 1)));
    assertEquals(
        List.of("entry.policy.value"),
        refused(setting(policy, "change.unlinked", "stages", "production,moon", 1)));
    assertEquals(
        List.of("entry.policy.no-such-parameter"),
        refused(setting(policy, "change.unlinked", "stage", "production", 1)));
    assertEquals(
        List.of("entry.policy.no-such-rule"),
        refused(setting(policy, "change.unlnked", "stages", "production", 1)));
    assertEquals(
        List.of("entry.policy.points"),
        refused(setting(policy, "change.unlinked", "stages", "production", 0)));
    var ages = new TreeMap<String, Duration>();
    ages.put("scan", Duration.ZERO);
    plan.set(policy, "rules", new TreeMap<String, RuleSetting>());
    assertEquals(List.of("entry.policy.age"), refused(plan.set(policy, "maximumAges", ages)));
  }

  private Policy setting(Policy policy, String rule, String name, String value, int points) {
    var values = new TreeMap<String, String>();
    values.put(name, value);
    var rules = new TreeMap<String, RuleSetting>();
    rules.put(rule, new RuleSetting(Optional.empty(), Optional.of(points), values));
    return plan.set(policy, "rules", rules);
  }
}
