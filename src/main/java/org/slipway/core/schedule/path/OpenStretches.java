package org.slipway.core.schedule.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.graph.path.OpenStarts;
import org.slipway.core.plan.Deployment;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Freeze;
import org.slipway.core.plan.Id;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.PlanRecord;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Expansion;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * The open time of deployments over one range, found once for all that the same freezes and windows
 * are about. What nobody can compute counts as closed. A target that is open where the range ends
 * counts as open from there on. Safe for all threads.
 */
public final class OpenStretches {

  /** How far after the last planned end, and the evaluation instant, is looked at least. */
  private static final Duration AHEAD = Duration.ofDays(180);

  private static final Duration STEP = Duration.ofDays(90);
  private static final Duration FOR_EVER = Duration.ofDays(366 * 1_000);
  private static final long MINUTE = 60;

  private static final Set<Kind> DECIDING =
      EnumSet.of(Kind.FREEZE, Kind.MAINTENANCE_WINDOW, Kind.HOLIDAY_CALENDAR, Kind.BUSINESS_EVENT);

  private final Interval range;
  private final ConcurrentMap<Ref, Times> times = new ConcurrentHashMap<>();
  private final ConcurrentMap<Calendar, List<Interval>> open = new ConcurrentHashMap<>();
  private final ConcurrentMap<Fitting, OpenStarts> fitting = new ConcurrentHashMap<>();
  private final ConcurrentMap<Id<Deployment>, OpenStarts> found = new ConcurrentHashMap<>();

  /** When a freeze or window certainly is, and when it may be besides. */
  private record Times(List<Interval> certain, List<Interval> perhaps) {}

  private record Calendar(List<Ref> freezes, List<Ref> windows) {}

  private record Fitting(Calendar calendar, long room) {}

  private OpenStretches(Interval range) {
    this.range = range;
  }

  /** Nothing looked up yet, for a plan at an instant. */
  public static OpenStretches of(Plan plan, Instant at) {
    return new OpenStretches(range(plan, at));
  }

  /** From the day of the instant to well after everything planned, by steps that rarely move. */
  private static Interval range(Plan plan, Instant at) {
    Instant last =
        plan.deployments().values().stream()
            .filter(d -> d.state().unfinished())
            .flatMap(d -> d.timing().known().stream())
            .map(Interval::end)
            .reduce(at, (a, b) -> a.isAfter(b) ? a : b);
    long step = STEP.toSeconds();
    long day = Duration.ofDays(1).toSeconds();
    long end = Math.ceilDiv(last.plus(AHEAD).getEpochSecond(), step) * step;
    return new Interval(
        Instant.ofEpochSecond(Math.floorDiv(at.getEpochSecond(), day) * day),
        Instant.ofEpochSecond(end));
  }

  /** This one where it serves a plan at an instant too, else an empty one. */
  public OpenStretches servingAlso(Plan plan, Instant at) {
    return range.equals(range(plan, at)) ? this : of(plan, at);
  }

  /**
   * What of this holds after an edit.
   *
   * @param touched deployments whose open time the edit may have changed; empty: any
   */
  public OpenStretches after(Edit edit, Optional<SortedSet<Ref>> touched) {
    var after = new OpenStretches(range);
    if (edit.changes().stream().noneMatch(change -> DECIDING.contains(change.ref().kind()))) {
      after.times.putAll(times);
      after.open.putAll(open);
      after.fitting.putAll(fitting);
    }
    if (touched.isPresent()) {
      after.found.putAll(found);
      touched.get().forEach(ref -> after.found.remove(new Id<Deployment>(ref.id().uuid())));
    }
    return after;
  }

  /** What of this holds at another instant, at which other exceptions may be in force. */
  public OpenStretches movedOn() {
    var later = new OpenStretches(range);
    later.times.putAll(times);
    later.open.putAll(open);
    later.fitting.putAll(fitting);
    return later;
  }

  /** What is looked at. */
  Interval range() {
    return range;
  }

  /**
   * The minutes since the epoch at which a deployment may start.
   *
   * @param room its length, rollback tail included
   */
  OpenStarts starts(
      Deployment deployment, Function<Deployment, OpenTime> openTimes, Duration room) {
    OpenStarts known = found.get(deployment.id());
    if (known == null) {
      known = starts(openTimes.apply(deployment), room);
      found.put(deployment.id(), known);
    }
    return known;
  }

  private OpenStarts starts(OpenTime time, Duration room) {
    if (time.denying().isEmpty() && time.windows().isEmpty()) {
      return OpenStarts.ALWAYS;
    }
    var calendar =
        new Calendar(
            time.denying().stream().map(Ref::of).toList(),
            time.windows().stream().map(Ref::of).toList());
    List<Interval> stretches = open.computeIfAbsent(calendar, _ -> open(time));
    return fitting.computeIfAbsent(
        new Fitting(calendar, ceiling(room)), wanted -> fitting(stretches, wanted.room()));
  }

  /** As {@link OpenTime#within} has it, with the times of each record looked up once. */
  private List<Interval> open(OpenTime time) {
    var closed = new ArrayList<Interval>();
    for (Freeze freeze : time.denying()) {
      closed.addAll(times(time, freeze).certain());
      closed.addAll(times(time, freeze).perhaps());
    }
    var allowed = new ArrayList<Interval>();
    time.windows().forEach(window -> allowed.addAll(times(time, window).certain()));
    IntervalSet all = time.windows().isEmpty() ? IntervalSet.of(range) : IntervalSet.of(allowed);
    return all.minus(IntervalSet.of(closed)).stretches();
  }

  private Times times(OpenTime time, PlanRecord record) {
    return times.computeIfAbsent(Ref.of(record), _ -> expanded(time.expansion(record, range)));
  }

  private Times expanded(Expansion expansion) {
    return new Times(
        expansion.occurrences().stream().flatMap(o -> o.at().intersection(range).stream()).toList(),
        expansion.unknown().within(range).stretches());
  }

  private OpenStarts fitting(List<Interval> stretches, long room) {
    var kept = new ArrayList<long[]>();
    for (Interval stretch : stretches) {
      boolean open = stretch.end().equals(range.end());
      Instant end = open ? stretch.end().plus(FOR_EVER) : stretch.end();
      long[] minutes = {ceiling(stretch.start()), Math.floorDiv(end.getEpochSecond(), MINUTE)};
      if (minutes[0] < minutes[1]) {
        kept.add(minutes);
      }
    }
    long[] from = kept.stream().mapToLong(minutes -> minutes[0]).toArray();
    long[] until = kept.stream().mapToLong(minutes -> minutes[1]).toArray();
    return OpenStarts.in(from, until, room);
  }

  /** The first whole minute since the epoch at or after an instant. */
  static long ceiling(Instant at) {
    long minute = Math.floorDiv(at.getEpochSecond(), MINUTE);
    return at.equals(instant(minute)) ? minute : minute + 1;
  }

  /** Whole minutes that hold a length. */
  static long ceiling(Duration length) {
    return Math.ceilDiv(length.plusNanos(999_999_999).toSeconds(), MINUTE);
  }

  static Instant instant(long minute) {
    return Instant.ofEpochSecond(minute * MINUTE);
  }
}
