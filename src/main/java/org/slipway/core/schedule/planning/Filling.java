package org.slipway.core.schedule.planning;

import java.util.Arrays;

/**
 * Fills a board island by island, early starts first: by building in one go again and again, else
 * by trying every order. Where the first fails, those that pressed in vain are tried by themselves:
 * if a few of them have no starts together, all have none.
 */
final class Filling {

  /** Steps that are worth one more round of building in one go. */
  private static final long STEPS_A_ROUND = 1_000;

  /** How many of the most pressing are tried by themselves. */
  private static final int[] FEW = {2, 3, 4, 5, 6, 8, 10, 13, 16, 20};

  private static final int SHARE = 10;

  private final Grid grid;
  private final Board board;
  private final long steps;
  private Grid free;

  private Filling(Grid grid, Board board, long steps) {
    this.grid = grid;
    this.board = board;
    this.steps = steps;
    free = grid;
  }

  /**
   * Puts all jobs on an empty board.
   *
   * @param steps after which the search in an island is given up
   */
  static Outcome of(Board board, long steps) {
    if (!board.grid.leavesStarts() || Bounds.isTooMuch(board.grid)) {
      return Outcome.IMPOSSIBLE;
    }
    return new Filling(board.grid, board, steps).fill();
  }

  private Outcome fill() {
    Outcome all = Outcome.PLACED;
    for (int[] island : Islands.of(grid)) {
      switch (fill(island)) {
        case IMPOSSIBLE -> {
          return Outcome.IMPOSSIBLE;
        }
        case GIVEN_UP -> all = Outcome.GIVEN_UP;
        case PLACED -> {}
      }
    }
    return all;
  }

  private Outcome fill(int[] island) {
    var persistence = new Persistence(board, island);
    if (persistence.put(steps / STEPS_A_ROUND)) {
      return Outcome.PLACED;
    }
    return fewAreTooMany(persistence.mostPressing())
        ? Outcome.IMPOSSIBLE
        : new Exhaustive(board, island, steps).look();
  }

  /** Proved by some of them alone, without relays: those are about all who run in them. */
  private boolean fewAreTooMany(int[] pressing) {
    if (free == grid && !grid.problem.relays().isEmpty()) {
      free = new Grid(grid.problem.withoutRelays());
    }
    for (int size : FEW) {
      if (size < pressing.length) {
        int[] few = Arrays.copyOf(pressing, size);
        Arrays.sort(few);
        if (new Exhaustive(new Board(free), few, steps / SHARE).look() == Outcome.IMPOSSIBLE) {
          return true;
        }
      }
    }
    return false;
  }
}
