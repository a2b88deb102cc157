package org.slipway.core.schedule.path;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.constraints.IntRange;
import org.slipway.AnyEdit;
import org.slipway.CrowdedPlan;
import org.slipway.core.Analysis;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.RollbackTail;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

class PlanPathProperties {

  private static final Instant AT = Instant.parse("2026-09-28T12:00:00Z");

  /** All that is said of a plan's dates. */
  private static List<Object> said(PlanPath path) {
    return switch (path) {
      case PlanPath.Circle(List<List<Awaited>> circles) -> List.copyOf(circles);
      case PlanPath.Computed computed ->
          List.of(
              computed.all(),
              computed.criticalPaths(100),
              computed.criticalLinks(),
              computed.deployments().stream().map(d -> computed.gap(d.id())).toList());
    };
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void whatIsKeptOverAnEditIsWhatAColdAnalysisFinds(
      @ForAll long seed, @ForAll long change, @ForAll @IntRange(min = 2, max = 20) int size) {
    Analysis analysis = Analysis.of(CrowdedPlan.of(seed, size), AT, (_, _) -> "");
    analysis.path();
    for (int step = 0; step < 6; step++) {
      Edit edit = AnyEdit.of(analysis.plan(), change + step);
      Plan after = ((Applied.Done) analysis.plan().apply(edit)).plan();
      analysis = analysis.after(after, edit);
      Analysis cold = Analysis.of(after, AT, (_, _) -> "");
      assertEquals(said(cold.path()), said(analysis.path()), edit::toString);
    }
  }

  @Property(tries = 60, shrinking = ShrinkingMode.OFF)
  void earliestDatesAreOpenAndKeepWhatIsWaitedFor(
      @ForAll long seed, @ForAll @IntRange(min = 2, max = 30) int size) {
    Analysis analysis = Analysis.of(CrowdedPlan.of(seed, size), AT, (_, _) -> "");
    Assume.that(analysis.path() instanceof PlanPath.Computed);
    var path = (PlanPath.Computed) analysis.path();
    for (DeploymentDates dates : path.all()) {
      Deployment deployment = dates.deployment();
      if (deployment.state() != DeploymentState.RUNNING) {
        assertFalse(dates.earliest().start().isBefore(AT));
        assertOpen(analysis, path, deployment, dates.earliest());
        assertFalse(analysis.pathPhrases().drives(dates).isEmpty());
      }
    }
    for (Awaited link : path.links()) {
      path.of(link.after().id()).ifPresent(after -> assertKept(path, link, after));
    }
  }

  private static void assertOpen(
      Analysis analysis, PlanPath.Computed path, Deployment deployment, Interval active) {
    Duration tail =
        deployment.timing().rollbackTail().map(RollbackTail::length).orElse(Duration.ZERO);
    Interval whole = new Interval(active.start(), active.end().plus(tail));
    IntervalSet open = analysis.openTime(deployment).within(whole).open();
    assertTrue(open.covers(whole) || whole.end().isAfter(path.range().end()), deployment::toString);
  }

  private static void assertKept(PlanPath.Computed path, Awaited link, DeploymentDates after) {
    DeploymentDates before = path.of(link.before().id()).orElseThrow();
    Instant from =
        switch (link.type()) {
          case FINISH_TO_START, FINISH_TO_FINISH -> before.earliest().end();
          case START_TO_START, START_TO_FINISH -> before.earliest().start();
        };
    Instant until =
        switch (link.type()) {
          case FINISH_TO_START, START_TO_START -> after.earliest().start();
          case FINISH_TO_FINISH, START_TO_FINISH -> after.earliest().end();
        };
    assertFalse(until.isBefore(from.plus(link.lag())), link::toString);
  }
}
