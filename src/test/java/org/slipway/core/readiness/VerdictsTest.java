package org.slipway.core.readiness;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.slipway.PlanBuilder;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Stage;
import org.slipway.core.plan.Weight;

/** DEFINITIONS §5, with rules that find what they are told. */
class VerdictsTest {

  private static final Phrase WORD = Phrase.of("word");

  private final PlanBuilder plan = new PlanBuilder("Europe/Berlin");
  private final Release release = plan.release("Shop", "1");
  private final Deployment live =
      plan.deploy(release, plan.environment("prod", Stage.PRODUCTION), "2026-10-02T22:00");
  private final Person ana = plan.person("Ana Keller");
  private final List<Rule> rules = new ArrayList<>();

  /** A rule that finds these results about a deployment. */
  private record Told(Head head, int points, List<Result> results) implements Rule {
    @Override
    public List<Finding> judge(Case judged) {
      Ruling ruling = Ruling.of(this, judged);
      return results.stream().map(result -> found(ruling, result)).toList();
    }

    private static Finding found(Ruling ruling, Result result) {
      return switch (result) {
        case PASS -> ruling.pass(WORD);
        case FAIL -> ruling.fail(WORD, WORD);
        case UNKNOWN -> ruling.unknown(WORD, WORD);
        case NOT_APPLICABLE -> ruling.notApplicable(WORD);
      };
    }
  }

  private void blocker(String id, Result... results) {
    rules.add(
        new Told(
            new Rule.Head(id, "1", Kind.DEPLOYMENT, Weight.BLOCKER, true), 1, List.of(results)));
  }

  private void advisory(String id, int points, Result... results) {
    rules.add(
        new Told(
            new Rule.Head(id, "1", Kind.DEPLOYMENT, Weight.ADVISORY, true),
            points,
            List.of(results)));
  }

  private Verdict verdict() {
    return Verdicts.of(
        rules, Facts.of(plan.plan(), (_, _) -> ""), Ref.of(live), plan.at("2026-09-28T12:00"));
  }

  private List<String> flips() {
    return verdict().flips().stream().map(Finding::rule).toList();
  }

  private void limit(String score) {
    Policy policy = plan.policy();
    plan.set(policy, "advisoryLimit", Optional.of(new BigDecimal(score)));
  }

  @Test
  void aFailedBlockerIsNoGoWhateverElse() {
    blocker("a", Result.FAIL);
    blocker("b", Result.UNKNOWN, Result.PASS);
    advisory("c", 100, Result.PASS);
    assertEquals(Go.NO_GO, verdict().go());
    assertEquals(List.of("a", "b"), flips());
  }

  @Test
  void anUnknownBlockerIsUnknown() {
    blocker("a", Result.PASS);
    blocker("b", Result.UNKNOWN);
    assertEquals(Go.UNKNOWN, verdict().go());
    assertEquals(List.of("b"), flips());
  }

  @Test
  void aWaivedBlockerIsConditional() {
    blocker("a", Result.FAIL);
    blocker("b", Result.UNKNOWN);
    plan.exception("a", live, ana, "2026-12-01T00:00");
    assertEquals(Go.UNKNOWN, verdict().go());
    plan.exception("b", live, ana, "2026-12-01T00:00");
    assertEquals(Go.CONDITIONAL, verdict().go());
    assertEquals(List.of("a", "b"), flips());
  }

  @Test
  void nothingApplicableIsUnknown() {
    blocker("a", Result.NOT_APPLICABLE);
    assertEquals(Go.UNKNOWN, verdict().go());
    rules.clear();
    assertEquals(Go.UNKNOWN, verdict().go());
  }

  @Test
  void allPassedIsGo() {
    blocker("a", Result.PASS);
    advisory("b", 1, Result.FAIL);
    assertEquals(Go.GO, verdict().go(), "without a limit a score misses nothing");
    assertEquals(List.of(), flips());
    assertEquals(new Score(0, 1, Optional.empty()), verdict().score().orElseThrow());
  }

