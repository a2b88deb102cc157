package org.slipway.core.time;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * A set of instants made of stretches. Immutable; the stretches are sorted, not empty, and neither
 * overlap nor touch, so two sets of the same instants are equal.
 */
public final class IntervalSet {

  public static final IntervalSet EMPTY = new IntervalSet(List.of());

  private final List<Interval> stretches;

  private IntervalSet(List<Interval> stretches) {
    this.stretches = stretches;
  }

  public static IntervalSet of(Interval... intervals) {
    return of(Arrays.asList(intervals));
  }

  /** Everything in any of the intervals; empty ones add nothing, touching ones join. */
  public static IntervalSet of(Collection<Interval> intervals) {
    List<Interval> sorted = intervals.stream().filter(i -> !i.isEmpty()).sorted().toList();
    return joined(sorted);
  }

  private static IntervalSet joined(List<Interval> sorted) {
    var result = new ArrayList<Interval>();
    Instant start = Instant.MIN;
    Instant end = Instant.MIN;
    for (Interval next : sorted) {
      if (next.start().isAfter(end) || end.equals(Instant.MIN)) {
        addUnlessEmpty(result, start, end);
        start = next.start();
        end = next.end();
      } else if (next.end().isAfter(end)) {
        end = next.end();
      }
    }
    addUnlessEmpty(result, start, end);
    return result.isEmpty() ? EMPTY : new IntervalSet(List.copyOf(result));
  }

  private static void addUnlessEmpty(List<Interval> list, Instant start, Instant end) {
    if (start.isBefore(end)) {
      list.add(new Interval(start, end));
    }
  }

  /** Sorted, disjoint, not touching. */
  public List<Interval> stretches() {
    return stretches;
  }

  public boolean isEmpty() {
    return stretches.isEmpty();
  }

  /** What is in this set, or the other, or both. */
  public IntervalSet union(IntervalSet other) {
    if (isEmpty()) {
      return other;
    }
    if (other.isEmpty()) {
      return this;
    }
    var all = new ArrayList<Interval>(stretches);
    all.addAll(other.stretches);
    return of(all);
  }

  /** What is in both sets. */
  public IntervalSet intersect(IntervalSet other) {
    var result = new ArrayList<Interval>();
    int i = 0;
    int j = 0;
    while (i < stretches.size() && j < other.stretches.size()) {
      Interval a = stretches.get(i);
      Interval b = other.stretches.get(j);
      a.intersection(b).ifPresent(result::add);
      if (a.end().isBefore(b.end())) {
        i++;
      } else {
        j++;
      }
    }
    return new IntervalSet(List.copyOf(result));
  }

  /** What is in this set but not in the other. */
  public IntervalSet minus(IntervalSet other) {
    var result = new ArrayList<Interval>();
    int j = 0;
    for (Interval stretch : stretches) {
      Instant from = stretch.start();
      while (j < other.stretches.size() && !other.stretches.get(j).end().isAfter(from)) {
        j++;
      }
      int k = j;
      while (k < other.stretches.size() && other.stretches.get(k).start().isBefore(stretch.end())) {
        Interval hole = other.stretches.get(k);
        addUnlessEmpty(result, from, hole.start());
        from = hole.end();
        k++;
      }
      addUnlessEmpty(result, from, stretch.end());
    }
    return new IntervalSet(List.copyOf(result));
  }

  /** What of this set lies in {@code range}. */
  public IntervalSet within(Interval range) {
    return intersect(of(range));
  }

  /** What of {@code range} is not in this set. */
  public IntervalSet gaps(Interval range) {
    return of(range).minus(this);
  }

  public boolean contains(Instant instant) {
    return stretchAt(instant).isPresent();
  }

  /** Whether every instant of {@code interval} is in this set; an empty interval always is. */
  public boolean covers(Interval interval) {
    return interval.isEmpty()
        || stretchAt(interval.start()).map(s -> s.covers(interval)).orElse(false);
  }

  /** Whether any instant of {@code interval} is in this set. */
  public boolean overlaps(Interval interval) {
    int i = lastStartingBefore(interval.end());
    return i >= 0 && !interval.isEmpty() && stretches.get(i).overlaps(interval);
  }

  /** The whole stretch that this instant is in. */
  public Optional<Interval> stretchAt(Instant instant) {
    int i = lastStartingBefore(instant.plusNanos(1));
    return i >= 0 && stretches.get(i).contains(instant)
        ? Optional.of(stretches.get(i))
        : Optional.empty();
  }

  /** Index of the last stretch that starts before {@code instant}, or -1. */
  private int lastStartingBefore(Instant instant) {
    int low = 0;
    int high = stretches.size();
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (stretches.get(mid).start().isBefore(instant)) {
        low = mid + 1;
      } else {
        high = mid;
      }
    }
    return low - 1;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof IntervalSet set && stretches.equals(set.stretches);
  }

  @Override
  public int hashCode() {
    return stretches.hashCode();
  }

  @Override
  public String toString() {
    return stretches.toString();
  }
}
