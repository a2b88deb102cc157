package org.slipway.core.time;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * A stretch of time, half-open: {@code start} belongs to it, {@code end} does not, so back-to-back
 * intervals do not overlap (DEFINITIONS §3). Never reversed; it may be empty ({@code start ==
 * end}).
 */
public record Interval(Instant start, Instant end) implements Comparable<Interval> {

  /**
   * @throws IllegalArgumentException if {@code end} lies before {@code start}
   */
  public Interval {
    if (end.isBefore(start)) {
      throw new IllegalArgumentException("interval ends before it starts: " + start + " to " + end);
    }
  }

  /** The interval of this length from {@code start}; the length is exact time, not wall time. */
  public static Interval lasting(Instant start, Duration length) {
    return new Interval(start, start.plus(length));
  }

  /** Exact length; never negative. */
  public Duration length() {
    return Duration.between(start, end);
  }

  public boolean isEmpty() {
    return start.equals(end);
  }

  /** Overlap ⇔ {@code a.start < b.end && b.start < a.end} (DEFINITIONS §3). */
  public boolean overlaps(Interval other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** Whether it overlaps {@code range}, or is empty and lies inside: what a calendar shows. */
  public boolean reachesInto(Interval range) {
    return overlaps(range) || (isEmpty() && range.contains(start));
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  /** Whether every instant of {@code other} lies in this interval. */
  public boolean covers(Interval other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  /** The common part, or nothing where the two do not overlap. */
  public Optional<Interval> intersection(Interval other) {
    if (!overlaps(other)) {
      return Optional.empty();
    }
    Instant from = start.isAfter(other.start) ? start : other.start;
    Instant to = end.isBefore(other.end) ? end : other.end;
    return Optional.of(new Interval(from, to));
  }

  /** By start, then by end. */
  @Override
  public int compareTo(Interval other) {
    int byStart = start.compareTo(other.start);
    return byStart != 0 ? byStart : end.compareTo(other.end);
  }
}
