package org.slipway.core.schedule;

import java.util.function.IntConsumer;

/**
 * The users of one resource by start, with the latest end of every stretch of them, so that those
 * who overlap a given time are found in O(log n + found), however long some of them last.
 */
final class Users {

  static final Users NONE = new Users(new Bookings(java.util.List.of()), new int[0]);

  private final Bookings bookings;
  final int[] places;
  private final long[] latestEnd;

  /**
   * @param places places in {@code bookings}, ascending
   */
  Users(Bookings bookings, int[] places) {
    this.bookings = bookings;
    this.places = places;
    this.latestEnd = new long[places.length];
    fill(0, places.length);
  }

  private long fill(int from, int to) {
    if (from >= to) {
      return Long.MIN_VALUE;
    }
    int middle = (from + to) >>> 1;
    long below = Math.max(fill(from, middle), fill(middle + 1, to));
    latestEnd[middle] = Math.max(below, bookings.ends[places[middle]]);
    return latestEnd[middle];
  }

  /** Hands out every place that overlaps {@code [start, end)}, ascending. */
  void overlapping(long start, long end, IntConsumer found) {
    search(0, places.length, start, end, found);
  }

  private void search(int from, int to, long start, long end, IntConsumer found) {
    if (from >= to) {
      return;
    }
    int middle = (from + to) >>> 1;
    if (latestEnd[middle] <= start) {
      return;
    }
    search(from, middle, start, end, found);
    int place = places[middle];
    if (bookings.starts[place] >= end) {
      return;
    }
    if (bookings.ends[place] > start) {
      found.accept(place);
    }
    search(middle + 1, to, start, end, found);
  }
}
