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
import org.slipway.core.time.Interval;

/**
 * What waits to be deployed, for the tool that deploys: every planned or approved deployment, at
 * its planned start where that still fits, else at the next start that does. Whether it may go then
 * is judged there; the tool asks the gate about that very start once more before it begins.
 *
 * <p>They are placed one after another, in the order of their planned starts, then of their ids,
 * each behind what it waits for; at a start that fits the plan as it stands, and beside all that
 * were placed before it: throttles, capacities, items, locks, people and what must come first count
 * for both. What may not go, and what waits for it, is placed behind all that may, in the same
 * order.
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

    /**
     * At a start, as it is judged there; held where it may not go.
     *
     * @param fits the stretch of starts around it that fit too
     */
    static Entry judged(
        Deployment deployment,
        Standing standing,
        PlannedStart start,
        Interval fits,
        Verdict verdict) {
      boolean may = verdict.go() == Go.GO || verdict.go() == Go.CONDITIONAL;
      return new Entry(
          deployment.id(),
          0,
          may ? standing : Standing.HELD,
          Optional.of(start),
          Optional.of(new Interval(start.at(), fits.end())),
          Optional.of(verdict),
          may ? List.of() : blocking(verdict));
    }

    private static List<Phrase> blocking(Verdict verdict) {
      return verdict.findings().stream()
          .filter(Finding::blocks)
          .map(Finding::reason)
          .distinct()
          .toList();
    }

    /** Where no start is known to fit. */
    static Entry held(Deployment deployment, List<Phrase> reasons) {
      return new Entry(
          deployment.id(),
          0,
          Standing.HELD,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          reasons);
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
    List<Entry> entries = new ArrayList<>(placed(analysis, stop));
    entries.sort(
        Comparator.comparing((Entry e) -> e.start().map(PlannedStart::at).orElse(Instant.MAX))
            .thenComparing(Entry::deployment, (a, b) -> a.compareTo(b)));
    return new DeploymentQueue(analysis.at(), numbered(analysis.plan(), entries));
  }

  /** What may not go, and what waits for it, is placed behind the others. */
  private static List<Entry> placed(Analysis analysis, BooleanSupplier stop) {
    var order = new QueueOrder(analysis.plan(), analysis.facts().needs(), analysis.at());
    var filling = new QueueFilling(analysis);
    var entries = new ArrayList<Entry>();
    var behind = new TreeMap<Id<Deployment>, Deployment>();
    for (Deployment deployment : order.deployments()) {
      if (stop.getAsBoolean()) {
        return entries;
      }
      Entry entry = filling.find(deployment);
      boolean held = entry.standing() == Standing.HELD && QueueFilling.isMoved(deployment, entry);
      if (held || order.before(deployment).stream().anyMatch(d -> behind.containsKey(d.id()))) {
        behind.put(deployment.id(), deployment);
      } else {
        filling.take(deployment, entry);
        entries.add(entry);
      }
    }
    for (Deployment deployment : order.deployments()) {
      if (behind.containsKey(deployment.id()) && !stop.getAsBoolean()) {
        Entry entry = filling.find(deployment);
        filling.take(deployment, entry);
        entries.add(entry);
      }
    }
    return entries;
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
