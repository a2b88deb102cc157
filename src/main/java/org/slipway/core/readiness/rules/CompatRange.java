package org.slipway.core.readiness.rules;

import java.util.List;
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
 * The versions that are in the environment after the deployment satisfy the ranges that are
 * declared (DEFINITIONS §8). One finding for each edge that touches what it delivers; edges that
 * nobody declared anything for are those of {@link CompatUndeclared}. Where dates that are missing
 * decide whether two versions meet, it is unknown.
 */
public final class CompatRange implements Rule {

  private static final Head HEAD =
      new Head("compat.range", "1.1", Kind.DEPLOYMENT, Weight.BLOCKER, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    List<Need> declared =
        judged.compatibility().target().stream()
            .filter(need -> need.answer() != Answer.UNDECLARED)
            .toList();
    if (declared.isEmpty()) {
      return List.of(ruling.notApplicable(Phrase.of("finding.compat.range.none")));
    }
    if (!judged.compatibility().planned()) {
      return List.of(Sides.notPlanned(judged, ruling));
    }
    return declared.stream().map(need -> judge(judged, ruling, need)).toList();
  }

  private static Finding judge(Case judged, Ruling ruling, Need need) {
    Ruling on = ruling.on(Sides.other(judged, need));
    Arg consumer = Sides.consumer(judged, need);
    Arg provider = Sides.provider(judged, need);
    Arg needed = Sides.component(judged, need.provider());
    Arg range = Sides.range(need);
    return switch (need.answer()) {
      case PASS -> on.pass(Phrase.of("finding.compat.range.pass", consumer, provider, range));
      case UNKNOWN, UNDECLARED ->
          need.open().isEmpty()
              ? on.unknown(
                  Phrase.of("finding.compat.range.unknown", consumer, needed, range),
                  Phrase.of(
                      "fix.compat.range.unknown", needed, Arg.words(judged.environment().name())))
              : on.unknown(
                  Phrase.of(
                      "finding.compat.range.depends",
                      consumer,
                      needed,
                      range,
                      provider,
                      Sides.keys(need.open())),
                  Sides.fill(need.open()));
      case CLASH ->
          on.fail(
              Phrase.of("finding.compat.range.fail", consumer, needed, range, provider),
              Phrase.of(
                  "fix.compat.range.fail",
                  needed,
                  range,
                  Sides.component(judged, need.consumer()),
                  provider));
    };
  }
}
