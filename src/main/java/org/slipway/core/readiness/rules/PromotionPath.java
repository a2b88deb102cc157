package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.PromotionStep;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.risk.RiskLines;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.ConstraintKind;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.Denial;
import org.slipway.core.schedule.slot.Need;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.time.Interval;

/**
 * The release takes the path of the policy: what goes to an environment is verified before in every
 * earlier stage of the path, or planned to be; where the step is sequential, its other deployments
 * of the stage are not at work at the same time. One finding for each earlier step, and one for
 * each other deployment at the same time. A step is asked from its level of risk on; a risk that is
 * unknown needs it. A stage that is not on the path is not asked.
 */
public final class PromotionPath implements Rule {

  private static final Head HEAD =
      new Head("promotion.path", "1.1", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    var findings = new ArrayList<Finding>();
    for (PromotionStep step : Promotion.path(judged)) {
      boolean taken = Promotion.takes(judged, step);
      if (step.stage() != judged.environment().stage()) {
        findings.add(taken ? before(judged, ruling, step) : spared(judged, ruling, step));
      } else if (taken) {
        findings.addAll(inTurn(judged, ruling, step));
        return findings.isEmpty() ? List.of(first(judged, ruling)) : findings;
      } else {
        return List.of(spared(judged, ruling, step));
      }
    }
    Arg stage = Common.stage(judged.environment().stage());
    return List.of(ruling.notApplicable(Phrase.of("finding.promotion.path.none", stage)));
  }

  /** It need not go there: it is less risky than the step asks for. */
  private static Finding spared(Case judged, Ruling ruling, PromotionStep step) {
    return ruling.notApplicable(
        Phrase.of(
            "finding.promotion.path.spared",
            Common.stage(step.stage()),
            RiskLines.term(step.from().orElseThrow()),
            RiskLines.term(judged.risk().level().atMost())));
  }

  /** Where the step is sequential: while another deployment of the stage is at work. */
  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    Case judged = ruling.judged();
    return ruling.binds() && Promotion.step(judged).filter(PromotionStep::sequential).isPresent()
        ? Optional.of(
            need ->
                Siblings.at(judged, judged.environment().stage()).stream()
                    .filter(sibling -> sibling.state().unfinished())
                    .flatMap(sibling -> inTurn(need, told, sibling).stream())
                    .toList())
        : Optional.empty();
  }

  private static Optional<Denial> inTurn(Need need, Told told, Deployment sibling) {
    Arg name = told.name(Ref.of(sibling));
    Constraint by =
        new Constraint(
            ConstraintKind.PROMOTION,
            List.of(Ref.of(sibling)),
            Constraint.IN_TURN,
            Phrase.of("slots.title.in-turn", name),
            Phrase.of("slots.relax.move", name),
            told.owner(Ref.of(sibling)),
            /* known= */ true);
    return sibling
        .timing()
        .whole()
        .flatMap(
            theirs ->
                need.touching(theirs, need.whole())
                    .map(
                        starts ->
                            new Denial(
                                by,
                                starts,
                                Phrase.of("slots.cause.in-turn", told.stretch(need, theirs)))));
  }

  private static Finding first(Case judged, Ruling ruling) {
    Arg stage = Common.stage(judged.environment().stage());
    return ruling.pass(Phrase.of("finding.promotion.path.first", stage));
  }

  /** Whether each item has been, or will have been, verified in an earlier stage. */
  private static Finding before(Case judged, Ruling ruling, PromotionStep step) {
    Optional<Instant> start = judged.deployment().timing().startsAt();
    var missing = new TreeSet<>(judged.deployment().items());
    var unclear = new TreeSet<Id<Component>>();
    for (Deployment sibling : Siblings.at(judged, step.stage())) {
      Optional<Boolean> verified = Siblings.verifiedBy(sibling, start);
      if (verified.isEmpty()) {
        unclear.addAll(sibling.items());
      } else if (verified.get()) {
        missing.removeAll(sibling.items());
      }
    }
    Arg stage = Common.stage(step.stage());
    if (missing.isEmpty()) {
      return ruling.pass(Phrase.of("finding.promotion.path.pass", stage));
    }
    Arg items = names(judged, missing);
    Phrase fix =
        Phrase.of("fix.promotion.path", Arg.words(judged.deployment().key()), stage, items);
    return unclear.containsAll(missing)
        ? ruling.unknown(Phrase.of("finding.promotion.path.unclear", stage, items), fix)
        : ruling.fail(Phrase.of("finding.promotion.path.fail", stage, items), fix);
  }

  private static Arg names(Case judged, SortedSet<Id<Component>> items) {
    return new Arg.Several(
        items.stream()
            .map(item -> Common.name(judged.plan(), new Ref(Kind.COMPONENT, item)))
            .toList());
  }

  /** Others of the stage at the same time, where they go one after another. */
  private static List<Finding> inTurn(Case judged, Ruling ruling, PromotionStep step) {
    Optional<Interval> own = judged.deployment().timing().whole();
    if (!step.sequential() || own.isEmpty()) {
      return List.of();
    }
    return Siblings.at(judged, step.stage()).stream()
        .filter(sibling -> sibling.state().unfinished())
        .flatMap(sibling -> together(judged, ruling, sibling, own.get()).stream())
        .toList();
  }

  private static Optional<Finding> together(
      Case judged, Ruling ruling, Deployment sibling, Interval own) {
    Ref ref = Ref.of(sibling);
    Arg name = Common.name(judged.plan(), ref);
    Arg key = Arg.words(judged.deployment().key());
    Phrase fix = Phrase.of("fix.promotion.path.together", key, name);
    Optional<Interval> theirs = sibling.timing().whole();
    if (theirs.isEmpty()) {
      return Optional.of(
          ruling.on(ref).unknown(Phrase.of("finding.promotion.path.together.open", name), fix));
    }
    return theirs
        .filter(own::overlaps)
        .flatMap(own::intersection)
        .map(both -> new Arg.Stretch(both, Common.zone(judged)))
        .map(
            both ->
                ruling.on(ref).fail(Phrase.of("finding.promotion.path.together", name, both), fix));
  }
}
