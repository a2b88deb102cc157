package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Policy;
import org.slipway.core.plan.RiskLevel;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Parameter;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.risk.Risk;
import org.slipway.core.risk.RiskLines;
import org.slipway.core.schedule.slot.ConstraintSource;
import org.slipway.core.schedule.slot.ProfiledTraffic;
import org.slipway.core.schedule.slot.Told;
import org.slipway.core.schedule.slot.TrafficDenials;
import org.slipway.core.schedule.slot.TrafficLevel;
import org.slipway.core.time.Interval;

/**
 * High-risk work only at low traffic and with a written way back. Asked from the level of the
 * parameter {@code from}, with no more traffic than {@code most-traffic} percent of the busiest
 * hour of the week, for the stages of the parameter {@code stages}, where the policy has a risk
 * model; a level that unknown answers could raise so far is unknown. One finding about the way back
 * and one about traffic, which is unknown where no profile of the region says.
 */
public final class WindowHighRisk implements Rule {

  private static final Parameter<RiskLevel> FROM =
      new Parameter<>("from", RiskLevel.HIGH, Parameter.RISK);

  /** The most traffic that is low, in percent of the busiest hour of the week. */
  private static final Parameter<Integer> MOST =
      new Parameter<>("most-traffic", 30, Parameter.COUNT);

  private static final Head HEAD =
      new Head("window.high-risk", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  /** The most traffic that a policy calls low, in percent of the busiest hour of the week. */
  public static int mostTraffic(Optional<Policy> policy) {
    return MOST.in(policy, HEAD.id());
  }

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Parameter<?>> parameters() {
    return List.of(FROM, MOST, Common.STAGES);
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
        ? high(judged, ruling, risk, judged.value(this, MOST))
        : List.of(perhaps(judged, ruling, risk));
  }

  /**
   * Binds the search as an advisory too: it offers high-risk work no busy start, nor work that may
   * turn out to be. That nobody has said the traffic denies only where the rule is a blocker.
   */
  @Override
  public Optional<ConstraintSource> starts(Ruling ruling, Told told) {
    Case judged = ruling.judged();
    Risk risk = judged.risk();
    boolean asked =
        risk.model().isPresent()
            && judged.value(this, Common.STAGES).contains(judged.environment().stage())
            && risk.level().perhapsFrom(judged.value(this, FROM))
            && (ruling.weight() == Weight.ADVISORY || ruling.binds());
    Optional<ProfiledTraffic> traffic = ProfiledTraffic.find(judged.plan(), judged.environment());
    boolean certain = risk.level().surelyFrom(judged.value(this, FROM));
    return asked && (traffic.isPresent() || (certain && ruling.binds()))
        ? Optional.of(new TrafficDenials(told, traffic, judged.value(this, MOST), certain))
        : Optional.empty();
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

  private List<Finding> high(Case judged, Ruling ruling, Risk risk, int most) {
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
    findings.add(traffic(judged, ruling, level, most));
    return findings;
  }

  /** Judged from the start to the end of verification. */
  private Finding traffic(Case judged, Ruling ruling, Arg level, int most) {
    Optional<Interval> active = judged.deployment().timing().active();
    if (active.isEmpty()) {
      return Timings.notComputedActive(judged, ruling, id());
    }
    return ProfiledTraffic.of(judged.plan(), judged.environment())
        .during(active.get())
        .map(reading -> reading(judged, ruling, level, reading, most))
        .orElseGet(() -> nobodySaid(judged, ruling, level));
  }

  private static Finding reading(
      Case judged, Ruling ruling, Arg level, TrafficLevel.Reading reading, int most) {
    int percent = reading.percent();
    var args = new ArrayList<Arg>(List.of(level, Arg.count(percent), Arg.count(most)));
    args.addAll(reading.said().args());
    return percent <= most
        ? ruling.pass(new Phrase("finding.window.high-risk.quiet", args))
        : ruling.fail(
            new Phrase("finding.window.high-risk.busy", args),
            Phrase.of("fix.window.high-risk.busy", Arg.words(judged.deployment().key())));
  }

  private static Finding nobodySaid(Case judged, Ruling ruling, Arg level) {
    return ruling.unknown(
        Phrase.of("finding.window.high-risk.no-traffic", level),
        Phrase.of(
            "fix.window.high-risk.no-traffic",
            Common.name(judged.plan(), org.slipway.core.plan.Ref.of(judged.environment()))));
  }
}
