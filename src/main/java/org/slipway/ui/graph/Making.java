package org.slipway.ui.graph;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.graph.component.Cycle;
import org.slipway.core.plan.Plan;
import org.slipway.core.schedule.path.PlanPath;
import org.slipway.scene.graph.CriticalMarks;
import org.slipway.scene.graph.Crowding;
import org.slipway.scene.graph.Folded;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphIndex;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.PlanGraph;
import org.slipway.text.Texts;
import org.slipway.ui.task.Progress;

/**
 * Makes what is shown out of a plan. Runs beside the window.
 *
 * @param before what was shown until now
 * @param closed ids of the frames that the reader has folded; empty: as is usual
 * @param open whether all is to be seen, however much that is
 */
record Making(
    Plan plan,
    Grouping grouping,
    Facts facts,
    GraphLayout layout,
    Shown before,
    Optional<Set<String>> closed,
    boolean open) {

  /**
   * What is said about the plan, and how.
   *
   * @param now holds that stand then are shown
   * @param zone in which their ends are told
   * @param path the critical path; empty: nobody asks for it
   */
  record Facts(
      PlanGraph.Known known,
      Instant now,
      ZoneId zone,
      Texts texts,
      Optional<Supplier<Optional<PlanPath>>> path) {

    GraphContent of(Plan plan) {
      return PlanGraph.of(plan, known, texts, zone, now);
    }
  }

  Shown made(Progress progress) {
    progress.report(0, 0);
    GraphContent all = Frames.of(facts.of(plan), grouping);
    Crowding crowd = open ? Crowding.open(all) : Crowding.relieved(all, facts.texts());
    GraphContent content = crowd.content();
    Set<String> folds = closed.orElse(crowd.closed());
    Folded folded = folds.isEmpty() ? Folded.open(content) : Folded.of(content, folds);
    GraphOutline outline = folded.content().outline();
    LaidGraph laid = laid(outline, progress);
    var components = ComponentGraph.of(plan);
    return new Shown(
        components,
        new NodeIndex(content),
        new NodeIndex(folded.content()),
        GraphIndex.of(folded, laid),
        outline,
        Set.copyOf(folds),
        crowd.says(),
        Cycle.all(components),
        critical(content));
  }

  private Set<String> critical(GraphContent content) {
    return facts
        .path()
        .flatMap(Supplier::get)
        .map(path -> CriticalMarks.of(plan, content, path))
        .orElse(Set.of());
  }

  private LaidGraph laid(GraphOutline outline, Progress progress) {
    return outline.equals(before.outline())
        ? before.laid()
        : layout.lay(
            outline,
            Optional.of(before.laid()).filter(_ -> !before.isEmpty()),
            progress::cancelled);
  }
}
