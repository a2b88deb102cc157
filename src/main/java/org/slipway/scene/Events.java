package org.slipway.scene;

import java.util.ArrayList;
import java.util.Comparator;
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

  /**
   * An event and the room that it takes with its name.
   *
   * @param from pixel
   * @param to pixel
   * @param bare the pixels of the event alone
   */
  record Claim(Layer event, double from, double to, Bare bare) {}

  /** From where to where an event lasts, in pixels. */
  record Bare(double from, double to) {}

  /** With all of the names, or as much of them as so many rows hold. */
  static Events of(TimelineInput input, List<Layer> layers, TimeAxis axis, int most) {
    TextMeasure measure = input.style().measure();
    var rows = new ArrayList<List<Claim>>();
    var left = new ArrayList<Layer>();
    for (Layer layer : layers) {
      if (layer.sort() == Layer.Sort.EVENT && !place(rows, claim(measure, axis, layer), most)) {
        left.add(layer);
      }
    }
    return new Events(rows.stream().map(List::copyOf).toList(), List.copyOf(left));
  }

  /** Where nothing is covered; in a new row; else where least of a name is. */
  private static boolean place(List<List<Claim>> rows, Claim claim, int most) {
    Optional<List<Claim>> free =
        rows.stream().filter(row -> row.getLast().to() <= claim.from()).findFirst();
    if (free.isEmpty() && rows.size() < most) {
      rows.add(new ArrayList<>(List.of(claim)));
      return true;
    }
    Optional<List<Claim>> row =
        free.or(
            () ->
                rows.stream()
                    .filter(one -> one.getLast().bare().to() <= claim.bare().from())
                    .min(Comparator.comparingDouble(one -> one.getLast().to())));
    row.ifPresent(one -> one.add(claim));
    return row.isPresent();
  }

  /** A name too long for its event stands beside it; at the right edge to its left. */
  private static Claim claim(TextMeasure measure, TimeAxis axis, Layer event) {
    Box box = box(axis, event, 0);
    double name = measure.width(event.name(), Type.CAPTION);
    double start = axis.x(event.at().start());
    double end = Math.max(axis.x(event.at().end()), box.right());
    var bare = new Bare(start, end);
    if (name <= inside(axis, box)) {
      return new Claim(event, start, end, bare);
    }
    double wide = name + 2 * BESIDE;
    return end + wide > axis.right() && start - wide > axis.left()
        ? new Claim(event, start - wide, end, bare)
        : new Claim(event, start, end + wide, bare);
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
