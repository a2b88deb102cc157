package org.slipway.core.schedule.planning;

import java.util.Arrays;
import java.util.Comparator;
import java.util.PriorityQueue;

/**
 * Puts the jobs of an island one after another at their earliest start, the most pressing first;
 * where one finds none, it and those it waits for press more, and all begin anew. Quick to find
 * what is hidden from a few fixed orders, and proves nothing.
 */
final class Persistence {

  private final Board board;
  private final Grid grid;
  private final int[] jobs;
  private final int[] press;

  /**
   * @param jobs an island, none of which has a start yet
   */
  Persistence(Board board, int[] jobs) {
    this.board = board;
    this.grid = board.grid;
    this.jobs = jobs;
    press = new int[grid.size];
  }

  /** Whether it put them all; the board is as it was where it did not. */
  boolean put(long rounds) {
    for (long round = 0; round < rounds; round++) {
      int left = putAll();
      if (left < 0) {
        return true;
      }
      for (int j : jobs) {
        if (board.start[j] != Board.NOWHERE) {
          board.lift(j);
        }
      }
      insist(left, (int) round);
    }
    return false;
  }

  /** Its jobs, those that found no start most often first. */
  int[] mostPressing() {
    return Arrays.stream(jobs)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingInt(j -> -press[j])
                .thenComparingInt(j -> grid.latest[j] - grid.head[j])
                .thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private void insist(int job, int round) {
    press[job] += 2 + round % 3;
    for (Grid.Arc arc : grid.before[job]) {
      press[arc.job()]++;
    }
    for (int runner : grid.relays.before(job)) {
      press[runner]++;
    }
  }

  /** The first job that finds no start, or -1. */
  private int putAll() {
    var ready =
        new PriorityQueue<Integer>(
            Comparator.<Integer>comparingInt(j -> -press[j])
                .thenComparingInt(j -> grid.latest[j])
                .thenComparing(Comparator.naturalOrder()));
    int[] waits = new int[grid.size];
    for (int j : jobs) {
      waits[j] = waits(j);
      if (waits[j] == 0) {
        ready.add(j);
      }
    }
    int later = -1;
    int placed = 0;
    for (Integer j = ready.poll(); j != null; j = ready.poll()) {
      int at = board.earliest(j, board.after(j), board.until(j));
      if (at == Board.NOWHERE) {
        return j;
      }
      board.put(j, at);
      placed++;
      release(j, waits, ready);
      later = j;
    }
    return placed == jobs.length ? -1 : Math.max(0, later);
  }

  private int waits(int job) {
    int waits = grid.relays.before(job).length;
    for (Grid.Arc arc : grid.before[job]) {
      waits += isHere(arc.job()) ? 1 : 0;
    }
    return waits;
  }

  private boolean isHere(int job) {
    return Arrays.binarySearch(jobs, job) >= 0;
  }

  private void release(int job, int[] waits, PriorityQueue<Integer> ready) {
    for (Grid.Arc arc : grid.after[job]) {
      if (isHere(arc.job()) && --waits[arc.job()] == 0) {
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
