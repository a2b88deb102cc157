package org.slipway.core;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.slipway.core.DeploymentQueue.Entry;
import org.slipway.core.DeploymentQueue.Standing;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.LocalZone;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * Places deployments one after another. A start must fit twice: in the plan as it stands, which is
 * what the gate looks at, and beside those that were placed before. For one queue and one thread.
 */
final class QueueFilling {

  private static final List<Duration> LOOKS =
      List.of(Duration.ofDays(8), SlotRequest.USUAL_HORIZON);

  private final Analysis standing;
  private Analysis filled;

  QueueFilling(Analysis analysis) {
    standing = analysis;
    filled = analysis;
  }

  /** Whether it would go at another time than it is planned for. */
  static boolean isMoved(Deployment deployment, Entry entry) {
    return entry.start().isPresent() && !entry.start().equals(deployment.timing().start());
  }

  /** Where a deployment would go beside those that have their places; it takes none yet. */
  Entry find(Deployment deployment) {
    Optional<PlannedStart> planned =
        deployment.timing().start().filter(start -> !start.at().isBefore(standing.at()));
    Optional<Interval> kept = planned.flatMap(start -> around(deployment, start.at()));
    if (kept.isPresent()) {
      Verdict verdict = standing.verdict(deployment);
      return Entry.judged(deployment, Standing.READY, planned.orElseThrow(), kept.get(), verdict);
    }
    Instant from = planned.map(PlannedStart::at).orElse(standing.at());
    SlotRequest request = SlotRequest.of(deployment, from);
    return first(request)
        .map(fits -> later(deployment, fits))
        .orElseGet(() -> Entry.held(deployment, reasons(request)));
  }

  /** Gives a deployment the place that was found for it. */
  void take(Deployment deployment, Entry entry) {
    if (isMoved(deployment, entry)) {
      filled = moved(filled, deployment, entry.start().orElseThrow());
    }
  }

  private Optional<Interval> around(Deployment deployment, Instant start) {
    return feasible(SlotRequest.of(deployment, start).withHorizon(Duration.ofDays(1)))
        .stretchAt(start);
  }

  /** The first stretch of starts that fit; looks no further than it must. */
  private Optional<Interval> first(SlotRequest request) {
    return LOOKS.stream()
        .map(look -> feasible(request.withHorizon(look)))
        .flatMap(starts -> starts.stretches().stream().limit(1))
        .findFirst();
  }

  @SuppressWarnings("ReferenceEquality") // nobody was moved yet
  private IntervalSet feasible(SlotRequest request) {
    IntervalSet beside = filled.slots(request.deployment()).feasible(request);
    return filled == standing || beside.isEmpty()
        ? beside
        : beside.intersect(standing.slots(request.deployment()).feasible(request));
  }

  private Entry later(Deployment deployment, Interval fits) {
    var start = new PlannedStart(fits.start(), LocalZone.of(standing.plan(), deployment));
    Verdict verdict = moved(standing, deployment, start).verdict(Ref.of(deployment));
    return Entry.judged(deployment, Standing.WAITING, start, fits, verdict);
  }

  private static Analysis moved(Analysis analysis, Deployment deployment, PlannedStart start) {
    Edit edit =
        Edit.put(
            Phrase.of("edit.unnamed"),
            Shape.with(deployment, "timing", deployment.timing().withStart(start)));
    return switch (analysis.plan().apply(edit)) {
      case Applied.Done(Plan plan) -> analysis.after(plan, edit);
      case Applied.Refused(var reasons) ->
          throw new IllegalStateException("cannot be moved: " + reasons);
    };
  }

  /** Why no start fits: in the plan as it stands, else beside those that were placed. */
  private List<Phrase> reasons(SlotRequest request) {
    List<Phrase> alone = reasons(standing, request);
    return alone.isEmpty() ? reasons(filled, request) : alone;
  }

  private static List<Phrase> reasons(Analysis analysis, SlotRequest request) {
    return switch (analysis.nextSlot(request)) {
      case SlotAnswer.Impossible impossible ->
          impossible.clash().stream().map(Constraint::title).toList();
      case SlotAnswer.NotComputed unknown -> unknown.missing();
      case SlotAnswer.Found _, SlotAnswer.NotFoundInTime _ -> List.of();
    };
  }
}
