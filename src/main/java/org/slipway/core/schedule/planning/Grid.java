package org.slipway.core.schedule.planning;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.IdentityHashMap;
import java.util.List;
import org.slipway.core.time.IntervalSet;

/**
 * A problem as numbers: minutes from the beginning of its horizon, jobs, limits and links by place.
 * Immutable once made.
 */
final class Grid {

  /** One job's share of a link: the other job and the lag in minutes. */
  record Arc(int job, int lag) {}

  final Problem problem;
  final int size;
  final int step;
  final int[] length;
  final Stretches[] open;
  final Arc[][] before;
  final Arc[][] after;
  final Relays relays;

  /** The earliest start that barred and links leave, or -1 where they leave none. */
  final int[] head;

  /** The latest start of the same kind, or -1. */
  final int[] latest;

  /** Minutes from a start to the earliest end of everything that waits for it. */
  final int[] tail;

  /** When any job could be under way. */
  final Stretches workable;

  private final IdentityHashMap<List<Barred>, Stretches> known = new IdentityHashMap<>();

  Grid(Problem problem) {
    this.problem = problem;
    size = problem.jobs().size();
    step = Math.toIntExact(problem.step().toMinutes());
    length = new int[size];
    open = new Stretches[size];
    head = new int[size];
    latest = new int[size];
    tail = new int[size];
    for (int j = 0; j < size; j++) {
      Job job = problem.jobs().get(j);
      length[j] = minutes(job.length());
      open[j] = known.computeIfAbsent(job.barred(), this::open);
    }
    before = arcs(true);
    after = arcs(false);
    relays = new Relays(problem);
    spread();
    workable = cover(everyone());
  }

  /** Whole minutes, rounded up. */
  static int minutes(Duration duration) {
    return Math.toIntExact(Math.ceilDiv(duration.toMillis(), 60_000L));
  }

  private Stretches open(List<Barred> barred) {
    IntervalSet left = IntervalSet.of(problem.horizon());
    for (Barred bar : barred) {
      left = left.minus(bar.starts());
    }
    return Stretches.starts(left, problem);
  }

  private Arc[][] arcs(boolean backwards) {
    var lists = new ArrayList<List<Arc>>();
    for (int j = 0; j < size; j++) {
      lists.add(new ArrayList<>());
    }
    for (Link link : problem.links()) {
      int lag = minutes(link.lag());
      int self = backwards ? link.after() : link.before();
      lists.get(self).add(new Arc(backwards ? link.before() : link.after(), lag));
    }
    return lists.stream().map(list -> list.toArray(Arc[]::new)).toArray(Arc[][]::new);
  }

  private int[] everyone() {
    int[] all = new int[size];
    Arrays.setAll(all, j -> j);
    return all;
  }

  /**
   * Passes starts and tails along the links until nothing moves; a circle runs out of open time.
   */
  private void spread() {
    for (int j = 0; j < size; j++) {
      head[j] = open[j].next(0, step);
      latest[j] = open[j].isEmpty() ? -1 : open[j].last();
      tail[j] = length[j];
    }
    boolean moved = true;
    for (int round = 0; moved && round <= size; round++) {
      moved = false;
      for (int j = 0; j < size; j++) {
        boolean pulled = pull(j);
        boolean pushed = push(j);
        moved |= pulled || pushed;
      }
    }
    if (moved) {
      Arrays.fill(head, -1); // a circle of links
    }
  }

  private boolean pull(int j) {
    int from = head[j];
    for (Arc arc : before[j]) {
      from = head[arc.job] < 0 || from < 0 ? -1 : Math.max(from, head[arc.job] + arc.lag);
    }
    if (from >= 0) {
      from = open[j].next(from, step);
    }
    boolean moved = from != head[j];
    head[j] = from;
    return moved;
  }

  private boolean push(int j) {
    int until = latest[j];
    int rest = tail[j];
    for (Arc arc : after[j]) {
      until = latest[arc.job] < 0 ? -1 : Math.min(until, latest[arc.job] - arc.lag);
      rest = Math.max(rest, arc.lag + tail[arc.job]);
    }
    until = until < 0 ? -1 : open[j].previous(until, step);
    boolean moved = until != latest[j] || rest != tail[j];
    latest[j] = until;
    tail[j] = rest;
    return moved;
  }

  /** Whether barred and links leave every job a start, each by itself. */
  boolean leavesStarts() {
    for (int j = 0; j < size; j++) {
      if (head[j] < 0 || latest[j] < head[j]) {
        return false;
      }
    }
    return true;
  }

  /** When any of these jobs could be under way. */
  Stretches cover(int[] jobs) {
    var longest = new IdentityHashMap<Stretches, Integer>();
    var sets = new ArrayList<Stretches>();
    for (int j : jobs) {
      if (longest.merge(open[j], Math.max(0, length[j] - 1), Math::max) >= 0
          && !sets.contains(open[j])) {
        sets.add(open[j]);
      }
    }
    return Stretches.union(sets, sets.stream().map(longest::get).toList());
  }

  /** The jobs that take something of this limit. */
  int[] users(int limit) {
    var users = new ArrayList<Integer>();
    for (int j = 0; j < size; j++) {
      if (units(j, limit) > 0) {
        users.add(j);
      }
    }
    return users.stream().mapToInt(Integer::intValue).toArray();
  }

  int units(int job, int limit) {
    for (Use use : problem.jobs().get(job).uses()) {
      if (use.limit() == limit) {
        return use.units();
      }
    }
    return 0;
  }
}
