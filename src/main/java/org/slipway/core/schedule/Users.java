package org.slipway.core.schedule;

import java.util.function.IntConsumer;

/**
 * The users of one resource by start: a stretch of a list of places. Those who overlap a given time
 * are found in O(log n + found), however long some of them last: the middle of every stretch knows
 * the latest end in it.
 */
final class Users {

  private final Bookings bookings;
  private final int[] places;
  private final long[] latestEnd;
  private final int from;
  private final int to;

  /**
   * @param places places in {@code bookings}, ascending from {@code from} to before {@code to}
   * @param latestEnd of the stretch whose middle is there, see {@link #fill}
   */
  Users(Bookings bookings, int[] places, long[] latestEnd, int from, int to) {
    this.bookings = bookings;
    this.places = places;
    this.latestEnd = latestEnd;
    this.from = from;
    this.to = to;
  }

  Bookings bookings() {
    return bookings;
  }

  int size() {
    return to - from;
  }

  int get(int n) {
    return places[from + n];
  }

  /** Writes the latest ends of this list. */
  void fill() {
    fill(from, to);
  }

  private long fill(int low, int high) {
    if (low >= high) {
      return Long.MIN_VALUE;
    }
    int middle = (low + high) >>> 1;
    long below = Math.max(fill(low, middle), fill(middle + 1, high));
    latestEnd[middle] = Math.max(below, bookings.ends[places[middle]]);
    return latestEnd[middle];
  }

  /** Hands out every place that overlaps {@code [start, end)}, ascending. */
  void overlapping(long start, long end, IntConsumer found) {
    search(from, to, start, end, found);
  }

  private void search(int low, int high, long start, long end, IntConsumer found) {
    if (low >= high) {
      return;
    }
    int middle = (low + high) >>> 1;
    if (latestEnd[middle] <= start) {
      return;
    }
    search(low, middle, start, end, found);
    int place = places[middle];
    if (bookings.starts[place] >= end) {
      return;
    }
    if (bookings.ends[place] > start) {
      found.accept(place);
    }
    search(middle + 1, high, start, end, found);
  }
}
