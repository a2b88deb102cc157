package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * What rows are laid out by: the width of an hour and of words. Used by one thread.
 *
 * @param pixelsPerHour more than 0
 * @param longest pixels that a label may take
 * @param low whether the picture is, so that labels stand beside their bars
 * @param words the states that stand after a label
 */
record RowMeasures(
    double pixelsPerHour, double longest, boolean low, TextMeasure measure, StateWords words) {

  private static final double MILLIS_PER_HOUR = 3_600_000;
  private static final double LONGEST_LABEL = 240;
  private static final double LEAST_ROOM = 27;

  static RowMeasures of(TimelineInput input) {
    TimelineInput.Frame frame = input.frame();
    TimelineInput.Style style = input.style();
    double room = frame.width() - Sheet.LANE_HEADER - LEAST_ROOM;
    return new RowMeasures(
        frame.pixelsPerHour(),
        Math.min(LONGEST_LABEL, room),
        Sheet.isLow(input),
        style.measure(),
        new StateWords(style.texts(), style.measure()));
  }

  /** Whether rows laid out by the one are right for the other. */
  @SuppressWarnings("ReferenceEquality") // a measure is asked by who it is
  boolean sameAs(RowMeasures other) {
    return pixelsPerHour == other.pixelsPerHour
        && longest == other.longest
        && low == other.low
        && measure == other.measure
        && locale().equals(other.locale());
  }

  private Locale locale() {
    return words.locale();
  }

  double x(Instant origin, Instant at) {
    return Duration.between(origin, at).toMillis() * pixelsPerHour / MILLIS_PER_HOUR;
  }

  String label(Bar bar) {
    return measure.fit(bar.label(), Type.LABEL_STRONG, longest);
  }

  double labelWidth(Bar bar) {
    return width(label(bar));
  }

  double width(String label) {
    return measure.width(label, Type.LABEL_STRONG);
  }

  String fit(String label, double room) {
    return measure.fit(label, Type.LABEL_STRONG, room);
  }

  /** Width of the words after a label. */
  double suffix(Bar bar) {
    return words.width(bar);
  }
}
