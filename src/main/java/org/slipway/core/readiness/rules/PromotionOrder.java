package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.StageOrder;
import org.slipway.core.schedule.slot.Told;

/**
 * Within one stage a release goes first to where fewer can reach it, then to where data are less
 * sensitive. One finding for each deployment that belongs before this one. An environment of which
 * exposure or sensitivity is unknown has no place in the order and is not asked.
 */
public final class PromotionOrder implements Rule {

  private static final Head HEAD =
      new Head(StageOrder.RULE, "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Deployment> before = before(judged);
    return before.isEmpty()
        ? List.of(ruling.notApplicable(Phrase.of("finding.promotion.order.none")))
        : before.stream().map(sibling -> judge(judged, ruling, sibling)).toList();
  }

  private static List<Deployment> before(Case judged) {
    Environment own = judged.environment();
    return Siblings.at(judged, own.stage()).stream()
        .filter(sibling -> StageOrder.comesBefore(Siblings.environment(judged, sibling), own))
        .toList();
  }

  /** Until those that belong before it are verified, as far as that can be computed. */
  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    return ruling.binds()
        ? Optional.of(
            need ->
                before(ruling.judged()).stream()
                    .filter(sibling -> sibling.state().unfinished())
                    .flatMap(sibling -> early(need, told, sibling).stream())
                    .toList())
        : Optional.empty();
  }

  private static Optional<Denial> early(Need need, Told told, Deployment sibling) {
    Arg name = told.name(Ref.of(sibling));
    Constraint by =
        new Constraint(
            ConstraintKind.PROMOTION,
            List.of(Ref.of(sibling)),
            "order",
            Phrase.of("slots.title.not-yet-done", name),
            Phrase.of("slots.relax.earlier", name),
            told.owner(Ref.of(sibling)),
            /* known= */ true);
    return sibling
        .timing()
        .active()
        .flatMap(
            active ->
                need.before(active.end())
                    .map(
                        starts ->
                            new Denial(
                                by,
                                starts,
                                Phrase.of(
                                    "slots.cause.promotion",
                                    told.name(new Ref(Kind.ENVIRONMENT, sibling.environment())),
                                    told.moment(need, active.end())))));
  }

  private static Finding judge(Case judged, Ruling ruling, Deployment sibling) {
    Ref ref = Ref.of(sibling);
    Arg name = Common.name(judged.plan(), ref);
    Phrase fix = Phrase.of("fix.promotion.order", Arg.words(judged.deployment().key()), name);
    Optional<Boolean> verified =
        Siblings.verifiedBy(sibling, judged.deployment().timing().startsAt());
    if (verified.isEmpty()) {
      return ruling.on(ref).unknown(Phrase.of("finding.promotion.order.open", name), fix);
    }
    return verified.get()
        ? ruling.on(ref).pass(Phrase.of("finding.promotion.order.pass", name))
        : ruling.on(ref).fail(Phrase.of("finding.promotion.order.fail", name), fix);
  }
}
