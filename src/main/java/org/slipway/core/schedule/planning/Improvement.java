package org.slipway.core.schedule.planning;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;

/**
 * Makes a schedule better by local search: some jobs that stand near each other are taken out and
 * put back in another order; what is cheaper stays, what is a little dearer stays sometimes, and
 * less often towards the end. At every moment there is a whole schedule under all conditions. The
 * same problem, schedule, seed and number of steps give the same result.
 */
public final class Improvement {

  /** How many steps pass between two reports. */
  public static final int REPORT = 64;

  private static final int MOST = 14;

  private final Grid grid;
  private final Costs costs;
  private final Board board;
  private final Placing placing;
  private final SplittableRandom random;
  private final int[] out;
  private final int[] old;
  private final long[] key;
  private int lifted;
  private long cost;
  private long least;
  private int[] best;

  private Improvement(Problem problem, Schedule from, long seed) {
    grid = new Grid(problem);
    costs = new Costs(grid);
    board = new Board(grid);
    placing = new Placing(board, costs);
    random = new SplittableRandom(seed);
    out = new int[grid.size];
    old = new int[grid.size];
    key = new long[grid.size];
    for (int j = 0; j < grid.size; j++) {
      board.put(j, problem.minute(from.starts().get(j)));
    }
    cost = costs.of(board.start);
    least = cost;
    best = board.start.clone();
  }

  /**
   * The best schedule that was met; never dearer than the one begun with.
   *
   * @param from a schedule of this problem
   * @param steps how much to try; a cancelled search ends earlier, with the best so far
   * @param progress told every {@value #REPORT} steps how many are done
   * @param cancelled asked as often
   */
  public static Schedule improve(
      Problem problem,
      Schedule from,
      long seed,
      long steps,
      LongConsumer progress,
      BooleanSupplier cancelled) {
    var search = new Improvement(problem, from, seed);
    long bound = Bounds.cost(search.grid, search.costs);
    for (long step = 0; step < steps && search.least > bound && search.grid.size > 1; step++) {
      if (step % REPORT == 0) {
        progress.accept(step);
        if (cancelled.getAsBoolean()) {
          break;
        }
      }
      search.step((double) step / steps);
    }
    return Schedule.of(search.grid, search.costs, search.best);
  }

  private void step(double done) {
    choose();
    for (int i = 0; i < lifted; i++) {
      old[i] = board.lift(out[i]);
    }
    order();
    int placed = 0;
    while (placed < lifted && placing.place(out[placed])) {
      placed++;
    }
    long now = placed < lifted ? Long.MAX_VALUE : costs.of(board.start);
    if (now <= cost + allowance(done)) {
      cost = now;
      keepBest();
    } else {
      putBack(placed);
    }
  }

  private void keepBest() {
    if (cost < least) {
      least = cost;
      System.arraycopy(board.start, 0, best, 0, best.length);
    }
  }

  /** How much dearer a step may be: an exponential draw around a share that shrinks to nothing. */
  private long allowance(double done) {
    double heat = 0.0008 * (1 - done) * (1 - done);
    return (long) (-Math.log(1 - random.nextDouble()) * heat * least);
  }

  private void putBack(int placed) {
    for (int i = 0; i < placed; i++) {
      board.lift(out[i]);
    }
    for (int i = 0; i < lifted; i++) {
      board.put(out[i], old[i]);
    }
  }

  /** Those nearest in time to a job that is drawn, some of them left where they are. */
  private void choose() {
    int around = board.start[random.nextInt(grid.size)];
    int wanted = Math.min(grid.size, 2 + random.nextInt(MOST));
    boolean near = random.nextInt(4) > 0;
    for (int j = 0; j < grid.size; j++) {
      long distance = near ? Math.abs(board.start[j] - around) : random.nextInt(1 << 20);
      key[j] = distance << 32 | (long) random.nextInt(1 << 12) << 20 | j;
    }
    takeLeast(wanted);
  }

  private void takeLeast(int wanted) {
    Arrays.sort(key);
    for (int i = 0; i < wanted; i++) {
      out[i] = (int) (key[i] & 0xFFFFF);
    }
    lifted = wanted;
  }

  /** Those who wait come after those they wait for; else longest first, disturbed, or by chance. */
  private void order() {
    int way = random.nextInt(3);
    for (int i = 0; i < lifted; i++) {
      int j = out[i];
      int noise = random.nextInt(1 << 10);
      int first =
          switch (way) {
            case 0 -> 0;
            case 1 -> (1 << 14) - Math.min(1 << 14, grid.length[j] * (900 + noise / 4) / 1024);
            default -> (1 << 14) - Math.min(1 << 14, grid.tail[j] * (900 + noise / 4) / 1024);
          };
      key[i] = (long) first << 40 | (long) noise << 20 | i;
    }
    Arrays.sort(key, 0, lifted);
    reorder();
  }

  private void reorder() {
    int[] jobs = Arrays.copyOf(out, lifted);
    int[] starts = Arrays.copyOf(old, lifted);
    for (int i = 0; i < lifted; i++) {
      int from = (int) (key[i] & 0xFFFFF);
      out[i] = jobs[from];
      old[i] = starts[from];
    }
    for (int i = 1; i < lifted; i++) {
      sink(i);
    }
  }

  /** Moves a job in front of all those, among the ones before it, that wait for it. */
  private void sink(int place) {
    int target = place;
    for (int i = 0; i < place; i++) {
      if (waitsFor(out[i], out[place])) {
        target = i;
        break;
      }
    }
    int job = out[place];
    int start = old[place];
    System.arraycopy(out, target, out, target + 1, place - target);
    System.arraycopy(old, target, old, target + 1, place - target);
    out[target] = job;
    old[target] = start;
  }

  private boolean waitsFor(int job, int other) {
    for (Grid.Arc arc : grid.before[job]) {
      if (arc.job() == other) {
        return true;
      }
    }
    return grid.relays.waits(job, other);
  }

  /** A first and quick check for callers that hold a schedule of an older problem. */
  static boolean fits(Problem problem, List<Instant> starts) {
    var board = new Board(new Grid(problem));
    for (int j = 0; j < starts.size(); j++) {
      int at = problem.minute(starts.get(j));
      if (board.earliestOutsideRelays(j, at, at) != at
          || at < board.after(j)
          || at > board.until(j)) {
        return false;
      }
      board.put(j, at);
    }
    return board.grid.relays.hold(board.start);
  }
}
