package org.slipway.core.schedule.planning;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.slipway.core.time.Interval;
import org.slipway.core.time.IntervalSet;

/**
 * A set of minutes as sorted begins and ends, neither overlapping nor touching, with the sum of all
 * minutes before each. Immutable.
 */
final class Stretches {

  final int[] begins;
  final int[] ends;
  private final int[] before;

  private Stretches(int[] begins, int[] ends) {
    this.begins = begins;
    this.ends = ends;
    this.before = new int[begins.length + 1];
    for (int i = 0; i < begins.length; i++) {
      before[i + 1] = before[i] + ends[i] - begins[i];
    }
  }

  /** Whole steps after {@code zero} that are in the set; each stands for one minute or more. */
  static Stretches starts(IntervalSet set, Problem problem) {
    int count = 0;
    int step = Math.toIntExact(problem.step().toMinutes());
    int[] begins = new int[set.stretches().size()];
    int[] ends = new int[begins.length];
    for (Interval stretch : set.stretches()) {
      int begin = Math.ceilDiv(problem.minute(stretch.start()), step) * step;
      int end = problem.minute(stretch.end());
      if (begin < end) {
        begins[count] = begin;
        ends[count++] = Math.floorDiv(end - 1, step) * step + 1;
      }
    }
    return new Stretches(Arrays.copyOf(begins, count), Arrays.copyOf(ends, count));
  }

  /** Everything in any of them, each stretched so that it ends this many minutes later. */
  static Stretches union(List<Stretches> sets, List<Integer> later) {
    var all = new ArrayList<int[]>();
    for (int s = 0; s < sets.size(); s++) {
      Stretches set = sets.get(s);
      for (int i = 0; i < set.begins.length; i++) {
        all.add(new int[] {set.begins[i], set.ends[i] + later.get(s)});
      }
    }
    all.sort(Comparator.<int[]>comparingInt(a -> a[0]).thenComparingInt(a -> a[1]));
    return joined(all);
  }

  private static Stretches joined(List<int[]> sorted) {
    int[] begins = new int[sorted.size()];
    int[] ends = new int[sorted.size()];
    int count = 0;
    for (int[] next : sorted) {
      if (count > 0 && next[0] <= ends[count - 1]) {
        ends[count - 1] = Math.max(ends[count - 1], next[1]);
      } else {
        begins[count] = next[0];
        ends[count++] = next[1];
      }
    }
    return new Stretches(Arrays.copyOf(begins, count), Arrays.copyOf(ends, count));
  }

  boolean isEmpty() {
    return begins.length == 0;
  }

  /** The last minute of all. */
  int last() {
    return ends[ends.length - 1] - 1;
  }

  /** Place of the first stretch that ends after this minute; their number where none does. */
  private int at(int minute) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (ends[mid] <= minute) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low;
  }

  /** The first whole step, from this minute on, that is in the set, or -1. */
  int next(int minute, int step) {
    int start = Math.ceilDiv(minute, step) * step;
    int i = at(start);
    return i == ends.length ? -1 : Math.max(start, begins[i]);
  }

  /** The last whole step, up to this minute, that is in the set, or -1. */
  int previous(int minute, int step) {
    int start = Math.floorDiv(minute, step) * step;
    int i = at(start);
    if (i < ends.length && begins[i] <= start) {
      return start;
    }
    return i == 0 ? -1 : ends[i - 1] - 1;
  }

  /** How many minutes of the set lie before this one. */
  int before(int minute) {
    int i = at(minute);
    return i == ends.length ? before[i] : before[i] + Math.max(0, minute - begins[i]);
  }

  /**
   * The first minute before which this many of the set lie; the end of all where there are fewer.
   */
  int reaching(int minutes) {
    int low = 0;
    int high = ends.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (before[mid + 1] < minutes) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low == ends.length ? Integer.MAX_VALUE : begins[low] + minutes - before[low];
  }
}
