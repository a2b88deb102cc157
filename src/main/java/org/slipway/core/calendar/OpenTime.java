package org.slipway.core.calendar;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.MaintenanceWindow;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;
import org.slipway.core.time.Occurrence;
import org.slipway.core.time.Recurrences;

/**
 * When one target is open (DEFINITIONS §3): no matching freeze is active, and where any maintenance
 * window matches, at least one is active. Immutable.
 */
public final class OpenTime {

  /** How far an open end is looked for before the target counts as open for ever. */
  public static final Duration LONGEST_LOOK = Duration.ofDays(28 * 366L);

  private static final Duration FIRST_LOOK = Duration.ofDays(4);

  private final Target target;
  private final List<Freeze> matching;
  private final List<Freeze> freezes;
  private final List<MaintenanceWindow> windows;
  private final Set<Id<Freeze>> excepted;
  private final Occurrences occurrences;

  private OpenTime(
      Target target,
      List<Freeze> matching,
      List<MaintenanceWindow> windows,
      Set<Id<Freeze>> excepted,
      Occurrences occurrences) {
    this.target = target;
    this.matching = matching;
    this.freezes = matching.stream().filter(f -> !excepted.contains(f.id())).toList();
    this.windows = windows;
    this.excepted = excepted;
    this.occurrences = occurrences;
  }

  /**
   * Of all freezes and windows of a plan or of an extract's sub-plan.
   *
   * @param excepted freezes that an exception lets through
   */
  public static OpenTime of(
      Plan plan, Target target, Set<Id<Freeze>> excepted, Occurrences occurrences) {
    return of(
        plan.freezes().values(), plan.maintenanceWindows().values(), target, excepted, occurrences);
  }

  /** Of these freezes and windows, as far as they match the target. */
  public static OpenTime of(
      Collection<Freeze> freezes,
      Collection<MaintenanceWindow> windows,
      Target target,
      Set<Id<Freeze>> excepted,
      Occurrences occurrences) {
    return new OpenTime(
        target,
        freezes.stream().filter(f -> Scopes.matches(f.scope(), target)).toList(),
        windows.stream().filter(w -> Scopes.matches(w.scope(), target)).toList(),
        new TreeSet<>(excepted),
        occurrences);
  }

  /** The freezes about the target, excepted ones included, in plan order. */
  public List<Freeze> freezes() {
    return matching;
  }

  /** The freezes that close the target: those about it that are not excepted, in plan order. */
  public List<Freeze> denying() {
    return freezes;
  }

  /** What is known of the times of a freeze or window, as far as they reach into a range. */
  public Expansion expansion(PlanRecord record, Interval range) {
    return occurrences.of(Ref.of(record), range);
  }

  /** The windows about the target, in plan order. */
  public List<MaintenanceWindow> windows() {
    return windows;
  }

  /** What of {@code range} is open. */
  public Openness within(Interval range) {
    Openness.Certainty denied = certainty(freezes, range);
    IntervalSet whole = IntervalSet.of(range);
    Openness.Certainty allowed =
        windows.isEmpty() ? new Openness.Certainty(whole, whole) : certainty(windows, range);
    return Openness.of(range, denied, allowed);
  }

  /** Whether it is open at an instant, and what decides. */
  public Opening at(Instant instant) {
    Interval moment = moment(instant);
    List<Ref> denying = active(freezes, moment);
    if (!denying.isEmpty()) {
      return new Opening.Frozen(denying);
    }
    List<Ref> allowing = active(windows, moment);
    List<Ref> doubtful = doubtful(freezes, moment);
    if (allowing.isEmpty() && !windows.isEmpty()) {
      List<Ref> perhaps = doubtful(windows, moment);
      if (perhaps.isEmpty()) {
        return new Opening.OutsideWindows(refs(windows));
      }
      doubtful.addAll(perhaps);
    }
    return doubtful.isEmpty() ? new Opening.Open(allowing) : new Opening.NotComputed(doubtful);
  }

  /**
   * End of the stretch of open time that contains {@code start}. Looks ahead in doubling ranges
   * until the stretch ends, or is proved endless, or has lasted {@link #LONGEST_LOOK}.
   */
  public OpenEnd end(Instant start) {
    Opening opening = at(start);
    if (opening instanceof Opening.NotComputed(List<Ref> about)) {
      return new OpenEnd.NotComputed(about, start, moment(start));
    }
    if (!(opening instanceof Opening.Open)) {
      return new OpenEnd.NotOpen(opening);
    }
    Duration ahead = FIRST_LOOK;
    while (true) {
      Interval looked = Interval.lasting(start, ahead);
      Interval open = within(looked).open().stretchAt(start).orElseThrow();
      if (open.end().isBefore(looked.end())) {
        return endAt(open.end(), looked);
      }
      if (ahead.compareTo(LONGEST_LOOK) > 0 || isEndlessFrom(looked.end())) {
        return new OpenEnd.Never(looked);
      }
      ahead = ahead.multipliedBy(2);
    }
  }

