package org.slipway.core.schedule.path;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slipway.core.calendar.OpenTime;
import org.slipway.core.graph.path.OpenStarts;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Kind;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;

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
  private final ConcurrentMap<Calendar, List<Interval>> open;
  private final ConcurrentMap<Fitting, OpenStarts> starts;

  private record Calendar(List<Ref> freezes, List<Ref> windows) {}

  private record Fitting(Calendar calendar, long room) {}

  private OpenStretches(Interval range) {
    this.range = range;
    this.open = new ConcurrentHashMap<>();
    this.starts = new ConcurrentHashMap<>();
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

  /** Whether an edit may have changed what freezes and windows do. */
  public static boolean touched(Edit edit) {
    return edit.changes().stream().anyMatch(change -> DECIDING.contains(change.ref().kind()));
  }

  /** What is looked at. */
  Interval range() {
    return range;
  }

  /** The minutes since the epoch at which something of this length may start. */
  OpenStarts starts(OpenTime time, Duration room) {
    if (time.denying().isEmpty() && time.windows().isEmpty()) {
      return OpenStarts.ALWAYS;
    }
    var calendar =
        new Calendar(
            time.denying().stream().map(Ref::of).toList(),
            time.windows().stream().map(Ref::of).toList());
    List<Interval> stretches =
        open.computeIfAbsent(calendar, _ -> time.within(range).open().stretches());
    return starts.computeIfAbsent(
        new Fitting(calendar, ceiling(room)), fitting -> fitting(stretches, fitting.room()));
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
