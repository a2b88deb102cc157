package org.slipway.core.schedule.planning;

import java.util.Optional;

/** Whether a problem has a schedule at all. */
sealed interface Feasibility {

  /** Yes, this one. */
  record Possible(Schedule schedule) implements Feasibility {}

  /** No, and that is proved. */
  record Impossible() implements Feasibility {}

  /** Nobody knows after so many steps. */
  record Unknown() implements Feasibility {}

  /** Looks, cheapest first: what each job has left, the room at each limit, one go, all else. */
  static Feasibility of(Grid grid, Costs costs, long steps) {
    if (!grid.leavesStarts() || Bounds.isTooMuch(grid)) {
      return new Impossible();
    }
    Optional<int[]> greedy = new Greedy(grid, costs).best();
    if (greedy.isPresent()) {
      return new Possible(Schedule.of(grid, costs, greedy.get()));
    }
    var board = new Board(grid);
    return switch (Filling.of(board, steps)) {
      case PLACED -> new Possible(Schedule.of(grid, costs, board.start));
      case IMPOSSIBLE -> new Impossible();
      case GIVEN_UP -> new Unknown();
    };
  }
}
