package org.slipway.core.schedule.planning;

import java.util.ArrayList;
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
    var later = new ArrayList<Integer>();
    int[] waits = waits();
    for (int j = 0; j < grid.size; j++) {
      if (waits[j] == 0) {
        ready.add(j);
      }
    }
    var placing = new Placing(board, costs);
    int placed = 0;
    for (Integer j = ready.poll(); j != null; j = ready.poll()) {
      if (placing.place(j)) {
        placed++;
        release(j, waits, ready);
        ready.addAll(later);
        later.clear();
      } else if (grid.relays.concern(j)) {
        later.add(j); // until another one brings what it brings
      } else {
        return Optional.empty();
      }
    }
    return placed == grid.size ? Optional.of(board.start) : Optional.empty();
  }

  /** For how many others each job waits. */
  private int[] waits() {
    int[] waits = new int[grid.size];
    for (int j = 0; j < grid.size; j++) {
      waits[j] = grid.before[j].length + grid.relays.before(j).length;
    }
    return waits;
  }

  private void release(int job, int[] waits, PriorityQueue<Integer> ready) {
    for (Grid.Arc arc : grid.after[job]) {
      if (--waits[arc.job()] == 0) {
        ready.add(arc.job());
      }
    }
    for (int waiting : grid.relays.after(job)) {
      if (--waits[waiting] == 0) {
        ready.add(waiting);
      }
    }
  }
}
