package org.slipway.core.schedule.slot;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * The starts that nothing has taken yet. Each take costs O(log n + pieces). One use, one thread.
 */
final class FreeStarts {

  /** First minute to end, disjoint. */
  private final TreeMap<Long, Long> free = new TreeMap<>();

  FreeStarts(Interval starts) {
    put(Minutes.ceiling(starts.start()), Minutes.ceiling(starts.end()));
  }

  boolean isEmpty() {
    return free.isEmpty();
  }

  /** What is left, in order. */
  IntervalSet left() {
    var left = new ArrayList<Interval>();
    free.forEach((first, end) -> Minutes.interval(first, end).ifPresent(left::add));
    return IntervalSet.of(left);
  }

  /** Takes what is left of a stretch, and answers what that was, in order. */
  List<Interval> take(Interval starts) {
    long from = Minutes.ceiling(starts.start());
    long to = Minutes.ceiling(starts.end());
    var taken = new ArrayList<Interval>();
    Map.Entry<Long, Long> piece = free.floorEntry(from);
    if (piece == null || piece.getValue() <= from) {
      piece = free.higherEntry(from);
    }
    while (piece != null && piece.getKey() < to) {
      long first = Math.max(piece.getKey(), from);
      long end = Math.min(piece.getValue(), to);
      free.remove(piece.getKey());
      put(piece.getKey(), first);
      put(end, piece.getValue());
      Minutes.interval(first, end).ifPresent(taken::add);
      piece = free.higherEntry(first);
    }
    return taken;
  }

  private void put(long first, long end) {
    if (first < end) {
      free.put(first, end);
    }
  }
}
