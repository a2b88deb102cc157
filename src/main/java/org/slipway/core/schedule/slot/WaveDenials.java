package org.slipway.core.schedule.slot;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.schedule.wave.WaveStep;
import org.slipway.core.schedule.wave.Waves;
import org.slipway.core.time.Interval;

/**
 * A wave waits until every deployment of the wave before it is verified and has soaked. One that
 * has no planned end yet, or failed or was rolled back, or an environment of that wave to which
 * nothing goes, denies every start, as not computed.
 */
public final class WaveDenials implements ConstraintSource {

  private final Told told;

  public WaveDenials(Told told) {
    this.told = told;
  }

  @Override
  public List<Denial> denials(Need need) {
    List<WaveStep> before = Waves.before(told.plan(), need.deployment());
    if (before.isEmpty()) {
      return List.of();
    }
    WaveStep step = before.getLast();
    var denials = new ArrayList<Denial>();
    step.missing()
        .forEach(id -> denials.add(all(need, step, new Ref(Kind.ENVIRONMENT, id), List.of())));
    for (Deployment former : step.deployments()) {
      Optional<Instant> soaked =
          Optional.of(former)
              .filter(one -> !WaveStep.hasFailed(one))
              .flatMap(WaveStep::verified)
              .map(end -> end.plus(step.wave().soak()));
      if (soaked.isEmpty()) {
        denials.add(all(need, step, Ref.of(former), List.of(former)));
      } else {
        soaked.flatMap(need::before).ifPresent(s -> denials.add(soak(need, step, former, s)));
      }
    }
    return denials;
  }

  private Denial soak(Need need, WaveStep step, Deployment former, Interval starts) {
    Ref ref = Ref.of(former);
    Arg end = told.moment(need, WaveStep.verified(former).orElseThrow());
    Phrase cause =
        Phrase.of("slots.cause.wave", told.name(ref), end, new Arg.Span(step.wave().soak()));
    return new Denial(constraint(step, ref, Optional.of(former), true), starts, cause);
  }

  private Denial all(Need need, WaveStep step, Ref ref, List<Deployment> former) {
    Phrase cause =
        Phrase.of("slots.cause.wave-open", told.name(ref), Arg.words(step.wave().name()));
    Optional<Deployment> deployment = former.stream().findFirst();
    return new Denial(constraint(step, ref, deployment, false), need.starts(), cause);
  }

  private Constraint constraint(
      WaveStep step, Ref ref, Optional<Deployment> former, boolean known) {
    Arg wave = Arg.words(step.wave().name());
    return new Constraint(
        ConstraintKind.WAVE,
        List.of(ref),
        step.wave().name(),
        Phrase.of("slots.title.wave", wave, told.name(ref)),
        Phrase.of(known ? "slots.relax.wave" : "slots.relax.wave-open", told.name(ref)),
        former.flatMap(deployment -> told.owner(Ref.of(deployment))),
        known);
  }
}
