package org.slipway.core.schedule.planning;

import java.util.Arrays;

/** The cost of starts as {@link Goals} says, times the number of jobs, so that it is whole. */
final class Costs {

  private static final int DAY = 24 * 60;

  private final Grid grid;
  private final Goals goals;
  private final int[] present;
  private final int[] weight;
  private long[] load = {};

  Costs(Grid grid) {
    this.grid = grid;
    this.goals = grid.problem.goals();
    present = new int[grid.size];
    weight = new int[grid.size];
    int days = 1;
    for (int j = 0; j < grid.size; j++) {
      Job job = grid.problem.jobs().get(j);
      present[j] = job.present().map(grid.problem::minute).orElse(Integer.MIN_VALUE);
      weight[j] = job.weight();
      days = Math.max(days, grid.latest[j] / DAY + 1);
    }
    load = new long[days];
  }

  /** Of these starts; a job without one costs nothing. */
  long of(int[] start) {
    int finish = 0;
    long ends = 0;
    long away = 0;
    for (int j = 0; j < grid.size; j++) {
      if (start[j] != Board.NOWHERE) {
        int end = grid.workable.before(start[j] + grid.length[j]);
        finish = Math.max(finish, end);
        ends += end;
        away += away(j, start[j]);
      }
    }
    return total(finish, ends, goals.spread() == 0 ? 0 : spread(start), away);
  }

  /** The four parts weighed: a finish, the sum of ends, the squares, the sum of distances. */
  long total(long finish, long ends, long squares, long away) {
    return grid.size * (goals.finish() * finish + goals.spread() * squares)
        + goals.early() * ends
        + goals.stay() * away;
  }

  /** Minutes between these starts and the present ones, all together. */
  long shift(int[] start) {
    long away = 0;
    for (int j = 0; j < grid.size; j++) {
      away += start[j] == Board.NOWHERE ? 0 : away(j, start[j]);
    }
    return away;
  }

  int away(int job, int start) {
    return present[job] == Integer.MIN_VALUE ? 0 : Math.abs(start - present[job]);
  }

  private long spread(int[] start) {
    Arrays.fill(load, 0);
    long squares = 0;
    for (int j = 0; j < grid.size; j++) {
      if (start[j] != Board.NOWHERE) {
        int day = start[j] / DAY;
        squares += weight[j] * (2 * load[day] + weight[j]);
        load[day] += weight[j];
      }
    }
    return squares;
  }

  /** The least that the squares can be: every job on a day of its own, or all days alike. */
  long leastSquares() {
    long own = 0;
    long sum = 0;
    for (int w : weight) {
      own += (long) w * w;
      sum += w;
    }
    return Math.max(own, Math.ceilDiv(sum * sum, load.length));
  }

  int present(int job) {
    return present[job];
  }
}
