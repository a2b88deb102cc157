package org.slipway.core.readiness.rules;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;
import org.slipway.core.schedule.wave.Stopping;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.schedule.wave.Waves;

/**
 * A wave starts when every deployment of the wave before it has been verified and has soaked, and
 * no stop rule of any earlier wave is breached in recorded evidence. One finding for each
 * deployment, missing environment and reading that stands in the way.
 */
public final class WaveSoak implements Rule {

  private static final Head HEAD =
      new Head("wave.soak", "1.0", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    Optional<Integer> number = Waves.number(judged.release(), judged.deployment());
    if (number.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.wave.soak.none")));
    }
    if (number.get() == 0) {
      return List.of(ruling.notApplicable(Phrase.of("finding.wave.soak.first")));
    }
    List<WaveStep> before = Waves.before(judged.plan(), judged.deployment());
    var findings = new ArrayList<Finding>();
    soak(judged, ruling, before.getLast(), findings);
    before.forEach(step -> stops(judged, ruling, step, findings));
    if (findings.isEmpty()) {
      findings.add(
          ruling.pass(
              Phrase.of(
                  "finding.wave.soak.pass",
                  Arg.words(before.getLast().wave().name()),
                  new Arg.Span(before.getLast().wave().soak()))));
    }
    return findings;
  }

  private static void soak(Case judged, Ruling ruling, WaveStep step, List<Finding> findings) {
    step.missing()
        .forEach(
            id -> {
              Ref ref = new Ref(Kind.ENVIRONMENT, id);
              Arg name = Common.name(judged.plan(), ref);
              findings.add(
                  ruling
                      .on(ref)
                      .unknown(
                          Phrase.of("finding.wave.soak.missing", wave(step), name),
                          Phrase.of("fix.wave.soak.missing", name)));
            });
    step.deployments()
        .forEach(d -> soak(judged, ruling.on(Ref.of(d)), step, d).ifPresent(findings::add));
  }

  private static Arg wave(WaveStep step) {
    return Arg.words(step.wave().name());
  }

  private static Optional<Finding> soak(
      Case judged, Ruling ruling, WaveStep step, Deployment former) {
    Arg name = Common.name(judged.plan(), Ref.of(former));
    if (WaveStep.hasFailed(former)) {
      return Optional.of(
          ruling.fail(
              Phrase.of("finding.wave.soak.failed", wave(step), name),
              Phrase.of("fix.wave.soak.failed", name)));
    }
    Optional<Instant> soaked = WaveStep.verified(former).map(end -> end.plus(step.wave().soak()));
    Optional<Instant> start = judged.deployment().timing().startsAt();
    if (soaked.isEmpty() || start.isEmpty()) {
      return Optional.of(
          ruling.unknown(
              Phrase.of("finding.wave.soak.open", wave(step), name),
              Phrase.of("fix.wave.soak.open", name)));
    }
    Arg earliest = new Arg.Moment(soaked.get(), Common.zone(judged));
    return start.get().isBefore(soaked.get())
        ? Optional.of(
            ruling.fail(
                Phrase.of(
                    "finding.wave.soak.early",
                    wave(step),
                    name,
                    new Arg.Span(step.wave().soak()),
                    earliest),
                Phrase.of("fix.wave.soak.early", Arg.words(judged.deployment().key()), earliest)))
        : Optional.empty();
  }

  private static void stops(Case judged, Ruling ruling, WaveStep step, List<Finding> findings) {
    for (Stopping.Reading reading : Stopping.readings(judged.plan(), step)) {
      Ruling on = ruling.on(Ref.of(reading.evidence()));
      Arg metric = Arg.words(reading.rule().metric());
      Arg name = Common.name(judged.plan(), Ref.of(reading.deployment()));
      switch (reading.says()) {
        case FINE -> {}
        case BREACHED ->
            findings.add(
                on.fail(
                    Phrase.of(
                        "finding.wave.soak.stopped",
                        wave(step),
                        metric,
                        Arg.words(reading.figure()),
                        Common.term("comparison", reading.rule().comparison()),
                        Arg.words(reading.rule().threshold().toPlainString()),
                        name),
                    Phrase.of("fix.wave.soak.stopped", name)));
        case UNREADABLE ->
            findings.add(
                on.unknown(
                    Phrase.of(
                        "finding.wave.soak.unreadable", metric, Arg.words(reading.figure()), name),
                    Phrase.of("fix.wave.soak.unreadable", metric)));
      }
    }
  }
}
