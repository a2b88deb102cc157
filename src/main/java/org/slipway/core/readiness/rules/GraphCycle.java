package org.slipway.core.readiness.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.Cycle;
import org.slipway.core.plan.Arg;
import org.slipway.core.plan.Component;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
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
    var findings = new ArrayList<Finding>();
    for (Id<Component> item : judged.deployment().items()) {
      judged
          .facts()
          .components()
          .cycle(item)
          .ifPresent(cycle -> findings.add(found(judged, ruling, item, cycle)));
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

  private static Finding found(Case judged, Ruling ruling, Id<Component> item, Cycle cycle) {
    Plan plan = judged.plan();
    Ref ref = new Ref(Kind.COMPONENT, item);
    Optional<Phrase> fix = cycle.steps().getFirst().breaks(plan).stream().findFirst();
    return ruling
        .on(ref)
        .fail(
            Phrase.of(
                "finding.graph.cycle.fail", Common.name(plan, ref), Arg.words(cycle.names(plan))),
            fix.orElseThrow());
  }
}
