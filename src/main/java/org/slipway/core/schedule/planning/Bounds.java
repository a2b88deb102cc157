package org.slipway.core.schedule.planning;

import java.util.Arrays;
import java.util.Comparator;

/**
 * What no schedule can beat. For each limit the work of its users that cannot begin before some
 * minute must fit, after that minute, into the capacity of those minutes in which any of them could
 * be under way; where a few can only go one by one, no order of them ends earlier; and no job ends
 * before its own earliest end.
 */
final class Bounds {

  private Bounds() {}

  /** A cost that no schedule goes below; only where every job has a start left. */
  static long cost(Grid grid, Costs costs) {
    long ends = 0;
    for (int j = 0; j < grid.size; j++) {
      ends += grid.workable.before(grid.head[j] + grid.length[j]);
    }
    int finish = grid.size == 0 ? 0 : grid.workable.before(finish(grid));
    return costs.total(finish, ends, costs.leastSquares(), shift(grid, costs));
  }

  /** Minutes less than which no schedule shifts the starts, all together. */
  static long shift(Grid grid, Costs costs) {
    long away = 0;
    for (int j = 0; j < grid.size; j++) {
      away += nearest(grid, costs, j);
    }
    return away;
  }

  private static long nearest(Grid grid, Costs costs, int job) {
    int present = costs.present(job);
    if (present == Integer.MIN_VALUE) {
      return 0;
    }
    int before = grid.open[job].previous(Math.min(present, grid.latest[job]), grid.step);
    int after = grid.open[job].next(Math.max(present, grid.head[job]), grid.step);
    long least = Long.MAX_VALUE;
    if (before >= grid.head[job]) {
      least = costs.away(job, before);
    }
    if (after >= 0 && after <= grid.latest[job]) {
      least = Math.min(least, costs.away(job, after));
    }
    return least;
  }

  /** A minute before which the last job does not end. */
  static int finish(Grid grid) {
    int finish = 0;
    for (int j = 0; j < grid.size; j++) {
      finish = Math.max(finish, grid.head[j] + grid.tail[j]);
    }
    for (int limit = 0; limit < grid.problem.limits().size(); limit++) {
      finish = Math.max(finish, finish(grid, limit));
      finish = Math.max(finish, OneByOne.finish(grid, limit));
    }
    return finish;
  }

  private static int finish(Grid grid, int limit) {
    int capacity = grid.problem.limits().get(limit).capacity();
    int[] users = grid.users(limit);
    if (users.length < 2 || capacity == Integer.MAX_VALUE || capacity == 0) {
      return 0;
    }
    Stretches cover = grid.cover(users);
    Integer[] byHead = Arrays.stream(users).boxed().toArray(Integer[]::new);
    Arrays.sort(byHead, Comparator.comparingInt((Integer j) -> grid.head[j]).reversed());
    long work = 0;
    int rest = Integer.MAX_VALUE;
    int finish = 0;
    for (int j : byHead) {
      work += (long) grid.units(j, limit) * grid.length[j];
      rest = Math.min(rest, grid.tail[j] - grid.length[j]);
      long minutes = Math.ceilDiv(work, capacity);
      int done = cover.reaching(Math.toIntExact(cover.before(grid.head[j]) + minutes));
      finish = Math.max(finish, done == Integer.MAX_VALUE ? 0 : done + rest);
    }
    return finish;
  }

  /**
   * Whether some limit is too small for the work that must be done between an earliest start and a
   * latest end: then there is no schedule.
   */
  static boolean isTooMuch(Grid grid) {
    for (int limit = 0; limit < grid.problem.limits().size(); limit++) {
      if (isTooMuch(grid, limit)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTooMuch(Grid grid, int limit) {
    int capacity = grid.problem.limits().get(limit).capacity();
    int[] users = grid.users(limit);
    if (users.length == 0 || capacity == Integer.MAX_VALUE) {
      return false;
    }
    Stretches cover = grid.cover(users);
    Integer[] byEnd = Arrays.stream(users).boxed().toArray(Integer[]::new);
    Arrays.sort(byEnd, Comparator.comparingInt(j -> grid.latest[j] + grid.length[j]));
    for (int first : users) {
      long work = 0;
      for (int j : byEnd) {
        if (grid.head[j] >= grid.head[first]) {
          work += (long) grid.units(j, limit) * grid.length[j];
          int end = grid.latest[j] + grid.length[j];
          long room = (long) cover.before(end) - cover.before(grid.head[first]);
          boolean never = grid.units(j, limit) > capacity && grid.length[j] > 0;
          if (never || work > room * capacity) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
