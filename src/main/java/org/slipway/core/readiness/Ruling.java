package org.slipway.core.readiness;

import java.time.Instant;
import java.util.Optional;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RuleSetting;
import org.slipway.core.plan.Weight;

/**
 * Makes the findings of one rule about one subject, with the weight and points the policy gives it
 * and the exception that waives it.
 *
 * @param item what is affected, where it is not the subject itself
 */
public record Ruling(Case judged, Rule rule, Optional<Ref> item, Weight weight, boolean waivable) {

  /** About the subject as a whole. */
  public static Ruling of(Rule rule, Case judged) {
    Weight weight = setting(judged, rule).flatMap(RuleSetting::weight).orElse(rule.weight());
    return new Ruling(judged, rule, Optional.empty(), weight, rule.waivable());
  }

  /** About one affected item. */
  public Ruling on(Ref affected) {
    return new Ruling(judged, rule, Optional.of(affected), weight, waivable);
  }

  /** Whether its failure blocks the subject as a whole: a blocker that no exception waives. */
  public boolean binds() {
    return weight == Weight.BLOCKER
        && !(waivable && Exceptions.inForce(judged, rule.id(), judged.subject()).isPresent());
  }

  /** With a weight of its own. */
  public Ruling weighing(Weight own) {
    return new Ruling(judged, rule, item, own, waivable);
  }

  /** Not to be waived, although the rule often may be. */
  public Ruling binding() {
    return new Ruling(judged, rule, item, weight, false);
  }

  public Finding pass(Phrase reason) {
    return finding(Result.PASS, reason, Optional.empty());
  }

  /** Passed, under a condition that is still open. */
  public Finding passUnderCondition(Phrase reason) {
    Finding f = pass(reason);
    return new Finding(
        f.rule(),
        f.version(),
        f.subject(),
        f.item(),
        f.result(),
        f.weight(),
        f.points(),
        f.waivable(),
        f.reason(),
        f.fix(),
        f.waivedBy(),
        true);
  }

  public Finding notApplicable(Phrase reason) {
    return finding(Result.NOT_APPLICABLE, reason, Optional.empty());
  }

  public Finding fail(Phrase reason, Phrase fix) {
    return finding(Result.FAIL, reason, Optional.of(fix));
  }

  public Finding unknown(Phrase reason, Phrase fix) {
    return finding(Result.UNKNOWN, reason, Optional.of(fix));
  }

  private Finding finding(Result result, Phrase reason, Optional<Phrase> fix) {
    boolean missed = result == Result.FAIL || result == Result.UNKNOWN;
    return new Finding(
        rule.id(),
        rule.version(),
        judged.subject(),
        item,
        result,
        weight,
        weight == Weight.BLOCKER ? 0 : points(),
        waivable,
        reason,
        fix,
        missed && waivable && weight == Weight.BLOCKER ? waiver() : Optional.empty());
  }

  private int points() {
    return setting(judged, rule).flatMap(RuleSetting::points).orElse(rule.points());
  }

  private Optional<Id<ExceptionGrant>> waiver() {
    return Exceptions.inForce(judged, rule.id(), judged.subject())
        .or(() -> item.flatMap(i -> Exceptions.inForce(judged, rule.id(), i)))
        .map(ExceptionGrant::id);
  }

  private static Optional<RuleSetting> setting(Case judged, Rule rule) {
    return judged.policy().flatMap(p -> Optional.ofNullable(p.rules().get(rule.id())));
  }

  /** The evaluation instant. */
  public Instant at() {
    return judged.at();
  }
}
