package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RollbackPlan;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * There is a written way back and somebody who decides to take it. Asked for the stages of the
 * parameter {@code stages}. A plan without an owner fails as an advisory.
 */
public final class RollbackNoPlan implements Rule {

  private static final Head HEAD =
      new Head("rollback.no-plan", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(Common.STAGES);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    if (!judged.value(this, Common.STAGES).contains(judged.environment().stage())) {
      Arg stage = Common.stage(judged.environment().stage());
      return List.of(ruling.notApplicable(Phrase.of("finding.rollback.no-plan.stage", stage)));
    }
    Optional<RollbackPlan> plan =
        judged.deployment().rollback().filter(written -> !written.summary().isBlank());
    Arg key = Arg.words(judged.deployment().key());
    if (plan.isEmpty()) {
      return List.of(
          ruling.fail(
              Phrase.of("finding.rollback.no-plan.none"),
              Phrase.of("fix.rollback.no-plan.none", key)));
    }
    Finding written = ruling.pass(Phrase.of("finding.rollback.no-plan.pass"));
    return List.of(written, owner(judged, ruling.weighing(Weight.ADVISORY), plan.orElseThrow()));
  }

  private static Finding owner(Case judged, Ruling ruling, RollbackPlan plan) {
    return plan.owner()
        .map(
            owner ->
                ruling.pass(
                    Phrase.of(
                        "finding.rollback.no-plan.owner",
                        Common.name(judged.plan(), new Ref(Kind.PERSON, owner)))))
        .orElseGet(
            () ->
                ruling.fail(
                    Phrase.of("finding.rollback.no-plan.nobody"),
                    Phrase.of(
                        "fix.rollback.no-plan.nobody", Arg.words(judged.deployment().key()))));
  }
}
