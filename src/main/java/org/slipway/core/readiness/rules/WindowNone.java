package org.slipway.core.readiness.rules;

import java.util.List;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * There is a maintenance window at all that is about what goes to an environment of the stages in
 * the parameter {@code stages}: production only in an approved window. Whether the planned time
 * lies in it is asked by {@link WindowOutsideMaintenance}.
 */
public final class WindowNone implements Rule {

  private static final Head HEAD =
      new Head("window.none", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

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
    Arg stage = Common.stage(judged.environment().stage());
    if (!judged.value(this, Common.STAGES).contains(judged.environment().stage())) {
      return List.of(ruling.notApplicable(Phrase.of("finding.window.none.stage", stage)));
    }
    OpenTime open = judged.openTime();
    Arg environment = Arg.named(judged.environment(), judged.environment().name());
    return List.of(
        open.windows().isEmpty()
            ? ruling.fail(
                Phrase.of("finding.window.none.fail", environment, stage),
                Phrase.of("fix.window.none", environment))
            : ruling.pass(Phrase.of("finding.window.none.pass", environment)));
  }
}
