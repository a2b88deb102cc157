package org.slipway.ui.graph;

import java.util.Optional;
import org.slipway.core.plan.Dependency;
import org.slipway.core.plan.Deployment;
import org.slipway.scene.StateMark;
import org.slipway.scene.graph.PlanGraph;
import org.slipway.ui.session.Judged;

/** What the rules say about the components of a plan. Safe for all threads. */
record Known(Judged judged) implements PlanGraph.Known {

  @Override
  public Optional<StateMark> state(Deployment next) {
    return Optional.of(StateMark.of(judged.of(next).go()));
  }

  @Override
  public Optional<String> clash(Dependency dependency) {
    return Optional.empty();
  }
}
