package org.slipway.core;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.slipway.core.plan.Applied;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.DeploymentState;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Environment;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Phrase;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.PlannedStart;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.References;
import org.slipway.core.plan.Release;
import org.slipway.core.plan.Shape;
import org.slipway.core.readiness.Finding;
import org.slipway.core.readiness.Go;
import org.slipway.core.readiness.Verdict;
import org.slipway.core.schedule.slot.Constraint;
import org.slipway.core.schedule.slot.Slot;
import org.slipway.core.schedule.slot.SlotAnswer;
import org.slipway.core.schedule.slot.SlotRequest;
import org.slipway.core.schedule.slot.SlotSearch;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * What waits to be deployed, for the tool that deploys: every planned or approved deployment, at
 * its planned start where that still fits, else at the next start that does. Whether it may go then
 * is judged there; the tool asks the gate once more before it begins. Each is looked at by itself:
 * two that queue for one place may be given the same time, and the gate lets the first one pass.
 *
 * @param at evaluation instant
 * @param entries by start; those without one last
 */
public record DeploymentQueue(Instant at, List<Entry> entries) {

  /** Where a deployment stands. */
  public enum Standing {
    /** It may go at its planned start. */
    READY,
    /** Its planned start does not fit any more; it may go at a later one. */
    WAITING,
    /** It may not go: the reasons say why. */
    HELD
  }

  /**
   * One deployment in the queue.
   *
   * @param place of its environment's queue, from 1
   * @param start when it would go; empty: no start is known to fit
   * @param starts whole minutes in which it may start; empty where there is no start
   * @param verdict on it at that start
   * @param reasons what holds it; empty where nothing does
   */
  public record Entry(
      Id<Deployment> deployment,
      int place,
      Standing standing,
      Optional<PlannedStart> start,
      Optional<Interval> starts,
      Optional<Verdict> verdict,
      List<Phrase> reasons) {
    public Entry {
      reasons = List.copyOf(reasons);
    }

    Entry at(int other) {
      return new Entry(deployment, other, standing, start, starts, verdict, reasons);
    }
  }

  private static final Duration MINUTE = Duration.ofMinutes(1);

  public DeploymentQueue {
    entries = List.copyOf(entries);
  }

  /**
   * The queue of an analysed plan.
   *
   * @param stop asked between two deployments; what was not looked at then is left out
   */
  public static DeploymentQueue of(Analysis analysis, BooleanSupplier stop) {
    var entries = new ArrayList<Entry>();
    for (Deployment deployment : analysis.plan().deployments().values()) {
      if (stop.getAsBoolean()) {
        break;
      }
      if (queues(deployment)) {
        entries.add(entry(analysis, deployment));
      }
    }
    entries.sort(
        Comparator.comparing((Entry e) -> e.start().map(PlannedStart::at).orElse(Instant.MAX))
            .thenComparing(Entry::deployment, (a, b) -> a.compareTo(b)));
    return new DeploymentQueue(analysis.at(), numbered(analysis.plan(), entries));
  }

  private static boolean queues(Deployment deployment) {
    return deployment.state() == DeploymentState.PLANNED
        || deployment.state() == DeploymentState.APPROVED;
  }

  private static List<Entry> numbered(Plan plan, List<Entry> entries) {
    Map<Id<Environment>, Integer> places = new HashMap<>();
    return entries.stream()
        .map(
            entry ->
                entry.at(
                    places.merge(
                        plan.get(Deployment.class, entry.deployment()).environment(),
                        1,
                        Integer::sum)))
        .toList();
  }

