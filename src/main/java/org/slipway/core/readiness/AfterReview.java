package org.slipway.core.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Release;
import org.slipway.core.schedule.GoLive;
import org.slipway.core.schedule.slot.ConstraintKind;

/**
 * The after-review that an approved exception from a soft freeze brings with it: a check of the
 * release, open until somebody looked back (DEFINITIONS §3). It belongs into the edit that approves
 * the exception.
 */
public final class AfterReview {

  /** Time to look back where the exception names none. */
  private static final Duration USUAL = Duration.ofDays(5);

  private AfterReview() {}

  /**
   * The check to be added; empty where the exception is not an approved one from a freeze, is about
   * no deployment, or brought its review already.
   *
   * @param before the exception as it was; empty: it is new
   * @param words title and group of the check, made from the exception and what it costs
   */
  public static Optional<ChecklistItem> of(
      Plan plan,
      Optional<ExceptionGrant> before,
      ExceptionGrant exception,
      Words words,
      Supplier<Head<ChecklistItem>> head) {
    boolean now = exception.approvedBy().isPresent();
    boolean already = before.flatMap(ExceptionGrant::approvedBy).isPresent();
    if (!exception.rule().equals(Exceptions.FREEZE_RULE)
        || exception.subject().kind() != Kind.DEPLOYMENT
        || !now
        || already) {
      return Optional.empty();
    }
    Deployment deployment = plan.get(Deployment.class, new Id<>(exception.subject().id().uuid()));
    Release release = plan.get(Release.class, deployment.release());
    int cost = ConstraintKind.SOFT_FREEZE.cost(plan.policy());
    return Optional.of(
        new ChecklistItem(
            head.get(),
            release.id(),
            words.title(exception, deployment, cost),
            words.group(),
            false,
            release.owner().or(exception::approvedBy),
            Optional.of(due(plan, release, exception)),
            ChecklistState.OPEN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty()));
  }

  /** What the check is called. */
  public interface Words {

    /**
     * Says what is looked back on, and why it was let through.
     *
     * @param cost of relaxing a soft freeze by the policy
     */
    String title(ExceptionGrant exception, Deployment deployment, int cost);

    /** The heading over such checks. */
    String group();
  }

  /** Before go-live, so negative: after it. */
  private static Duration due(Plan plan, Release release, ExceptionGrant exception) {
    Optional<Instant> goLive = GoLive.of(plan, release);
    return goLive
        .flatMap(live -> exception.reviewDue().map(due -> Duration.between(due, live)))
        .orElse(USUAL.negated());
  }
}