  @Test
  void aScoreBelowTheLimitIsConditionalAndExactlyOnItIsGo() {
    limit("0.7");
    advisory("seven", 7, Result.PASS);
    advisory("three", 3, Result.FAIL);
    assertEquals(Go.GO, verdict().go());
    advisory("one", 1, Result.UNKNOWN, Result.PASS);
    assertEquals(Go.CONDITIONAL, verdict().go());
    assertEquals(List.of("three"), flips(), "either of the two is enough: the first");
  }

  @Test
  void theShortestWayTakesTheFewestFindings() {
    limit("0.9");
    advisory("many", 50, Result.FAIL, Result.FAIL, Result.FAIL);
    advisory("two", 25, Result.FAIL, Result.UNKNOWN);
    advisory("one", 24, Result.FAIL);
    advisory("rest", 51, Result.PASS);
    // 150 points, 135 needed, 51 there: many and two give 126, all three are needed
    assertEquals(List.of("many", "many", "many", "two", "two", "one"), flips());
    plan.set(
        plan.plan().policy().orElseThrow(), "advisoryLimit", Optional.of(new BigDecimal("0.5")));
    assertEquals(List.of("one"), flips(), "75 needed: 24 points by one finding are just enough");
  }

  @Test
  void aRuleCountsOnceWithItsWorst() {
    advisory("a", 2, Result.PASS, Result.FAIL, Result.PASS);
    advisory("b", 3, Result.PASS, Result.NOT_APPLICABLE);
    assertEquals(new Score(3, 5, Optional.empty()), verdict().score().orElseThrow());
  }

  @Test
  void aReleaseIsAsGoodAsItsWorstUnfinishedDeployment() {
    blocker("a", Result.PASS);
    Facts facts = Facts.of(plan.plan(), (_, _) -> "");
    ReleaseVerdict go = Verdicts.ofRelease(rules, facts, release.id(), plan.at("2026-09-28T12:00"));
    assertEquals(Optional.of(Go.GO), go.go(), "rules of its own that say nothing");
    assertEquals(Optional.of(Ref.of(live)), go.worst());
    rules.add(
        new Told(
            new Rule.Head("own", "1", Kind.RELEASE, Weight.BLOCKER, true),
            1,
            List.of(Result.FAIL)));
    ReleaseVerdict own =
        Verdicts.ofRelease(rules, facts, release.id(), plan.at("2026-09-28T12:00"));
    assertEquals(Optional.of(Go.NO_GO), own.go());
    assertEquals(Go.NO_GO, own.deployments().getFirst().go(), "it goes to production");
    assertEquals(2, own.findings().size(), "each once");
  }

  @Test
  void aReleaseWithoutDeploymentsIsUnknownAndAFinishedOneHasNoVerdict() {
    blocker("a", Result.PASS);
    Release bare = plan.release("Bare", "1");
    plan.set(live, "state", DeploymentState.DONE);
    Facts facts = Facts.of(plan.plan(), (_, _) -> "");
    var at = plan.at("2026-09-28T12:00");
    assertEquals(Optional.of(Go.UNKNOWN), Verdicts.ofRelease(rules, facts, bare.id(), at).go());
    assertEquals(Optional.empty(), Verdicts.ofRelease(rules, facts, release.id(), at).go());
  }

  @Test
  void aSettingThatCannotBeReadIsUnknown() {
    var values = new java.util.TreeMap<String, String>();
    values.put("slack", "half an hour");
    var settings = new java.util.TreeMap<String, org.slipway.core.plan.RuleSetting>();
    settings.put(
        "rollback.point-of-no-return",
        new org.slipway.core.plan.RuleSetting(Optional.empty(), Optional.empty(), values));
    plan.set(plan.policy(), "rules", settings);
    rules.add(new org.slipway.core.readiness.rules.RollbackPointOfNoReturn());
    Finding unread = verdict().findings().getFirst();
    assertEquals(Result.UNKNOWN, unread.result());
    assertEquals("entry.policy.value", unread.reason().key());
    assertTrue(unread.fix().isPresent());
  }
}