  private OpenEnd endAt(Instant end, Interval looked) {
    return switch (at(end)) {
      case Opening.Frozen(List<Ref> by) -> new OpenEnd.Ends(end, by, looked);
      case Opening.OutsideWindows _ -> new OpenEnd.Ends(end, endingAt(end), looked);
      case Opening.NotComputed(List<Ref> about) -> new OpenEnd.NotComputed(about, end, looked);
      case Opening.Open _ -> throw new IllegalStateException("open at the open end: " + end);
    };
  }

  private List<Ref> endingAt(Instant end) {
    Interval before = new Interval(end.minusNanos(1), end);
    return active(windows, before);
  }

  /** Whether nothing can close it after {@code from}, given that it is open there. */
  private boolean isEndlessFrom(Instant from) {
    boolean freezesOver =
        freezes.stream()
            .allMatch(f -> Recurrences.latestEnd(f.when()).map(from::isAfter).orElse(false));
    return freezesOver
        && (windows.isEmpty()
            || Recurrences.gaplessSince(windows.stream().map(MaintenanceWindow::when).toList())
                .map(since -> !since.isAfter(from))
                .orElse(false));
  }

  /**
   * The freezes active during {@code interval}, excepted ones included and marked. An empty
   * interval is judged at its instant, here and below.
   */
  public List<FreezeHit> freezesDuring(Interval interval) {
    var hits = new ArrayList<FreezeHit>();
    for (Freeze freeze : matching) {
      List<Occurrence> during = overlapping(freeze, judged(interval));
      if (!during.isEmpty()) {
        hits.add(
            new FreezeHit(
                freeze,
                during,
                excepted.contains(freeze.id()),
                Scopes.coversPartially(freeze.scope(), target)));
      }
    }
    return hits;
  }

  /** The freezes, not excepted, of which nobody can say whether they are active then. */
  public List<Ref> freezesNotComputed(Interval interval) {
    return doubtful(freezes, judged(interval));
  }

  /** Whether windows allow the whole of {@code asked}; freezes are not looked at. */
  public WindowCover windowsOver(Interval asked) {
    if (windows.isEmpty()) {
      return new WindowCover.NoneNeeded();
    }
    Interval interval = judged(asked);
    Openness.Certainty allowed = certainty(windows, interval);
    if (allowed.certain().covers(interval)) {
      return new WindowCover.Covered(active(windows, interval));
    }
    return allowed.possible().covers(interval)
        ? new WindowCover.NotComputed(doubtful(windows, interval))
        : new WindowCover.Uncovered(refs(windows), allowed.possible().gaps(interval));
  }

  private Openness.Certainty certainty(List<? extends PlanRecord> records, Interval range) {
    var certain = new ArrayList<Interval>();
    var possible = new ArrayList<Interval>();
    for (PlanRecord record : records) {
      Expansion expansion = occurrences.of(Ref.of(record), range);
      expansion.occurrences().forEach(o -> o.at().intersection(range).ifPresent(certain::add));
      possible.addAll(expansion.unknown().stretches());
    }
    possible.addAll(certain);
    return new Openness.Certainty(IntervalSet.of(certain), IntervalSet.of(possible));
  }

  private List<Ref> active(List<? extends PlanRecord> records, Interval during) {
    return records.stream().filter(r -> !overlapping(r, during).isEmpty()).map(Ref::of).toList();
  }

  private List<Occurrence> overlapping(PlanRecord record, Interval during) {
    return occurrences.of(Ref.of(record), during).occurrences().stream()
        .filter(o -> o.at().overlaps(during))
        .toList();
  }

  private List<Ref> doubtful(List<? extends PlanRecord> records, Interval during) {
    var refs = new ArrayList<Ref>();
    for (PlanRecord record : records) {
      if (occurrences.of(Ref.of(record), during).unknown().overlaps(during)) {
        refs.add(Ref.of(record));
      }
    }
    return refs;
  }

  private static Interval judged(Interval interval) {
    return interval.isEmpty() ? moment(interval.start()) : interval;
  }

  private static Interval moment(Instant instant) {
    return new Interval(instant, instant.plusNanos(1));
  }

  private static List<Ref> refs(List<? extends PlanRecord> records) {
    return records.stream().map(Ref::of).toList();
  }
}
