package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.slipway.core.time.Interval;

/**
 * Exact time along the x axis: an hour is as wide in every place, so a day with a change of clocks
 * is 23 or 25 hours wide.
 *
 * @param from the instant at {@code left}
 * @param pixelsPerHour more than 0
 * @param left first pixel
 * @param right pixel after the last
 */
public record TimeAxis(Instant from, double pixelsPerHour, double left, double right) {

  private static final double MILLIS_PER_HOUR = 3_600_000;

  public TimeAxis {
    if (!(pixelsPerHour > 0)) {
      throw new IllegalArgumentException("an hour needs a width: " + pixelsPerHour);
    }
  }

  public double x(Instant at) {
    return left + Duration.between(from, at).toMillis() * pixelsPerHour / MILLIS_PER_HOUR;
  }

  /** The instant at a pixel, to the millisecond. */
  public Instant at(double x) {
    return from.plusMillis(Math.round((x - left) * MILLIS_PER_HOUR / pixelsPerHour));
  }

  public double width(Duration length) {
    return length.toMillis() * pixelsPerHour / MILLIS_PER_HOUR;
  }

  /** What is to be seen, to the second, so that no rounding lets the next day in. */
  public Interval shown() {
    Instant end = at(right).plusMillis(500).truncatedTo(ChronoUnit.SECONDS);
    return new Interval(from, end.isAfter(from) ? end : at(right));
  }

  /** The time that {@code pixels} take. */
  public Duration lasting(double pixels) {
    return Duration.ofMillis(Math.round(pixels * MILLIS_PER_HOUR / pixelsPerHour));
  }

  public double dayWidth() {
    return 24 * pixelsPerHour;
  }
}
