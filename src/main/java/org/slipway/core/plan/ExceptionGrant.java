package org.slipway.core.plan;

import java.time.Instant;
import java.util.Optional;

/**
 * A written exception: one rule may fail for one subject until it expires.
 *
 * @param rule id of the rule, for example {@code window.freeze}
 * @param approvedBy empty: asked for, not yet approved
 * @param reviewDue when the after-review is due
 */
public record ExceptionGrant(
    Head<ExceptionGrant> head,
    String rule,
    Ref subject,
    String reason,
    Optional<Id<Person>> approvedBy,
    Optional<Instant> approvedAt,
    Instant expires,
    Optional<String> compensatingControl,
    Optional<Instant> reviewDue)
    implements PlanRecord {

  @Override
  public Id<ExceptionGrant> id() {
    return head.id();
  }

  /** Whether it holds: approved by then, and not expired. */
  public boolean inForce(Instant at) {
    return approvedBy.isPresent()
        && approvedAt.map(when -> !when.isAfter(at)).orElse(true)
        && at.isBefore(expires);
  }
}
