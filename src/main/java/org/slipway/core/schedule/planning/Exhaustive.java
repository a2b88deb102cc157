package org.slipway.core.schedule.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;

/**
 * Looks for any schedule by trying, in order of start, every job that could be next. It is enough
 * to put each at its earliest start: whatever schedule there is can be shifted to the left until
 * nothing moves, and the next job of such a schedule starts before any other that is left could
 * end. Who runs in a relay may also have to start after the one that is first so far, and says
 * nothing about when others start. Ends with a schedule, with the proof that there is none, or when
 * its steps are used up.
 */
final class Exhaustive {

  private final Grid grid;
  private final Board board;
  private final int[] jobs;
  private long steps;

  /**
   * @param board where they are put; the others on it are not of their island
   * @param jobs an island, none of which has a start yet
   */
  Exhaustive(Board board, int[] jobs, long steps) {
    this.grid = board.grid;
    this.board = board;
    this.jobs = jobs;
    this.steps = steps;
  }

  /** Puts them, or leaves the board as it was. */
  Outcome look() {
    return next(0, 0) ? Outcome.PLACED : steps > 0 ? Outcome.IMPOSSIBLE : Outcome.GIVEN_UP;
  }

  private boolean next(int placed, int since) {
    if (placed == jobs.length) {
      return true;
    }
    if (steps <= 0) {
      return false;
    }
    for (int[] candidate : candidates(since)) {
      board.put(candidate[0], candidate[1]);
      if (next(placed + 1, candidate[1])) {
        return true;
      }
      board.lift(candidate[0]);
      if (steps <= 0) {
        return false;
      }
    }
    return false;
  }

  /** Jobs and starts that can be next, most urgent first; none where some job has no start left. */
  private List<int[]> candidates(int since) {
    var found = new ArrayList<int[]>();
    long firstEnd = Long.MAX_VALUE;
    for (int j : jobs) {
      if (board.start[j] == Board.NOWHERE) {
        steps--;
        int at = board.earliestOutsideRelays(j, board.after(j), grid.latest[j]);
        if (at == Board.NOWHERE) {
          return List.of();
        }
        if (isReady(j) && grid.relays.concern(j)) {
          inRelays(j, at, found);
        } else if (isReady(j)) {
          found.add(new int[] {j, at});
          firstEnd = Math.min(firstEnd, (long) at + Math.max(1, grid.length[j]));
        }
      }
    }
    long end = firstEnd;
    found.removeIf(c -> c[1] < since || c[1] >= end);
    found.sort(Comparator.<int[]>comparingInt(c -> grid.latest[c[0]]).thenComparingInt(c -> c[1]));
    return found;
  }

  /** As early as can be, and as early as can be after whoever is first so far. */
  private void inRelays(int job, int from, List<int[]> found) {
    var starts = new TreeSet<Integer>();
    starts.add(board.earliest(job, from, grid.latest[job]));
    for (int turn : grid.relays.turns(job, board.start)) {
      starts.add(board.earliest(job, Math.max(from, turn), grid.latest[job]));
    }
    starts.remove(Board.NOWHERE);
    starts.forEach(at -> found.add(new int[] {job, at}));
  }

  private boolean isReady(int job) {
    for (Grid.Arc arc : grid.before[job]) {
      if (board.start[arc.job()] == Board.NOWHERE && isHere(arc.job())) {
        return false;
      }
    }
    return true;
  }

  private boolean isHere(int job) {
    return Arrays.binarySearch(jobs, job) >= 0;
  }
}
