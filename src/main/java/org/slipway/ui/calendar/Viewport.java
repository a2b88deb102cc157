package org.slipway.ui.calendar;

import java.time.Duration;
import java.time.Instant;
import org.slipway.core.time.Interval;

/**
 * The part of the calendar in sight.
 *
 * @param shown the time from the left to the right edge of the lanes; longer than nothing
 * @param width of the lanes in pixels, without their headers
 * @param scroll pixels of the lanes above the upper edge; 0 or more
 * @param bodyHeight of what is seen of the lanes
 * @param contentHeight of all lanes
 */
record Viewport(
    Interval shown, double width, double scroll, double bodyHeight, double contentHeight) {

  private static final double MILLIS_PER_HOUR = 3_600_000;

  double pixelsPerHour() {
    return width * MILLIS_PER_HOUR / shown.length().toMillis();
  }

  Instant middle() {
    return shown.start().plus(shown.length().dividedBy(2));
  }

  Duration lasting(double pixels) {
    return Duration.ofMillis(Math.round(pixels * MILLIS_PER_HOUR / pixelsPerHour()));
  }

  /** Keeps the time in sight whole when the width changes. */
  Viewport sized(double newWidth, double newBody, double newContent) {
    double most = Math.max(0, newContent - newBody);
    return new Viewport(shown, newWidth, Math.clamp(scroll, 0, most), newBody, newContent);
  }

  Viewport showing(Interval other) {
    return new Viewport(other, width, scroll, bodyHeight, contentHeight);
  }

  Viewport panned(Duration later) {
    return showing(new Interval(shown.start().plus(later), shown.end().plus(later)));
  }

  Viewport centred(Instant at) {
    return panned(Duration.between(middle(), at));
  }

  Viewport scrolled(double to) {
    double most = Math.max(0, contentHeight - bodyHeight);
    return new Viewport(shown, width, Math.clamp(to, 0, most), bodyHeight, contentHeight);
  }

  /** The instant at {@code x} stays under it. */
  Viewport zoomed(double newPixelsPerHour, double x) {
    Instant anchor = shown.start().plus(lasting(x));
    double millisPerPixel = MILLIS_PER_HOUR / newPixelsPerHour;
    Instant start = anchor.minusMillis(Math.round(x * millisPerPixel));
    return showing(new Interval(start, start.plusMillis(Math.round(width * millisPerPixel))));
  }
}
