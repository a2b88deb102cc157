package org.slipway.cli;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Names;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.plan.WhatIfMark;
import org.slipway.core.readiness.Extract;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.FlipStep;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Result;
import org.slipway.core.readiness.Verdict;
import org.slipway.json.Digests;
import org.slipway.json.LocalMoment;
import org.slipway.text.Terms;

/**
 * The verdict on one subject as commands answer it.
 *
 * @param sample whether it is the bundled sample with its fixed clock
 * @param whatIf the mark of a plan that is only tried
 * @param hypothetical whether another evaluation instant than the clock's was asked for
 * @param subject key of the deployment or release
 * @param name what people call it
 * @param start planned start, in the zone it was entered in
 * @param risk of a deployment
 * @param flips the shortest list of findings whose change gives GO, one by one
 * @param steps the same as things to do, those of one cause as one
 * @param verdictDigest the same for the same facts, policy and rules
 */
record Judgement(
    String schemaVersion,
    boolean sample,
    Optional<String> whatIf,
    boolean hypothetical,
    String subject,
    String name,
    Go go,
    LocalMoment evaluated,
    Optional<LocalMoment> start,
    String verdictDigest,
    String inputDigest,
    Optional<BigDecimal> score,
    Optional<RiskAnswer> risk,
    List<Found> findings,
    List<Found> flips,
    List<Step> steps) {

  /**
   * One thing to do.
   *
   * @param items why, one by one, where it mends several findings at once
   */
  record Step(String says, List<String> items) {

    static Step of(FlipStep step, Output output) {
      return new Step(
          output.say(step.says()),
          step.beneath().stream().map((Phrase why) -> output.say(why)).toList());
    }

    void print(Output output) {
      output.line("  " + says);
      items.forEach(item -> output.line(output.texts().get("cli.verdict.item", item)));
    }
  }

  /** A finding with its sentences. */
  record Found(
      String rule,
      String version,
      Optional<String> item,
      Result result,
      boolean waived,
      Weight weight,
      String says,
      Optional<String> fix) {

    void print(Output output) {
      String mark = output.texts().get(waived ? "result.waived" : "result." + Terms.token(result));
      output.line(
          output
              .texts()
              .get("cli.finding", mark, output.texts().term(weight), rule, version, says, about()));
      fix.ifPresent(f -> output.line(output.texts().get("cli.finding.fix", f)));
    }

    /** The item, so that findings on many items tell apart. */
    private String about() {
      return item.map(key -> ", " + key).orElse("");
    }

    static Found of(Finding finding, Plan plan, Output output) {
      return new Found(
          finding.rule(),
          finding.version(),
          finding.item().flatMap(plan::find).map(record -> record.key()),
          finding.result(),
          finding.waivedBy().isPresent(),
          finding.weight(),
          output.say(finding.reason()),
          finding.fix().map((Phrase fix) -> output.say(fix)));
    }
  }

  /**
   * Judges a deployment, or a release by its own rules.
   *
   * @param loaded with the mark of a branch, which the plan that is judged has not: it is in no
   *     digest
   */
  static Judgement of(
      Loaded loaded, Analysis analysis, Ref subject, boolean hypothetical, Output output) {
    Plan plan = analysis.plan();
    refuseFinished(plan.find(subject).orElseThrow(), output);
    Extract extract = analysis.extract(subject);
    Verdict verdict = analysis.verdict(subject);
    var record = plan.find(subject).orElseThrow();
    return new Judgement(
        "1.0",
        loaded.isSample(),
        WhatIfMark.of(loaded.plan()),
        hypothetical,
        record.key(),
        Names.of(plan, record),
        verdict.go(),
        LocalMoment.of(analysis.at(), loaded.zone()),
        record instanceof Deployment d ? start(d) : Optional.empty(),
        Digests.verdict(verdict, extract),
        Digests.extract(extract),
        verdict.score().map(score -> score.value()),
        record instanceof Deployment d
            ? Optional.of(RiskAnswer.of(plan, analysis.risks().of(d), output.in(loaded.zone())))
            : Optional.empty(),
        found(verdict.findings(), plan, output.in(loaded.zone())),
        found(verdict.flips(), plan, output.in(loaded.zone())),
        FlipStep.of(verdict.flips()).stream()
            .map(step -> Step.of(step, output.in(loaded.zone())))
            .toList());
  }

  /** Rules judge what is to come; what is over must never look like a yes. */
  private static void refuseFinished(PlanRecord record, Output output) {
    if (record instanceof Deployment deployment && !deployment.state().unfinished()) {
      throw new Refused(
          Exit.UNDECIDABLE,
          output
              .texts()
              .get("cli.no-verdict", deployment.key(), output.texts().term(deployment.state())));
    }
  }

  private static Optional<LocalMoment> start(Deployment deployment) {
    return deployment.timing().start().map((PlannedStart s) -> LocalMoment.of(s.at(), s.zone()));
  }

  private static List<Found> found(List<Finding> findings, Plan plan, Output output) {
    return findings.stream().map(finding -> Found.of(finding, plan, output)).toList();
  }

  /** The exit code of a verdict. */
  static Exit exit(Go go) {
    return switch (go) {
      case GO -> Exit.OK;
      case CONDITIONAL -> Exit.CONDITIONAL;
      case NO_GO -> Exit.NO;
      case UNKNOWN -> Exit.UNDECIDABLE;
    };
  }

  /** Prints what must stand above any verdict: a fixed clock, a hypothetical instant. */
  static void printMarks(Optional<Judgement> first, Output output) {
    first.filter(Judgement::sample).ifPresent(_ -> output.line(output.texts().get("cli.sample")));
    first
        .filter(Judgement::hypothetical)
        .ifPresent(j -> output.line(output.texts().get("cli.hypothetical", j.evaluated().at())));
  }

  /** Prints it for people. */
  void print(Output output, boolean explain) {
    output.line(
        output
            .texts()
            .get(
                "cli.verdict",
                output.texts().term(go),
                subject,
                name,
                start.map(s -> "  " + s.at() + " " + s.zone()).orElse("")));
    output.line(output.texts().get("cli.verdict.digest", verdictDigest));
    risk.ifPresent(r -> r.print(output, explain));
    for (Found found : findings) {
      boolean good = found.result() == Result.PASS || found.result() == Result.NOT_APPLICABLE;
      if (explain || !good || found.waived()) {
        found.print(output);
      }
    }
    if (explain && !steps.isEmpty()) {
      output.line(output.texts().get("cli.verdict.flips", steps.size()));
      steps.forEach(step -> step.print(output));
    }
  }
}
