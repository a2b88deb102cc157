package org.slipway.core.schedule.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Jobs that say something about each other's starts, taken together: whatever those of one island
 * do, those of another have the same starts left. Two meet at a limit only where they could run at
 * once and more is wanted than there is, and at a link only where it could fail to hold.
 */
final class Islands {

  private final Grid grid;
  private final int[] parent;

  private Islands(Grid grid) {
    this.grid = grid;
    parent = new int[grid.size];
    Arrays.setAll(parent, j -> j);
  }

  /** The islands, the smallest first; only where every job has a start left. */
  static List<int[]> of(Grid grid) {
    var islands = new Islands(grid);
    islands.meetAtLinks();
    islands.meetInRelays();
    for (int limit = 0; limit < grid.problem.limits().size(); limit++) {
      islands.meetAt(limit);
    }
    return islands.all();
  }

  private void meetAtLinks() {
    for (int j = 0; j < grid.size; j++) {
      for (Grid.Arc arc : grid.before[j]) {
        if (grid.latest[arc.job()] + arc.lag() > grid.head[j]) {
          join(j, arc.job());
        }
      }
    }
  }

  private void meetInRelays() {
    for (int[] line : grid.relays.together()) {
      for (int j : line) {
        join(line[0], j);
      }
    }
  }

  private void meetAt(int limit) {
    int most = mostTaken(grid.problem.limits().get(limit));
    int capacity = grid.problem.limits().get(limit).capacity();
    Integer[] users =
        Arrays.stream(grid.users(limit))
            .filter(j -> grid.length[j] > 0)
            .boxed()
            .sorted(Comparator.comparingInt(j -> grid.head[j]))
            .toArray(Integer[]::new);
    int from = 0;
    long end = Long.MIN_VALUE;
    for (int u = 0; u <= users.length; u++) {
      if (u == users.length || grid.head[users[u]] >= end) {
        joinAll(Arrays.copyOfRange(users, from, u), limit, (long) capacity - most);
        from = u;
      }
      if (u < users.length) {
        end = Math.max(end, (long) grid.latest[users[u]] + grid.length[users[u]]);
      }
    }
  }

  private static int mostTaken(Limit limit) {
    return limit.taken().stream().mapToInt(Limit.Taken::units).sum();
  }

  /** Those that could run at once, unless there is room for all of them. */
  private void joinAll(Integer[] users, int limit, long room) {
    long wanted = Arrays.stream(users).mapToLong(j -> grid.units(j, limit)).sum();
    for (int j : wanted > room ? users : new Integer[0]) {
      join(users[0], j);
    }
  }

  private void join(int one, int other) {
    parent[top(one)] = top(other);
  }

  private int top(int job) {
    int top = job;
    while (parent[top] != top) {
      top = parent[top];
    }
    return top;
  }

  private List<int[]> all() {
    SortedMap<Integer, List<Integer>> members = new TreeMap<>();
    for (int j = 0; j < grid.size; j++) {
      members.computeIfAbsent(top(j), _ -> new ArrayList<>()).add(j);
    }
    return members.values().stream()
        .map(island -> island.stream().mapToInt(Integer::intValue).toArray())
        .sorted(Comparator.comparingInt((int[] island) -> island.length))
        .toList();
  }
}
