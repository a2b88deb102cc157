package org.slipway.core.readiness;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.ChecklistItem;
import org.slipway.core.plan.ChecklistState;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.ExceptionGrant;
import org.slipway.core.plan.Head;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
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

  /**
   * An edit together with the after-reviews that the exceptions it approves bring. None is added
   * for an exception that a check of its release names already, and none where the plan refuses the
   * edit anyway.
   *
   * @param head makes the head of a new check in a plan
   */
  public static Edit with(
      Edit edit, Plan before, Words words, Function<Plan, Head<ChecklistItem>> head) {
    var changes = new ArrayList<>(edit.changes());
    Applied done = before.apply(edit);
    for (Change change : edit.changes()) {
      if (done instanceof Applied.Done(Plan after)
          && change instanceof Change.Put(ExceptionGrant exception)) {
        Optional<ChecklistItem> review =
            of(after, was(before, exception), exception, words, () -> head.apply(after))
                .filter(check -> !isNamed(after, check.release(), exception));
        if (review.isPresent()) {
          changes.add(new Change.Put(review.get()));
          done = after.apply(Edit.put(edit.label(), review.get()));
        }
      }
    }
    return new Edit(edit.label(), changes, edit.undoes());
  }

  private static Optional<ExceptionGrant> was(Plan before, ExceptionGrant exception) {
    return before.find(Ref.of(exception)).map(ExceptionGrant.class::cast);
  }

  private static boolean isNamed(Plan plan, Id<Release> release, ExceptionGrant exception) {
    return plan.naming(plan.get(Release.class, release), ChecklistItem.class)
        .anyMatch(check -> check.title().contains(exception.key()));
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
