package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Business events in rows above the lanes, so that none lies over another, nor over a name.
 *
 * @param rows from top to bottom, each from left to right
 * @param left those that have no room
 */
record Events(List<List<Claim>> rows, List<Layer> left) {

  static final Events NONE = new Events(List.of(), List.of());

  /** Pixels between an event and the name beside it, and after that. */
  static final double BESIDE = 5;

  /** How much of a name beside its event is kept free, from all to nothing. */
  private static final List<Double> NAMES = List.of(Double.MAX_VALUE, 120.0, 80.0, 50.0, 0.0);

  /**
   * An event and the room that it takes with its name.
   *
   * @param from pixel
   * @param to pixel
   */
  record Claim(Layer event, double from, double to) {}

  /** With as much of the names as so many rows hold. */
  static Events of(TimelineInput input, List<Layer> layers, TimeAxis axis, int most) {
    List<Layer> events = layers.stream().filter(layer -> layer.sort() == Layer.Sort.EVENT).toList();
    TextMeasure measure = input.style().measure();
    Events placed = NONE;
    for (double name : NAMES) {
      placed =
          placed(events.stream().map(event -> claim(measure, axis, event, name)).toList(), most);
      if (placed.left().isEmpty()) {
        return placed;
      }
    }
    return placed;
  }

  private static Events placed(List<Claim> claims, int most) {
    var rows = new ArrayList<List<Claim>>();
    var left = new ArrayList<Layer>();
    for (Claim claim : claims) {
      Optional<List<Claim>> free =
          rows.stream().filter(row -> row.getLast().to() <= claim.from()).findFirst();
      if (free.isPresent()) {
        free.get().add(claim);
      } else if (rows.size() < most) {
        rows.add(new ArrayList<>(List.of(claim)));
      } else {
        left.add(claim.event());
      }
    }
    return new Events(List.copyOf(rows), List.copyOf(left));
  }

  /** A name too long for its event stands beside it; at the right edge to its left. */
  private static Claim claim(TextMeasure measure, TimeAxis axis, Layer event, double most) {
    Box box = box(axis, event, 0);
    double name = measure.width(event.name(), Type.CAPTION);
    double start = axis.x(event.at().start());
    double end = Math.max(axis.x(event.at().end()), box.right());
    if (name <= inside(axis, box) || most == 0) {
      return new Claim(event, start, end);
    }
    double wide = Math.min(name, most) + 2 * BESIDE;
    return end + wide > axis.right() && start - wide > axis.left()
        ? new Claim(event, start - wide, end)
        : new Claim(event, start, end + wide);
  }

  /** Pixels for a name inside its event. */
  static double inside(TimeAxis axis, Box box) {
    return Math.min(box.right(), axis.right()) - 4 - words(box);
  }

  /** Where a name inside its event begins. */
  static double words(Box box) {
    return Math.max(box.x(), Sheet.LANE_HEADER) + 7;
  }

  static Box box(TimeAxis axis, Layer event, double top) {
    double left = Math.max(axis.x(event.at().start()), Sheet.LANE_HEADER - 4) + 1;
    double right = Math.min(axis.x(event.at().end()), axis.right() + 4) - 1;
    return Box.between(left, top + 4, Math.max(right, left + 3), top + 20);
  }
}
