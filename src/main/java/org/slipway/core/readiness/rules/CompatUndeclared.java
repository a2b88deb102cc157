package org.slipway.core.readiness.rules;

import java.util.List;
import java.util.stream.Stream;
import org.slipway.core.graph.compatibility.Answer;
import org.slipway.core.graph.compatibility.Need;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * Where somebody declares what a version needs or offers, its other edges are declared too. One
 * finding for each edge that is not: whether those versions can live together is unknown. Edges
 * between components for which nobody declares anything are not asked.
 */
public final class CompatUndeclared implements Rule {

  private static final Head HEAD =
      new Head("compat.undeclared", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Need> asked =
        Sides.all(judged.compatibility()).filter(judged.compatibility()::declares).toList();
    if (asked.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.compat.undeclared.none")));
    }
    Stream<Finding> missing =
        asked.stream()
            .filter(need -> need.answer() == Answer.UNDECLARED)
            .map(need -> judge(judged, ruling, need));
    // an edge afterwards is there once; only what is mixed on the way may say the same again
    List<Finding> told =
        (judged.compatibility().mixes().isEmpty() ? missing : missing.distinct()).toList();
    return told.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.compat.undeclared.pass")))
        : told;
  }

  private static Finding judge(Case judged, Ruling ruling, Need need) {
    Ruling on = ruling.on(Sides.other(judged, need));
    Arg consumer = Sides.consumer(judged, need);
    Arg provider = Sides.provider(judged, need);
    Arg needed = Sides.component(judged, need.provider());
    if (need.consumerVersion().isEmpty()) {
      return on.unknown(
          Phrase.of("finding.compat.undeclared.absent", consumer, provider),
          Phrase.of("fix.compat.range.unknown", consumer, Arg.words(judged.environment().name())));
    }
    return need.needed().isPresent()
        ? on.unknown(
            Phrase.of("finding.compat.undeclared.interface", consumer, Sides.range(need), provider),
            Phrase.of("fix.compat.undeclared.interface", provider))
        : on.unknown(
            Phrase.of("finding.compat.undeclared.range", consumer, needed),
            Phrase.of("fix.compat.undeclared.range", consumer, needed));
  }
}
