package org.slipway.core.graph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The pass forward, which finds the earliest starts and what drives them, and the pass backward,
 * which finds the latest ones and the free floats. Each looks at every link once; nothing recurses.
 * Tasks go by their positions, as the network keeps them. Used once, by one thread.
 */
final class Passes {

  /** Drivers that are no place in the rows of links. */
  static final int BY_PLAN = -1;

  static final int BY_DATE = -2;

  private static final long UNBOUND = Long.MIN_VALUE;

  final TaskNetwork network;

  final long[] earliest;
  final int[] earliestBy;
  final long[] latest;
  final int[] latestBy;
  final long[] free;
  long planFinish;

  Passes(TaskNetwork network) {
    int tasks = network.tasks();
    this.network = network;
    this.earliest = new long[tasks];
    this.earliestBy = new int[tasks];
    this.latest = new long[tasks];
    this.latestBy = new int[tasks];
    this.free = new long[tasks];
    this.planFinish = network.planStart;
  }

  /** Whether there is no circle, so that every task has an earliest start. */
  boolean forward() {
    if (network.order.ordered < earliest.length) {
      return false;
    }
    Arrays.fill(earliest, network.keptInside ? network.planStart : UNBOUND);
    Arrays.fill(earliest, 0, network.order.first, network.planStart);
    Arrays.fill(earliestBy, BY_PLAN);
    for (int task = 0; task < earliest.length; task++) {
      place(task);
      push(task, earliest[task]);
    }
    return true;
  }

  private void place(int task) {
    long start = earliest[task];
    long notBefore = network.notBeforeAt(task);
    if (notBefore > start) {
      start = notBefore;
      earliestBy[task] = BY_DATE;
    }
    if (start != OpenStarts.NEVER) {
      start = network.openAt(task).first(start);
    }
    earliest[task] = start;
    if (start != OpenStarts.NEVER) {
      planFinish = Math.max(planFinish, start + network.durations[task]);
    }
  }

  private void push(int task, long start) {
    boolean never = start == OpenStarts.NEVER;
    int end = network.rows[task + 1];
    for (int place = network.rows[task]; place < end; place++) {
      int after = network.to[place];
      long bound = never ? OpenStarts.NEVER : start + network.shift[place];
      if (bound > earliest[after]) {
        earliest[after] = bound;
        earliestBy[after] = place;
      }
    }
  }

  /** One circle among the tasks that no order holds, by the numbers of its links. */
  List<Integer> cycle() {
    int[] into = new int[earliest.length];
    int inside = 0;
    for (int task = network.order.ordered; task < into.length; task++) {
      for (int place = network.rows[task]; place < network.rows[task + 1]; place++) {
        into[network.to[place]] = network.numbers[place];
        inside = network.to[place];
      }
    }
    boolean[] seen = new boolean[into.length];
    while (!seen[inside]) {
      seen[inside] = true;
      inside = before(into[inside]);
    }
    var links = new ArrayList<Integer>();
    int task = inside;
    do {
      links.add(into[task]);
      task = before(into[task]);
    } while (task != inside);
    Collections.reverse(links);
    return links;
  }

  private int before(int link) {
    return network.order.position(network.before(link));
  }

  /** After {@link #forward}. Tasks that never start bind nothing and get no floats. */
  void backward() {
    for (int task = earliest.length - 1; task >= 0; task--) {
      if (earliest[task] == OpenStarts.NEVER) {
        latest[task] = OpenStarts.NEVER;
        latestBy[task] = BY_PLAN;
      } else {
        pull(task);
      }
    }
  }

  private void pull(int task) {
    int end = network.rows[task + 1];
    long byFinish = planFinish - network.durations[task];
    boolean bound = network.keptInside || network.rows[task] == end;
    long limit = bound ? byFinish : OpenStarts.NEVER;
    long slip = limit;
    int by = BY_PLAN;
    for (int place = network.rows[task]; place < end; place++) {
      int after = network.to[place];
      if (latest[after] != OpenStarts.NEVER) {
        long until = latest[after] - network.shift[place];
        if (until < limit) {
          limit = until;
          by = place;
        }
        slip = Math.min(slip, earliest[after] - network.shift[place]);
      }
    }
    if (limit == OpenStarts.NEVER) {
      limit = byFinish;
      slip = byFinish;
    }
    finish(task, limit, by, slip);
  }

  private void finish(int task, long limit, int by, long slip) {
    long deadline = network.deadlineAt(task);
    boolean due = deadline != TaskNetwork.NO_DEADLINE && deadline - network.durations[task] < limit;
    OpenStarts open = network.openAt(task);
    latest[task] = open.last(due ? deadline - network.durations[task] : limit);
    latestBy[task] = due ? BY_DATE : by;
    free[task] = open.last(slip) - earliest[task];
  }
}
