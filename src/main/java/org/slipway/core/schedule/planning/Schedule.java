package org.slipway.core.schedule.planning;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * A start for every job, under all conditions.
 *
 * @param starts in the order of the jobs
 * @param cost by the goals of the problem, in minutes times the number of jobs
 * @param bound a cost that no schedule of the problem goes below
 * @param finish end of the last job
 * @param finishBound an instant before which no schedule can end
 * @param shift how far the starts are from the present ones, all together
 * @param shiftBound less than which no schedule can shift them, all together
 */
public record Schedule(
    List<Instant> starts,
    long cost,
    long bound,
    Instant finish,
    Instant finishBound,
    Duration shift,
    Duration shiftBound) {

  public Schedule {
    starts = List.copyOf(starts);
  }

  /** How far the cost lies above the bound at most, as a share of it: 0 is proved best. */
  public double gap() {
    return bound == 0 ? (cost == 0 ? 0 : 1) : (double) (cost - bound) / bound;
  }

  static Schedule of(Grid grid, Costs costs, int[] start) {
    int end = 0;
    var starts = new ArrayList<Instant>();
    for (int j = 0; j < grid.size; j++) {
      starts.add(grid.problem.instant(start[j]));
      end = Math.max(end, start[j] + grid.length[j]);
    }
    return new Schedule(
        starts,
        costs.of(start),
        Bounds.cost(grid, costs),
        grid.problem.instant(end),
        grid.problem.instant(Bounds.finish(grid)),
        Duration.ofMinutes(costs.shift(start)),
        Duration.ofMinutes(Bounds.shift(grid, costs)));
  }
}
