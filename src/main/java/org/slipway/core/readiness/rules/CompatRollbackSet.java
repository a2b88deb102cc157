package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.core.graph.compatibility.Answer;
import org.slipway.core.graph.compatibility.Arrival;
import org.slipway.core.graph.compatibility.Mix;
import org.slipway.core.graph.compatibility.Need;
import org.slipway.core.graph.compatibility.Step;
import org.slipway.core.graph.compatibility.VersionPair;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * Every mix of versions N and N−1 that the planned order or a rollback can bring about satisfies
 * the ranges that are declared (DEFINITIONS §8, rollback set). One finding for each edge both sides
 * of which move at a time, with the fewest steps to a clash. A clash that comes about only if
 * something without a known length takes long is unknown.
 */
public final class CompatRollbackSet implements Rule {

  private static final Head HEAD =
      new Head("compat.rollback-set", "1.1", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Mix> mixes =
        judged.compatibility().mixes().stream()
            .filter(mix -> mix.decision().answer() != Answer.UNDECLARED)
            .filter(mix -> mix.need().flatMap(Need::needed).isPresent())
            .toList();
    if (mixes.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.compat.rollback-set.none")));
    }
    if (!judged.compatibility().planned()) {
      return List.of(Sides.notPlanned(judged, ruling));
    }
    return mixes.stream().map(mix -> judge(judged, ruling, mix)).toList();
  }

  private static Finding judge(Case judged, Ruling ruling, Mix mix) {
    Need need = mix.need().orElseThrow();
    Ruling on = ruling.on(Sides.other(judged, need));
    Arg consumer = Sides.consumer(judged, need);
    Arg provider = Sides.provider(judged, need);
    return switch (mix.decision().answer()) {
      case PASS ->
          on.pass(
              Phrase.of(
                  "finding.compat.rollback-set.pass",
                  Sides.component(judged, need.consumer()),
                  Sides.component(judged, need.provider())));
      case UNKNOWN, UNDECLARED ->
          mix.open().isEmpty()
              ? absent(judged, on, need)
              : on.unknown(
                  Phrase.of(
                      "finding.compat.rollback-set.depends",
                      consumer,
                      Sides.component(judged, need.provider()),
                      Sides.range(need),
                      provider,
                      Sides.keys(mix.open())),
                  Sides.fill(mix.open()));
      case CLASH -> on.fail(clash(judged, mix, need, consumer, provider), fix(judged, mix, need));
    };
  }

  private static Finding absent(Case judged, Ruling on, Need need) {
    Arg needed = Sides.component(judged, need.provider());
    return on.unknown(
        Phrase.of(
            "finding.compat.rollback-set.unknown",
            Sides.consumer(judged, need),
            needed,
            Sides.range(need)),
        Phrase.of("fix.compat.range.unknown", needed, Arg.words(judged.environment().name())));
  }

  /** The witness in words: what runs side by side, what goes first, or what goes back. */
  private static Phrase clash(Case judged, Mix mix, Need need, Arg consumer, Arg provider) {
    List<Step> steps = mix.decision().witness();
    Arg range = Sides.range(need);
    if (mix.together()) {
      return Phrase.of("finding.compat.rollback-set.beside", consumer, provider, range);
    }
    Function<Step, Arrival> who = step -> step.move() == 0 ? mix.consumer() : mix.provider();
    Arrival first = who.apply(steps.getFirst());
    Arg up = Sides.version(judged, first);
    boolean back = steps.getLast().kind() == Step.Kind.GOES_BACK;
    if (!back) {
      Arrival waits = first.equals(mix.consumer()) ? mix.provider() : mix.consumer();
      return Phrase.of(
          "finding.compat.rollback-set.first",
          up,
          Sides.component(judged, waits.component()),
          consumer,
          provider,
          range);
    }
    Arrival second = first.equals(mix.consumer()) ? mix.provider() : mix.consumer();
    Optional<String> before = mix.before().get(first.equals(mix.consumer()) ? 0 : 1);
    return Phrase.of(
        "finding.compat.rollback-set.back",
        up,
        Sides.version(judged, second),
        before
            .map(version -> Sides.version(judged, first.component(), version))
            .orElseGet(() -> Sides.component(judged, first.component())),
        consumer,
        provider,
        range);
  }

  private static Phrase fix(Case judged, Mix mix, Need need) {
    if (mix.together()) {
      return Phrase.of(
          "fix.compat.rollback-set.apart",
          Sides.component(judged, need.consumer()),
          Sides.component(judged, need.provider()));
    }
    boolean providerFirst =
        mix.decision().worst().map(pair -> pair == VersionPair.CONSUMER_NEW).orElse(false);
    Arrival first = providerFirst ? mix.provider() : mix.consumer();
    Arrival second = providerFirst ? mix.consumer() : mix.provider();
    Arg moved = Sides.component(judged, second.component());
    Arg after = Sides.version(judged, first);
    return first
        .settled()
        .map(
            over ->
                Phrase.of(
                    "fix.compat.rollback-set.after",
                    moved,
                    after,
                    new Arg.Moment(over, Common.zone(judged))))
        .orElseGet(() -> Phrase.of("fix.compat.rollback-set.after-open", moved, after));
  }
}
