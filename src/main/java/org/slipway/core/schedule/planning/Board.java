package org.slipway.core.schedule.planning;

import java.util.Arrays;
import java.util.List;

/** Starts given so far and what they take of each limit. Not for several threads. */
final class Board {

  static final int NOWHERE = -1;

  final Grid grid;
  final int[] start;
  private final Profile[] taken;
  private final int[][] limit;
  private final int[][] units;
  private final int[][] most;

  Board(Grid grid) {
    this.grid = grid;
    start = new int[grid.size];
    Arrays.fill(start, NOWHERE);
    List<Limit> limits = grid.problem.limits();
    taken = new Profile[limits.size()];
    Arrays.setAll(taken, number -> profile(limits.get(number)));
    limit = new int[grid.size][];
    units = new int[grid.size][];
    most = new int[grid.size][];
    for (int j = 0; j < grid.size; j++) {
      List<Use> uses =
          grid.problem.jobs().get(j).uses().stream()
              .filter(use -> limits.get(use.limit()).capacity() < Integer.MAX_VALUE)
              .toList();
      limit[j] = uses.stream().mapToInt(Use::limit).toArray();
      units[j] = uses.stream().mapToInt(Use::units).toArray();
      most[j] = uses.stream().mapToInt(u -> limits.get(u.limit()).capacity() - u.units()).toArray();
    }
  }

  private Profile profile(Limit limit) {
    var profile = new Profile();
    for (Limit.Taken by : limit.taken()) {
      int from = Math.max(0, grid.problem.floor(by.at().start()));
      int to = grid.problem.minute(by.at().end());
      if (from < to) {
        profile.add(from, to, by.units());
      }
    }
    return profile;
  }

  /** Puts a job that has no start at this one, which must fit. */
  void put(int job, int at) {
    start[job] = at;
    take(job, at, 1);
  }

  /** Takes a job's start away and gives it. */
  int lift(int job) {
    int at = start[job];
    start[job] = NOWHERE;
    take(job, at, -1);
    return at;
  }

  private void take(int job, int at, int sign) {
    if (grid.length[job] > 0) {
      for (int u = 0; u < limit[job].length; u++) {
        taken[limit[job][u]].add(at, at + grid.length[job], sign * units[job][u]);
      }
    }
  }

  /** The earliest start that those before it leave; its own open time does not count yet. */
  int after(int job) {
    int from = grid.head[job];
    for (Grid.Arc arc : grid.before[job]) {
      if (start[arc.job()] != NOWHERE) {
        from = Math.max(from, start[arc.job()] + arc.lag());
      }
    }
    return from;
  }

  /** The latest start that those who wait for it leave. */
  int until(int job) {
    int until = grid.latest[job];
    for (Grid.Arc arc : grid.after[job]) {
      if (start[arc.job()] != NOWHERE) {
        until = Math.min(until, start[arc.job()] - arc.lag());
      }
    }
    return until;
  }

  /** The earliest start in {@code [from, until]} that fits beside the others, or nowhere. */
  int earliest(int job, int from, int until) {
    return earliest(job, from, until, grid.relays.concern(job));
  }

  /** The same with relays left out, which hold only once everyone has a start. */
  int earliestOutsideRelays(int job, int from, int until) {
    return earliest(job, from, until, false);
  }

  private int earliest(int job, int from, int until, boolean relays) {
    int at = from;
    while (true) {
      at = grid.open[job].next(at, grid.step);
      if (at < 0 || at > until) {
        return NOWHERE;
      }
      int room = fit(job, at);
      int fits = relays ? grid.relays.fit(job, room, start) : room;
      if (fits == at) {
        return at;
      }
      if (fits > until) {
        return NOWHERE;
      }
      at = fits;
    }
  }

  private int fit(int job, int at) {
    int length = grid.length[job];
    int from = at;
    for (int u = 0; length > 0 && u < limit[job].length; u++) {
      if (most[job][u] < 0) {
        return Integer.MAX_VALUE;
      }
      from = Math.max(from, taken[limit[job][u]].fit(from, length, most[job][u]));
    }
    return from;
  }
}
