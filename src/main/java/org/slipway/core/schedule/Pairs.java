package org.slipway.core.schedule;

import java.util.Arrays;

/** A growing list of pairs of places, packed; the first of a pair belongs to the left side. */
final class Pairs {

  private long[] packed = new long[16];
  private int size;

  void add(int left, int right) {
    if (size == packed.length) {
      packed = Arrays.copyOf(packed, size * 2);
    }
    packed[size++] = (long) left << 32 | right;
  }

  int size() {
    return size;
  }

  int left(int n) {
    return (int) (packed[n] >>> 32);
  }

  int right(int n) {
    return (int) packed[n];
  }

  void clear() {
    size = 0;
  }
}
