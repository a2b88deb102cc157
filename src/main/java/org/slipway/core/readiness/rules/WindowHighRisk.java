package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.risk.Risk;
import org.slipway.core.risk.RiskLines;

/**
 * High-risk work only at low traffic and with a written way back. Asked from the level of the
 * parameter {@code from}, for the stages of the parameter {@code stages}, where the policy has a
 * risk model; a level that unknown answers could raise so far is unknown. One finding about the way
 * back and one about traffic, which is unknown where no profile of the region says.
 */
public final class WindowHighRisk implements Rule {

  private static final Parameter<RiskLevel> FROM =
      new Parameter<>("from", RiskLevel.HIGH, Parameter.RISK);

  private static final Head HEAD =
      new Head("window.high-risk", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(FROM, Common.STAGES);
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Risk risk = judged.risk();
    RiskLevel from = judged.value(this, FROM);
    if (risk.model().isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.risk.no-model")));
    }
    boolean asked = judged.value(this, Common.STAGES).contains(judged.environment().stage());
    if (!asked || !risk.level().perhapsFrom(from)) {
      Arg stage = Common.stage(judged.environment().stage());
      return List.of(
          ruling.notApplicable(
              Phrase.of(
                  "finding.window.high-risk.not-asked",
                  RiskLines.term(risk.level().atMost()),
                  stage)));
    }
    return risk.level().surelyFrom(from)
        ? high(judged, ruling, risk)
        : List.of(perhaps(judged, ruling, risk));
  }

  private static Finding perhaps(Case judged, Ruling ruling, Risk risk) {
    return ruling.unknown(
        Phrase.of(
            "finding.window.high-risk.perhaps",
            RiskLines.term(risk.level().atLeast()),
            RiskLines.term(risk.level().atMost()),
            Arg.count(risk.unknown())),
        Phrase.of("fix.risk.assessed", Arg.words(judged.release().key())));
  }

  private static List<Finding> high(Case judged, Ruling ruling, Risk risk) {
    var findings = new ArrayList<Finding>();
    Arg level = RiskLines.term(risk.level().atLeast());
    Arg key = Arg.words(judged.deployment().key());
    boolean wayBack =
        judged.deployment().rollback().filter(plan -> !plan.summary().isBlank()).isPresent();
    findings.add(
        wayBack
            ? ruling.pass(Phrase.of("finding.window.high-risk.rollback", level))
            : ruling.fail(
                Phrase.of("finding.window.high-risk.no-rollback", level),
                Phrase.of("fix.rollback.no-plan.none", key)));
    findings.add(traffic(judged, ruling, level));
    return findings;
  }

  private static Finding traffic(Case judged, Ruling ruling, Arg level) {
    return ruling.unknown(
        Phrase.of("finding.window.high-risk.no-traffic", level),
        Phrase.of(
            "fix.window.high-risk.no-traffic",
            Common.name(judged.plan(), org.slipway.core.plan.Ref.of(judged.environment()))));
  }
}