  private static Entry entry(Analysis analysis, Deployment deployment) {
    SlotSearch search = analysis.slots(deployment);
    Optional<PlannedStart> planned = deployment.timing().start().filter(isAhead(analysis.at()));
    Optional<Interval> kept = planned.flatMap(start -> around(search, deployment, start.at()));
    if (kept.isPresent()) {
      Verdict verdict = analysis.verdict(deployment);
      return judged(deployment, Standing.READY, planned.orElseThrow(), kept, verdict);
    }
    Instant from = planned.map(PlannedStart::at).orElse(analysis.at());
    return switch (search.next(SlotRequest.of(deployment, from), () -> false)) {
      case SlotAnswer.Found found -> later(analysis, deployment, found.best());
      case SlotAnswer.Impossible impossible ->
          held(deployment, impossible.clash().stream().map(Constraint::title).toList());
      case SlotAnswer.NotComputed unknown -> held(deployment, unknown.missing());
      case SlotAnswer.NotFoundInTime _ -> held(deployment, List.of());
    };
  }

  private static java.util.function.Predicate<PlannedStart> isAhead(Instant now) {
    return start -> !start.at().isBefore(now);
  }

  /** The feasible starts around a start; empty where it is none. */
  private static Optional<Interval> around(
      SlotSearch search, Deployment deployment, Instant start) {
    SlotRequest day = SlotRequest.of(deployment, start).withHorizon(Duration.ofDays(1));
    IntervalSet feasible = search.feasible(day);
    return feasible.stretchAt(start);
  }

  private static Entry later(Analysis analysis, Deployment deployment, Slot slot) {
    Deployment moved =
        Shape.with(deployment, "timing", deployment.timing().withStart(slot.start()));
    Edit edit = Edit.put(Phrase.of("edit.unnamed"), moved);
    Analysis there =
        switch (analysis.plan().apply(edit)) {
          case Applied.Done(Plan plan) -> analysis.after(plan, edit);
          case Applied.Refused(var reasons) ->
              throw new IllegalStateException("cannot be moved: " + reasons);
        };
    return judged(
        deployment, Standing.WAITING, slot.start(), Optional.of(slot.fits()), there.verdict(moved));
  }

  private static Entry judged(
      Deployment deployment,
      Standing standing,
      PlannedStart start,
      Optional<Interval> starts,
      Verdict verdict) {
    boolean may = verdict.go() == Go.GO || verdict.go() == Go.CONDITIONAL;
    List<Phrase> reasons =
        may
            ? List.of()
            : verdict.findings().stream()
                .filter(Finding::blocks)
                .map(Finding::reason)
                .distinct()
                .toList();
    return new Entry(
        deployment.id(),
        0,
        may ? standing : Standing.HELD,
        Optional.of(start),
        starts.map(fits -> new Interval(start.at(), fits.end())),
        Optional.of(verdict),
        reasons);
  }

  private static Entry held(Deployment deployment, List<Phrase> reasons) {
    return new Entry(
        deployment.id(),
        0,
        Standing.HELD,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        reasons);
  }

  /** The last start at which an entry may still go, in whole minutes. */
  public static Optional<Instant> latest(Entry entry) {
    return entry.starts().map(starts -> starts.end().minus(MINUTE));
  }

  /**
   * A plan of the queue alone: its deployments at the starts they would have, and what they name.
   *
   * @param plan the plan the queue is of
   */
  public Plan asPlan(Plan plan) {
    Map<Ref, PlanRecord> kept = new TreeMap<>();
    var open = new ArrayDeque<PlanRecord>();
    plan.organisation().ifPresent(open::add);
    for (Entry entry : entries) {
      Deployment deployment = plan.get(Deployment.class, entry.deployment());
      entry
          .start()
          .map(start -> Shape.with(deployment, "timing", deployment.timing().withStart(start)))
          .ifPresent(open::add);
    }
    while (!open.isEmpty()) {
      PlanRecord record = bare(open.remove());
      if (kept.putIfAbsent(Ref.of(record), record) == null) {
        References.of(record).forEach(named -> open.add(plan.find(named.to()).orElseThrow()));
      }
    }
    return switch (Plan.of(kept.values())) {
      case Applied.Done(Plan done) -> done;
      case Applied.Refused(var reasons) ->
          throw new IllegalStateException("a queue is not closed: " + reasons);
    };
  }

  /** Dates of a release are no business of a queue. */
  private static PlanRecord bare(PlanRecord record) {
    return record instanceof Release release
        ? Shape.with(release, "milestones", List.of())
        : record;
  }
}
