package org.slipway.core.schedule.planning;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Builds a schedule in one go: the most urgent job that waits for nobody is put at its earliest
 * start, then the next. A few orders of urgency are tried and the best schedule kept.
 */
final class Greedy {

  private final Grid grid;
  private final Costs costs;

  Greedy(Grid grid, Costs costs) {
    this.grid = grid;
    this.costs = costs;
  }

  /** The cheapest of all orders' schedules; empty where each of them leaves a job out. */
  Optional<int[]> best() {
    Optional<int[]> best = Optional.empty();
    long least = Long.MAX_VALUE;
    for (Comparator<Integer> order : orders()) {
      Optional<int[]> made = by(order);
      if (made.isPresent() && costs.of(made.get()) < least) {
        least = costs.of(made.get());
        best = made;
      }
    }
    return best;
  }

  /** Longest rest first, longest first, least slack first; the place decides what is left. */
  private List<Comparator<Integer>> orders() {
    Comparator<Integer> rest = Comparator.comparingInt(j -> -grid.tail[j]);
    Comparator<Integer> longest = Comparator.comparingInt(j -> -grid.length[j]);
    Comparator<Integer> slack = Comparator.comparingInt(j -> grid.latest[j] - grid.head[j]);
    Comparator<Integer> latest = Comparator.comparingInt(j -> grid.latest[j]);
    Comparator<Integer> head = Comparator.comparingInt(j -> grid.head[j]);
    return List.of(
        rest.thenComparing(longest),
        longest.thenComparing(rest),
        latest.thenComparing(longest),
        slack.thenComparing(longest),
        head.thenComparing(latest).thenComparing(longest));
  }

  /** A schedule in this order of urgency; empty where a job finds no start. */
  Optional<int[]> by(Comparator<Integer> order) {
    var board = new Board(grid);
    var ready = new PriorityQueue<Integer>(order.thenComparing(Comparator.naturalOrder()));
    int[] waits = new int[grid.size];
    for (int j = 0; j < grid.size; j++) {
      waits[j] = grid.before[j].length;
      if (waits[j] == 0) {
        ready.add(j);
      }
    }
    var placing = new Placing(board, costs);
    for (Integer j = ready.poll(); j != null; j = ready.poll()) {
      if (!placing.place(j)) {
        return Optional.empty();
      }
      for (Grid.Arc arc : grid.after[j]) {
        if (--waits[arc.job()] == 0) {
          ready.add(arc.job());
        }
      }
    }
    return Optional.of(board.start);
  }
}
