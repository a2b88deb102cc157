package org.slipway.core.readiness;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Misfit;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Refusal;

/**
 * What is refused at entry because the rules could not live with it: an exception from a rule that
 * cannot be waived, and a policy that the rules cannot read (DEFINITIONS §5).
 */
public final class Entry {

  /** What rules judge; anything else an exception is about may be an item of what they judge. */
  private static final Set<Kind> JUDGED =
      EnumSet.of(Kind.RELEASE, Kind.DEPLOYMENT, Kind.RESERVATION);

  private Entry() {}

  /**
   * Why an edit is not to be taken; empty: the rules have nothing against it.
   *
   * @param after the plan as it would be
   */
  public static List<Refusal> check(List<Rule> rules, Plan after, Edit edit) {
    var refusals = new ArrayList<Refusal>();
    for (Change change : edit.changes()) {
      if (change instanceof Change.Put(ExceptionGrant exception)) {
        exception(rules, after, exception)
            .ifPresent(wrong -> refusals.add(refusal(exception, wrong)));
      }
      if (change instanceof Change.Put(Policy policy)) {
        Parameters.wrong(rules, policy).forEach(wrong -> refusals.add(refusal(policy, wrong)));
      }
    }
    return refusals;
  }

  private static Refusal refusal(PlanRecord record, Misfit wrong) {
    return new Refusal.NotAllowed(Ref.of(record), wrong.field(), wrong.reason());
  }

  private static Optional<Misfit> exception(
      List<Rule> rules, Plan after, ExceptionGrant exception) {
    Arg id = Arg.words(exception.rule());
    Optional<Rule> named =
        rules.stream().filter(rule -> rule.id().equals(exception.rule())).findFirst();
    if (named.isEmpty()) {
      return Optional.of(new Misfit("rule", Phrase.of("entry.exception.no-such-rule", id)));
    }
    Rule rule = named.get();
    if (!rule.waivable()) {
      return Optional.of(new Misfit("rule", Phrase.of("entry.exception.not-waivable", id)));
    }
    Kind subject = exception.subject().kind();
    boolean other = JUDGED.contains(subject) && subject != rule.subject();
    if (other) {
      return Optional.of(
          new Misfit(
              "subject",
              Phrase.of("entry.exception.wrong-subject", id, kind(rule.subject()), kind(subject))));
    }
    return rule.id().equals(Exceptions.FREEZE_RULE) && subject == Kind.DEPLOYMENT
        ? onlyHard(rule, after, new Id<>(exception.subject().id().uuid()))
        : Optional.empty();
  }

  private static Arg kind(Kind kind) {
    return new Arg.Term("kind." + kind.token());
  }

  /** Refused where the deployment meets freezes and none of them is soft. */
  private static Optional<Misfit> onlyHard(Rule freezeRule, Plan after, Id<Deployment> id) {
    Deployment deployment = after.get(Deployment.class, id);
    Facts facts = Facts.of(after, (_, _) -> "");
    List<Finding> met =
        freezeRule.judge(new Case(facts, Ref.of(deployment), Instant.EPOCH)).stream()
            .filter(finding -> finding.result() == Result.FAIL)
            .toList();
    return met.isEmpty() || met.stream().anyMatch(Finding::waivable)
        ? Optional.empty()
        : Optional.of(
            new Misfit(
                "subject",
                Phrase.of(
                    "entry.exception.hard-freeze",
                    Arg.words(deployment.key()),
                    met.getFirst().reason().args().getFirst())));
  }
}
