package org.slipway.ui.graph;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.function.Supplier;
import org.slipway.core.graph.component.ComponentGraph;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.scene.graph.CriticalMarks;
import org.slipway.scene.graph.Crowding;
import org.slipway.scene.graph.Folded;
import org.slipway.scene.graph.GraphContent;
import org.slipway.scene.graph.GraphIndex;
import org.slipway.scene.graph.GraphLayout;
import org.slipway.scene.graph.GraphOutline;
import org.slipway.scene.graph.LaidGraph;
import org.slipway.scene.graph.PlanGraph;
import org.slipway.scene.graph.WaitGraph;
import org.slipway.text.Texts;
import org.slipway.text.Times;
import org.slipway.ui.task.Progress;

/**
 * Makes what is shown out of a plan. Runs beside the window.
 *
 * @param subject what cards are to stand for
 * @param grouping which frames of components there are
 * @param before what was shown until now
 * @param folds what the reader has folded and sought
 */
record Making(
    Plan plan,
    Subject subject,
    Grouping grouping,
    Facts facts,
    GraphLayout layout,
    Shown before,
    Folds folds) {

  /**
   * What is said about the plan, and how.
   *
   * @param now holds that stand then are shown
   * @param zone in which their ends are told
   * @param path what waits for what, and the critical path through it
   * @param marked whether the critical path is asked for
   */
  record Facts(
      PlanGraph.Known known,
      Instant now,
      ZoneId zone,
      Texts texts,
      Supplier<Waits> path,
      boolean marked) {

    String say(Phrase phrase) {
      return texts.say(phrase, zone);
    }

    GraphContent components(Plan plan) {
      return PlanGraph.of(plan, known, texts, zone, now);
    }

    WaitGraph.Known waiting(Waits waits) {
      return new WaitGraph.Known(
          waits.all(), known::state, wait -> waits.edge(wait).map(this::say).orElse(""), this::day);
    }

    private String day(Deployment deployment) {
      return deployment
          .timing()
          .startsAt()
          .map(start -> Times.shortDay(start.atZone(zone).toLocalDate(), texts.locale()))
          .orElse("");
    }
  }

  Shown made(Progress progress) {
    progress.report(0, 0);
    Waits waits = waits();
    GraphContent all = all(waits);
    var index = new NodeIndex(all);
    Crowding crowd = folds.open() ? Crowding.open(all) : Crowding.relieved(all, facts.texts());
    GraphContent content =
        folds.wanted().map(id -> Wanted.in(index, crowd.content(), id)).orElse(crowd.content());
    Set<String> closed = folds.closed().orElse(crowd.closed());
    Folded folded = closed.isEmpty() ? Folded.open(content) : Folded.of(content, closed);
    GraphOutline outline = folded.content().outline();
    LaidGraph laid = laid(outline, progress);
    var components = ComponentGraph.of(plan);
    var whole = content.equals(all) ? index : new NodeIndex(content);
    return new Shown(
        subject,
        components,
        index,
        whole,
        new NodeIndex(folded.content()),
        GraphIndex.of(folded, laid),
        outline,
        Set.copyOf(closed),
        crowd.says(),
        subject == Subject.COMPONENTS
            ? Round.of(components, facts)
            : Round.of(whole, facts.texts()),
        waits.all(),
        critical(content, waits));
  }

  /** Worked out only where somebody asks for it. */
  private Waits waits() {
    boolean asked = facts.marked() || subject != Subject.COMPONENTS;
    return asked ? facts.path().get() : Waits.UNTOLD;
  }

  private GraphContent all(Waits waits) {
    return switch (subject) {
      case COMPONENTS -> Frames.of(facts.components(plan), grouping);
      case RELEASES -> WaitGraph.releases(plan, facts.waiting(waits), facts.texts());
      case DEPLOYMENTS -> WaitGraph.deployments(plan, facts.waiting(waits), facts.texts());
    };
  }

  private Set<String> critical(GraphContent content, Waits waits) {
    return waits
        .path()
        .filter(_ -> facts.marked())
        .map(path -> CriticalMarks.of(plan, content, path))
        .orElse(Set.of());
  }

  /** What was stopped meanwhile is thrown away, whatever came of it. */
  private LaidGraph laid(GraphOutline outline, Progress progress) {
    if (outline.equals(before.outline())) {
      return before.laid();
    }
    LaidGraph laid =
        layout.lay(
            outline,
            Optional.of(before.laid()).filter(_ -> !before.isEmpty()),
            progress::cancelled);
    if (progress.cancelled()) {
      throw new CancellationException();
    }
    return laid;
  }
}
