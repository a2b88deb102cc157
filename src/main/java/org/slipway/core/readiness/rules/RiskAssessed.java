package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.risk.Questionnaire;
import org.slipway.core.risk.Risk;
import org.slipway.core.risk.RiskLines;

/**
 * The risk is assessed and the assessment complete (DEFINITIONS §4). A level that unknown answers
 * could still raise is unknown; one that they cannot raise fails while answers are missing. Asked
 * where the policy has a risk model, for the stages of the parameter {@code stages}.
 */
public final class RiskAssessed implements Rule {

  private static final Head HEAD =
      new Head("risk.assessed", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

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
    Risk risk = judged.risk();
    if (risk.model().isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.risk.no-model")));
    }
    if (!judged.value(this, Common.STAGES).contains(judged.environment().stage())) {
      Arg stage = Common.stage(judged.environment().stage());
      return List.of(ruling.notApplicable(Phrase.of("finding.risk.assessed.stage", stage)));
    }
    return List.of(judge(judged, ruling, risk));
  }

  private static Finding judge(Case judged, Ruling ruling, Risk risk) {
    Arg version = Arg.words(risk.model().orElseThrow());
    Phrase fix = Phrase.of("fix.risk.assessed", Arg.words(judged.release().key()));
    if (risk.known().isEmpty()) {
      return ruling.unknown(
          Phrase.of(
              "finding.risk.assessed.unknown",
              RiskLines.term(risk.level().atLeast()),
              RiskLines.term(risk.level().atMost()),
              Arg.count(risk.unknown()),
              version),
          fix);
    }
    Arg level = RiskLines.term(risk.known().get());
    int open = missing(risk.questionnaire());
    return open > 0
        ? ruling.fail(Phrase.of("finding.risk.assessed.open", level, Arg.count(open), version), fix)
        : ruling.pass(Phrase.of("finding.risk.assessed.pass", level, version));
  }

  private static int missing(Optional<Questionnaire> asked) {
    return asked.map(Questionnaire::unknown).orElse(0);
  }
}
