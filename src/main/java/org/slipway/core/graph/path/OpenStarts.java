package org.slipway.core.graph.path;

import java.util.Arrays;

/**
 * At which minutes one task may start, so that the whole of it lies in one stretch of open time: a
 * task is never interrupted. Minutes count from wherever the network's do. Immutable.
 */
public sealed interface OpenStarts {

  /** No such start; later than every minute. */
  long NEVER = Long.MAX_VALUE;

  /** Every minute is open. */
  OpenStarts ALWAYS = new Always();

  /** The first open start at or after a minute, or {@link #NEVER}. */
  long first(long from);

  /**
   * The last open start at or before a minute. Where there is none, that minute itself: then
   * nothing but an earlier deadline could be meant, and it is missed in any case.
   */
  long last(long until);

  /**
   * In stretches of open time, half-open, sorted, and neither overlapping nor touching.
   *
   * @param starts of the stretches
   * @param ends of the stretches
   * @param room minutes from a start that must lie in its stretch
   */
  static OpenStarts in(long[] starts, long[] ends, long room) {
    if (starts.length != ends.length || room < 0) {
      throw new IllegalArgumentException("every stretch has a start and an end, and room for more");
    }
    long[] first = new long[starts.length];
    long[] last = new long[starts.length];
    int kept = 0;
    for (int i = 0; i < starts.length; i++) {
      if (starts[i] >= ends[i] || (i > 0 && starts[i] <= ends[i - 1])) {
        throw new IllegalArgumentException("stretches are sorted and apart");
      }
      if (ends[i] - starts[i] >= Math.max(room, 1)) {
        first[kept] = starts[i];
        last[kept++] = ends[i] - Math.max(room, 1);
      }
    }
    return new Within(Arrays.copyOf(first, kept), Arrays.copyOf(last, kept));
  }

  /** See {@link #ALWAYS}. */
  final class Always implements OpenStarts {
    private Always() {}

    @Override
    public long first(long from) {
      return from;
    }

    @Override
    public long last(long until) {
      return until;
    }
  }

  /** From each first to each last start, both included; each look-up halves the stretches left. */
  final class Within implements OpenStarts {
    private final long[] first;
    private final long[] last;

    private Within(long[] first, long[] last) {
      this.first = first;
      this.last = last;
    }

    @Override
    public long first(long from) {
      int i = begunBy(from);
      if (i >= 0 && from <= last[i]) {
        return from;
      }
      return i + 1 < first.length ? first[i + 1] : NEVER;
    }

    @Override
    public long last(long until) {
      int i = begunBy(until);
      return i < 0 ? until : Math.min(until, last[i]);
    }

    /** The last stretch of starts that begins at or before a minute, or -1. */
    private int begunBy(long minute) {
      int low = 0;
      int high = first.length;
      while (low < high) {
        int middle = (low + high) >>> 1;
        if (first[middle] <= minute) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return low - 1;
    }
  }
}
