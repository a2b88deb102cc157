package org.slipway.core.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Finds all items that reach into an interval in O(log n + k), also where month-long items stand
 * among short ones. Immutable, made in O(n log n). Answers come by start, then end, then the order
 * in which the items were given.
 *
 * <p>An implicit tree over the sorted items: the root of a part is its middle, and each node knows
 * the latest end below it. Milliseconds narrow the search, the exact instants decide.
 */
public final class IntervalIndex<T> {

  private record Entry<T>(Interval at, T item) {}

  private final List<Entry<T>> entries;
  private final long[] starts;
  private final long[] latestEnds;

  private IntervalIndex(List<Entry<T>> entries) {
    this.entries = entries;
    this.starts = new long[entries.size()];
    this.latestEnds = new long[entries.size()];
    for (int i = 0; i < starts.length; i++) {
      starts[i] = floor(entries.get(i).at().start());
    }
    fill(0, starts.length);
  }

  /** An index of the items at their intervals. */
  public static <T> IntervalIndex<T> of(
      Collection<? extends T> items, Function<? super T, Interval> at) {
    var entries = new ArrayList<Entry<T>>(items.size());
    for (T item : items) {
      entries.add(new Entry<>(at.apply(item), item));
    }
    entries.sort(Comparator.comparing(Entry::at));
    return new IntervalIndex<>(entries);
  }

  /**
   * The items that overlap {@code interval}, and the empty ones inside it; back-to-back is neither.
   */
  public List<T> reachingInto(Interval interval) {
    var found = new ArrayList<T>();
    long from = floor(interval.start());
    long to = floor(interval.end());
    visit(0, starts.length, interval, from, to, found::add);
    return found;
  }

  private void visit(
      int low, int high, Interval wanted, long from, long to, Consumer<? super T> found) {
    int left = low;
    while (left < high) {
      int mid = (left + high) >>> 1;
      if (latestEnds[mid] < from) {
        return;
      }
      visit(left, mid, wanted, from, to, found);
      if (starts[mid] > to) {
        return;
      }
      Entry<T> entry = entries.get(mid);
      if (entry.at().reachesInto(wanted)) {
        found.accept(entry.item());
      }
      left = mid + 1;
    }
  }

  /** Writes and answers the latest end in [low, high), the root being the middle. */
  private long fill(int low, int high) {
    if (low >= high) {
      return Long.MIN_VALUE;
    }
    int mid = (low + high) >>> 1;
    long below = Math.max(fill(low, mid), fill(mid + 1, high));
    latestEnds[mid] = Math.max(below, floor(entries.get(mid).at().end()));
    return latestEnds[mid];
  }

  /** Milliseconds, rounded down; beyond what a long holds, the least or the greatest. */
  private static long floor(Instant instant) {
    if (Math.abs(instant.getEpochSecond()) > Long.MAX_VALUE / 1000 - 1) {
      return instant.getEpochSecond() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
    }
    return instant.toEpochMilli();
  }
}
