package org.slipway.core.graph.path;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The critical paths of a network: each a chain of critical tasks, every one of which would push
 * the next, from one that no critical task pushes to one that pushes none.
 *
 * @param listed tasks of each chain in order; sorted by first task, then along the links
 * @param count how many there are; {@link Long#MAX_VALUE} for as many as that or more
 */
public record CriticalChains(List<List<Integer>> listed, long count) {

  public CriticalChains {
    listed = List.copyOf(listed);
  }

  static CriticalChains of(CriticalPath path, int most) {
    return new Walk(path).chains(most);
  }

  /** The critical links by task, and how many chains go on from each. */
  private static final class Walk {
    private final CriticalPath path;
    private final TaskNetwork network;
    private final int[][] next;
    private final boolean[] pushed;

    Walk(CriticalPath path) {
      this.path = path;
      this.network = path.network();
      this.next = new int[network.tasks()][];
      this.pushed = new boolean[network.tasks()];
      for (int task = 0; task < next.length; task++) {
        next[task] = next(task);
      }
    }

    /** Which tasks this one pushes, each once. */
    private int[] next(int task) {
      if (!path.critical(task)) {
        return new int[0];
      }
      int at = network.order.position(task);
      int[] found = new int[network.rows[at + 1] - network.rows[at]];
      int size = 0;
      for (int place = network.rows[at]; place < network.rows[at + 1]; place++) {
        if (path.critical(new Driver.Link(network.numbers[place]))) {
          int after = network.order.task(network.to[place]);
          found[size++] = after;
          pushed[after] = true;
        }
      }
      return Arrays.stream(found, 0, size).distinct().toArray();
    }

    CriticalChains chains(int most) {
      long[] ways = ways();
      long count = 0;
      var listed = new ArrayList<List<Integer>>();
      for (int task = 0; task < next.length; task++) {
        if (path.critical(task) && !pushed[task]) {
          count = sum(count, ways[task]);
          list(task, most, listed);
        }
      }
      return new CriticalChains(listed, count);
    }

    private long[] ways() {
      long[] ways = new long[next.length];
      for (int at = next.length - 1; at >= 0; at--) {
        int task = network.order.task(at);
        for (int after : next[task]) {
          ways[task] = sum(ways[task], ways[after]);
        }
        ways[task] = next[task].length == 0 ? 1 : ways[task];
      }
      return ways;
    }

    /** Walks all chains from a task by a stack of its own, for they may be very long. */
    private void list(int first, int most, List<List<Integer>> listed) {
      var chain = new ArrayList<Integer>();
      var taken = new ArrayList<Integer>();
      chain.add(first);
      taken.add(0);
      while (!chain.isEmpty() && listed.size() < most) {
        int task = chain.getLast();
        int way = taken.getLast();
        if (next[task].length == 0) {
          listed.add(List.copyOf(chain));
        }
        if (way < next[task].length) {
          taken.set(taken.size() - 1, way + 1);
          chain.add(next[task][way]);
          taken.add(0);
        } else {
          chain.removeLast();
          taken.removeLast();
        }
      }
    }

    private static long sum(long one, long other) {
      return one > Long.MAX_VALUE - other ? Long.MAX_VALUE : one + other;
    }
  }
}
