package org.slipway.core.schedule.planning;

import java.util.Arrays;

/** How much of one limit is taken when: levels between sorted minutes. Not for several threads. */
final class Profile {

  private int[] at = new int[16];
  private int[] level = new int[16];
  private int size;

  /** Takes {@code units} in {@code [from, to)}; a negative number gives them back. */
  void add(int from, int to, int units) {
    int first = cut(from);
    int last = cut(to);
    for (int i = first; i < last; i++) {
      level[i] += units;
    }
    join(last);
    join(first);
  }

  /** The first minute, from {@code from} on, from which at most {@code most} is taken. */
  int fit(int from, int length, int most) {
    int start = from;
    for (int i = Math.max(0, last(from)); i < size && at[i] < start + length; i++) {
      if (level[i] > most && end(i) > start) {
        start = end(i);
      }
    }
    return start;
  }

  private int end(int i) {
    return i + 1 < size ? at[i + 1] : Integer.MAX_VALUE;
  }

  /** Place of the last level that begins at or before this minute, or -1. */
  private int last(int minute) {
    int low = 0;
    int high = size;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (at[mid] <= minute) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low - 1;
  }

  /** Makes a level begin at this minute and gives its place. */
  private int cut(int minute) {
    int before = last(minute);
    if (before >= 0 && at[before] == minute) {
      return before;
    }
    if (size == at.length) {
      at = Arrays.copyOf(at, size * 2);
      level = Arrays.copyOf(level, size * 2);
    }
    int place = before + 1;
    System.arraycopy(at, place, at, place + 1, size - place);
    System.arraycopy(level, place, level, place + 1, size - place);
    at[place] = minute;
    level[place] = before < 0 ? 0 : level[before];
    size++;
    return place;
  }

  /** Takes a level away that is the same as the one before it. */
  private void join(int place) {
    int before = place == 0 ? 0 : level[place - 1];
    if (level[place] == before) {
      System.arraycopy(at, place + 1, at, place, size - place - 1);
      System.arraycopy(level, place + 1, level, place, size - place - 1);
      size--;
    }
  }
}
