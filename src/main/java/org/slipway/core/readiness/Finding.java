package org.slipway.core.readiness;

import java.util.Optional;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;

/**
 * One thing a rule found about one subject. Several affected items give several findings, each with
 * its own reason.
 *
 * @param rule id of the rule, for example {@code window.freeze}
 * @param version of the rule
 * @param subject the deployment, release or reservation that was judged
 * @param item what is affected, where it is not the subject itself
 * @param result what was found
 * @param weight blocker or advisory, by the policy or else by the rule
 * @param points weight in the advisory score; 0 for a blocker
 * @param waivable whether an exception may waive it
 * @param reason what was found, with limits and observed-at but never an age
 * @param fix what a person can do about it; there for each failed or unknown finding
 * @param waivedBy the approved, unexpired exception that waives it
 * @param condition whether it passed under a condition that is still open
 */
public record Finding(
    String rule,
    String version,
    Ref subject,
    Optional<Ref> item,
    Result result,
    Weight weight,
    int points,
    boolean waivable,
    Phrase reason,
    Optional<Phrase> fix,
    Optional<Id<ExceptionGrant>> waivedBy,
    boolean condition) {

  /** A finding without an open condition. */
  public Finding(
      String rule,
      String version,
      Ref subject,
      Optional<Ref> item,
      Result result,
      Weight weight,
      int points,
      boolean waivable,
      Phrase reason,
      Optional<Phrase> fix,
      Optional<Id<ExceptionGrant>> waivedBy) {
    this(
        rule, version, subject, item, result, weight, points, waivable, reason, fix, waivedBy,
        false);
  }

  /** Whether it stands against GO: a blocker that did not pass and is not waived. */
  public boolean blocks() {
    return missed() && weight == Weight.BLOCKER && waivedBy.isEmpty();
  }

  /** Whether it failed or is unknown. */
  public boolean missed() {
    return result == Result.FAIL || result == Result.UNKNOWN;
  }
}
