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

  /** Looks, cheapest first: what each job has left, the room at each limit, one go, every order. */
  static Feasibility of(Grid grid, Costs costs, long steps) {
    if (!grid.leavesStarts() || Bounds.isTooMuch(grid)) {
      return new Impossible();
    }
    Optional<int[]> greedy = new Greedy(grid, costs).best();
    if (greedy.isPresent()) {
      return new Possible(Schedule.of(grid, costs, greedy.get()));
    }
    Exhaustive.Outcome outcome = new Exhaustive(grid, steps).look();
    if (outcome.start().isPresent()) {
      return new Possible(Schedule.of(grid, costs, outcome.start().get()));
    }
    return outcome.proved() ? new Impossible() : new Unknown();
  }

  static Feasibility of(Problem problem, long steps) {
    var grid = new Grid(problem);
    return of(grid, new Costs(grid), steps);
  }
}
