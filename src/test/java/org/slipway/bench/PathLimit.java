package org.slipway.bench;

import java.util.Arrays;
import org.slipway.core.graph.path.TaskNetwork;

/**
 * The least that a critical path can take: dates and slack on plain int arrays, no drivers, no open
 * time, nothing guarded.
 */
final class PathLimit {

  private final int[] minutes;
  private final int[] rows;
  private final int[] to;
  private final int[] shift;
  private final int[] incoming;

  private PathLimit(int[] minutes, int[] rows, int[] to, int[] shift) {
    this.minutes = minutes;
    this.rows = rows;
    this.to = to;
    this.shift = shift;
    this.incoming = new int[minutes.length];
    for (int task : to) {
      incoming[task]++;
    }
  }

  static PathLimit of(TaskNetwork network) {
    int[] minutes = new int[network.tasks()];
    Arrays.setAll(minutes, task -> (int) network.duration(task));
    int[] rows = new int[network.tasks() + 1];
    for (int link = 0; link < network.links(); link++) {
      rows[network.before(link) + 1]++;
    }
    for (int task = 0; task < network.tasks(); task++) {
      rows[task + 1] += rows[task];
    }
    int[] to = new int[network.links()];
    int[] shift = new int[network.links()];
    int[] next = rows.clone();
    for (int link = 0; link < network.links(); link++) {
      int place = next[network.before(link)]++;
      to[place] = network.after(link);
      shift[place] = (int) network.shift(link);
    }
    return new PathLimit(minutes, rows, to, shift);
  }

  /** Latest less earliest start of each task; earliest and latest dates on the way. */
  int[] slack() {
    int size = minutes.length;
    int[] waiting = incoming.clone();
    int[] order = new int[size];
    int[] earliest = new int[size];
    int ordered = 0;
    for (int task = 0; task < size; task++) {
      if (waiting[task] == 0) {
        order[ordered++] = task;
      } else {
        earliest[task] = Integer.MIN_VALUE;
      }
    }
    int finish = 0;
    for (int at = 0; at < ordered; at++) {
      int task = order[at];
      finish = Math.max(finish, earliest[task] + minutes[task]);
      for (int place = rows[task]; place < rows[task + 1]; place++) {
        int after = to[place];
        earliest[after] = Math.max(earliest[after], earliest[task] + shift[place]);
        if (--waiting[after] == 0) {
          order[ordered++] = after;
        }
      }
    }
    int[] latest = new int[size];
    int[] slack = new int[size];
    for (int at = size - 1; at >= 0; at--) {
      int task = order[at];
      int limit = rows[task] == rows[task + 1] ? finish - minutes[task] : Integer.MAX_VALUE;
      for (int place = rows[task]; place < rows[task + 1]; place++) {
        limit = Math.min(limit, latest[to[place]] - shift[place]);
      }
      latest[task] = limit;
      slack[task] = limit - earliest[task];
    }
    return slack;
  }
}
