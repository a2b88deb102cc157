package org.slipway.core.schedule.planning;

/** Puts one job where it fits beside those that have a start, and where it costs least. */
final class Placing {

  private static final int DAY = 24 * 60;

  /** How many days after the earliest start are looked at where early is not all that counts. */
  private static final int DAYS = 14;

  private final Board board;
  private final Grid grid;
  private final Costs costs;

  Placing(Board board, Costs costs) {
    this.board = board;
    this.grid = board.grid;
    this.costs = costs;
  }

  /** Whether it found a start; nothing is changed where it did not. */
  boolean place(int job) {
    int from = board.after(job);
    int until = board.until(job);
    int at = board.earliest(job, from, until);
    if (at == Board.NOWHERE) {
      return false;
    }
    board.put(job, grid.problem.goals().wantsMoreThanEarly() ? cheapest(job, at, until) : at);
    return true;
  }

  private int cheapest(int job, int earliest, int until) {
    int best = earliest;
    long least = cost(job, earliest);
    for (int day = 0; day <= DAYS; day++) {
      int from = day == 0 ? costs.present(job) : (earliest / DAY + day) * DAY;
      int at = board.earliest(job, Math.max(from, earliest), until);
      long cost = at == Board.NOWHERE ? Long.MAX_VALUE : cost(job, at);
      if (cost < least) {
        best = at;
        least = cost;
      }
    }
    return best;
  }

  private long cost(int job, int at) {
    board.start[job] = at;
    long cost = costs.of(board.start);
    board.start[job] = Board.NOWHERE;
    return cost;
  }
}
