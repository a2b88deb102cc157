package org.slipway.core.schedule;

/**
 * Numbers pairs of longs from 0 in the order in which they are first asked for: a hash table in
 * flat arrays, since a table of objects costs three more looks into memory for every answer.
 */
final class PairNumbers {

  /** Two longs a slot. */
  private long[] pairs = new long[2 * 64];

  /** The number of the pair in a slot, plus one; 0: the slot is free. */
  private int[] numbers = new int[64];

  private int size;

  /** The number of a pair, a new one where it is asked for the first time. */
  int add(long one, long other) {
    int slot = slot(one, other);
    if (numbers[slot] == 0) {
      if (++size * 2 > numbers.length) {
        grow();
        slot = slot(one, other);
      }
      put(slot, one, other, size);
    }
    return numbers[slot] - 1;
  }

  /** The number of a pair; -1 where it was never added. */
  int find(long one, long other) {
    return numbers[slot(one, other)] - 1;
  }

  /** Where the pair is, or the free slot where it would be. */
  private int slot(long one, long other) {
    int mask = numbers.length - 1;
    long mixed = (one * 0x9E3779B97F4A7C15L ^ other) * 0xC2B2AE3D27D4EB4FL;
    int slot = (int) (mixed >>> 32) & mask;
    while (numbers[slot] != 0 && (pairs[2 * slot] != one || pairs[2 * slot + 1] != other)) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  private void put(int slot, long one, long other, int number) {
    pairs[2 * slot] = one;
    pairs[2 * slot + 1] = other;
    numbers[slot] = number;
  }

  private void grow() {
    long[] oldPairs = pairs;
    int[] oldNumbers = numbers;
    pairs = new long[2 * oldPairs.length];
    numbers = new int[2 * oldNumbers.length];
    for (int old = 0; old < oldNumbers.length; old++) {
      if (oldNumbers[old] != 0) {
        long one = oldPairs[2 * old];
        long other = oldPairs[2 * old + 1];
        put(slot(one, other), one, other, oldNumbers[old]);
      }
    }
  }
}
