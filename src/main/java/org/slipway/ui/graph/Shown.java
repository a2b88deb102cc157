package org.slipway.ui.graph;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.path.Awaited;
import org.slipway.scene.graph.Folded;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphIndex;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;

/**
 * What there is to see.
 *
 * @param subject what its cards stand for
 * @param components the graph of the plan it was made of
 * @param all everything there is
 * @param whole what of it is shown, were nothing folded
 * @param seen what is left of it where frames are folded
 * @param hits what is seen, found by place
 * @param outline what was laid out
 * @param closed ids of the frames that are folded
 * @param crowded why it is not all of it that is shown at first; empty: it is
 * @param cycles the largest first
 * @param waits what deployments wait for; of components nobody asks
 * @param critical ids of the cards and lines on a critical path, where these were asked for
 */
record Shown(
    Subject subject,
    ComponentGraph components,
    NodeIndex all,
    NodeIndex whole,
    NodeIndex seen,
    GraphIndex hits,
    GraphOutline outline,
    Set<String> closed,
    Optional<Phrase> crowded,
    List<Round> cycles,
    List<Awaited> waits,
    Set<String> critical) {

  private static final GraphContent NOTHING = new GraphContent(List.of(), List.of(), List.of());

  /** Before anything is worked out. */
  static final Shown EMPTY =
      new Shown(
          Subject.COMPONENTS,
          ComponentGraph.of(Plan.EMPTY),
          new NodeIndex(NOTHING),
          new NodeIndex(NOTHING),
          new NodeIndex(NOTHING),
          GraphIndex.of(Folded.open(NOTHING), LaidGraph.EMPTY),
          NOTHING.outline(),
          Set.of(),
          Optional.empty(),
          List.of(),
          List.of(),
          Set.of());

  LaidGraph laid() {
    return hits.laid();
  }

  boolean isEmpty() {
    return whole.content().nodes().isEmpty();
  }

  /** Whether a card or a frame can be folded or unfolded. */
  boolean isFoldable(String id) {
    return whole.group(id).isPresent();
  }
}
