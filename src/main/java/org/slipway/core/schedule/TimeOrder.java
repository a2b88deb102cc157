package org.slipway.core.schedule;

import java.util.Arrays;

/**
 * The order of many things by time, as numbers: a radix sort, since comparing boxed values of a
 * hundred thousand bookings costs more than everything else that is done with them.
 */
final class TimeOrder {

  private static final int BITS = 11;
  private static final int DIGITS = 1 << BITS;

  private TimeOrder() {}

  /** The places 0 to n - 1 by ascending time; of equal times the lower place comes first. */
  static int[] of(long[] times) {
    int[] order = new int[times.length];
    Arrays.setAll(order, i -> i);
    long least = Arrays.stream(times).min().orElse(0);
    long span = Arrays.stream(times).max().orElse(0) - least;
    int[] moved = new int[times.length];
    for (int shift = 0; shift < Long.SIZE && span >>> shift != 0; shift += BITS) {
      byDigit(times, least, shift, order, moved);
      int[] sorted = moved;
      moved = order;
      order = sorted;
    }
    return order;
  }

  /** Moves the places of {@code from} to {@code to} by one digit, and keeps equal ones in order. */
  private static void byDigit(long[] times, long least, int shift, int[] from, int[] to) {
    int[] next = new int[DIGITS + 1];
    for (long time : times) {
      next[digit(time - least, shift) + 1]++;
    }
    for (int digit = 0; digit < DIGITS; digit++) {
      next[digit + 1] += next[digit];
    }
    for (int place : from) {
      to[next[digit(times[place] - least, shift)]++] = place;
    }
  }

  private static int digit(long time, int shift) {
    return (int) (time >>> shift) & (DIGITS - 1);
  }
}
