package org.slipway.core.graph.path;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * The positions of tasks, so that each stands after all it waits for: first those that wait for
 * nothing, last those in a circle and behind one, by their numbers. Kept in this order, what the
 * passes read lies side by side in memory (A. B. Kahn, Topological sorting of large networks,
 * 1962).
 */
final class TaskOrder {

  private final int[] tasks;
  private final int[] positions;

  /** How many tasks wait for nothing; they have the first positions. */
  final int first;

  /** How many tasks stand after all they wait for; fewer than all where there is a circle. */
  final int ordered;

  private TaskOrder(int[] tasks, int[] positions, int first, int ordered) {
    this.tasks = tasks;
    this.positions = positions;
    this.first = first;
    this.ordered = ordered;
  }

  /**
   * The order of as many tasks.
   *
   * @param from task that a link leaves
   * @param to task that it leads to; may be longer than the links
   */
  static TaskOrder of(int tasks, int[] from, int[] to) {
    int[] rows = rows(tasks, from, IntUnaryOperator.identity());
    int[] leads = new int[from.length];
    int[] waitingFor = new int[tasks];
    int[] next = rows.clone();
    for (int link = 0; link < from.length; link++) {
      leads[next[from[link]]++] = to[link];
      waitingFor[to[link]]++;
    }
    int[] order = new int[tasks];
    int ordered = taking(waitingFor, order);
    int first = ordered;
    for (int at = 0; at < ordered; at++) {
      for (int place = rows[order[at]]; place < rows[order[at] + 1]; place++) {
        if (--waitingFor[leads[place]] == 0) {
          order[ordered++] = leads[place];
        }
      }
    }
    return new TaskOrder(order, positions(order, ordered, waitingFor), first, ordered);
  }

  private static int taking(int[] waitingFor, int[] order) {
    int taken = 0;
    for (int task = 0; task < waitingFor.length; task++) {
      if (waitingFor[task] == 0) {
        order[taken++] = task;
      }
    }
    return taken;
  }

  private static int[] positions(int[] order, int ordered, int[] waitingFor) {
    int last = ordered;
    for (int task = 0; last < order.length; task++) {
      if (waitingFor[task] > 0) {
        order[last++] = task;
      }
    }
    int[] positions = new int[order.length];
    for (int at = 0; at < order.length; at++) {
      positions[order[at]] = at;
    }
    return positions;
  }

  /** Where the links of each row begin, and where the last row ends. */
  static int[] rows(int tasks, int[] from, IntUnaryOperator row) {
    int[] rows = new int[tasks + 1];
    for (int task : from) {
      rows[row.applyAsInt(task) + 1]++;
    }
    for (int at = 0; at < tasks; at++) {
      rows[at + 1] += rows[at];
    }
    return rows;
  }

  int task(int position) {
    return tasks[position];
  }

  int position(int task) {
    return positions[task];
  }

  /** What is by task as it is by position; nothing where there is none. */
  long[] arranged(long[] byTask) {
    long[] arranged = new long[byTask.length];
    Arrays.setAll(arranged, at -> byTask[tasks[at]]);
    return arranged;
  }

  /** The same of open starts. */
  OpenStarts[] arranged(OpenStarts[] byTask) {
    OpenStarts[] arranged = new OpenStarts[byTask.length];
    Arrays.setAll(arranged, at -> byTask[tasks[at]]);
    return arranged;
  }
}
