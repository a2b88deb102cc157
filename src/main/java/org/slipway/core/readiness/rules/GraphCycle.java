package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.Edge;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Weight;
import org.slipway.core.readiness.Case;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Rule;
import org.slipway.core.readiness.Ruling;

/**
 * Nothing it brings is on a circle of dependencies, from which no order follows. One finding for
 * each item that is, with a shortest circle by name and a way to break it.
 */
public final class GraphCycle implements Rule {

  private static final Head HEAD =
      new Head("graph.cycle", "1.0", Kind.DEPLOYMENT, Weight.ADVISORY, true);

  @Override
  public Head head() {
    return HEAD;
  }

  @Override
  public List<Finding> judge(Case judged) {
    Ruling ruling = Ruling.of(this, judged);
    if (!judged.deployment().state().unfinished() || !needsAny(judged)) {
      return List.of(ruling.notApplicable(Phrase.of("finding.graph.cycle.none")));
    }
    ComponentGraph graph = judged.facts().components();
    var findings = new ArrayList<Finding>();
    for (Id<Component> item : judged.deployment().items()) {
      List<Id<Component>> round = graph.round(item);
      if (!round.isEmpty()) {
        Edge first = graph.edges(item, round.get(1)).getFirst();
        findings.add(found(judged, ruling, first));
      }
    }
    return findings.isEmpty()
        ? List.of(ruling.pass(Phrase.of("finding.graph.cycle.pass")))
        : findings;
  }

  /** Whether an item depends on another component. */
  static boolean needsAny(Case judged) {
    ComponentGraph graph = judged.facts().components();
    return judged.deployment().items().stream()
        .anyMatch(item -> graph.needs().degree(graph.number(item)) > 0);
  }

  private static Finding found(Case judged, Ruling ruling, Edge first) {
    Ref ref = new Ref(Kind.COMPONENT, first.from());
    String names = judged.facts().components().roundNames(first.from());
    return ruling
        .on(ref)
        .fail(
            Phrase.of(
                "finding.graph.cycle.fail", Common.name(judged.plan(), ref), Arg.words(names)),
            first.broken(judged.plan()).orElseThrow());
  }
}
