package org.slipway.core.schedule.planning;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Finds schedules. Pure and without a clock: what may take long counts its steps. */
public final class Planning {

  /** Steps after which a search for a schedule or for its absence is given up. */
  public static final long STEPS = 200_000;

  /** Steps that a first schedule is settled by; milliseconds. */
  private static final long SETTLING = 1_000;

  private static final long SEED = 1;

  private Planning() {}

  /** A schedule built in one go; empty where none was found so, which proves nothing. */
  public static Optional<Schedule> first(Problem problem) {
    var grid = new Grid(problem);
    if (!grid.leavesStarts()) {
      return Optional.empty();
    }
    var costs = new Costs(grid);
    return new Greedy(grid, costs).best().map(start -> Schedule.of(grid, costs, start));
  }

  /**
   * A schedule, or why there is none. Small problems are always decided; of large ones some are
   * not.
   *
   * @param steps after which each single search is given up
   * @param progress told after every search on the thread that works; who wants to end it throws
   */
  public static Answer answer(Problem problem, long steps, Runnable progress) {
    var grid = new Grid(problem);
    var costs = new Costs(grid);
    return switch (Feasibility.of(grid, costs, steps)) {
      case Feasibility.Possible(Schedule schedule) ->
          new Answer.Found(
              problem.goals().wantsMoreThanEarly() ? settled(problem, schedule) : schedule);
      case Feasibility.Impossible _ -> new Clashes(problem, steps, progress).explain();
      case Feasibility.Unknown _ -> new Answer.NotFound(steps);
    };
  }

  /** The same, told nothing on the way. */
  public static Answer answer(Problem problem, long steps) {
    return answer(problem, steps, () -> {});
  }

  /**
   * A schedule that was found by its early starts is brought near the others its goals ask for: a
   * few steps are enough to leave what no planner would take for an answer.
   */
  private static Schedule settled(Problem problem, Schedule schedule) {
    return Improvement.improve(problem, schedule, SEED, SETTLING, _ -> {}, () -> false);
  }

  /** Whether these starts, in the order of the jobs, keep every condition of the problem. */
  public static boolean fits(Problem problem, List<Instant> starts) {
    return Improvement.fits(problem, starts);
  }
}
