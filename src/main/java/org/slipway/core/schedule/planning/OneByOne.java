package org.slipway.core.schedule.planning;

import java.util.Arrays;

/**
 * The earliest end of the users of a limit that lets one through at a time, over all their orders
 * and with nothing else in the way: for each set of them the earliest end, from those of its
 * subsets (Held and Karp). Only for few of them.
 */
final class OneByOne {

  private static final int MOST = 12;

  private OneByOne() {}

  /** A minute before which no schedule ends; 0 where the limit is another one. */
  static int finish(Grid grid, int limit) {
    int[] users = Arrays.stream(grid.users(limit)).filter(job -> grid.length[job] > 0).toArray();
    int capacity = grid.problem.limits().get(limit).capacity();
    if (capacity != 1 || users.length < 2 || users.length > MOST) {
      return 0;
    }
    int[] end = new int[1 << users.length];
    Arrays.fill(end, Integer.MAX_VALUE);
    end[0] = 0;
    for (int set = 1; set < end.length; set++) {
      for (int last = 0; last < users.length; last++) {
        if ((set >> last & 1) == 1) {
          end[set] = Math.min(end[set], after(grid, users[last], end[set ^ 1 << last]));
        }
      }
    }
    int rest = Integer.MAX_VALUE;
    for (int j : users) {
      rest = Math.min(rest, grid.tail[j] - grid.length[j]);
    }
    int all = end[end.length - 1];
    return all == Integer.MAX_VALUE ? 0 : all + rest;
  }

  /** The earliest end of a job that starts at this minute or later. */
  private static int after(Grid grid, int job, int from) {
    if (from == Integer.MAX_VALUE) {
      return from;
    }
    int start = grid.open[job].next(Math.max(from, grid.head[job]), grid.step);
    return start < 0 ? Integer.MAX_VALUE : start + grid.length[job];
  }
}
