package org.slipway.ui.graph;

import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.scene.Box;
import org.slipway.scene.graph.Fullest;
import org.slipway.scene.graph.GraphFrame;
import org.slipway.scene.graph.LaidGraph;

/**
 * Which part of the graph is in sight: all of it until somebody moves or zooms. On the FX thread.
 */
final class GraphSight {

  /** One turn of the wheel, one press of a key. */
  static final double STEP = 1.25;

  private static final double LEAST = 0.02;
  private static final double MOST = 2.5;

  /** What the legend takes below. */
  private static final double LEGEND = 76;

  private static final double ROOM_FOR_LEGEND = 420;
  private static final double EDGE = 24;

  /** Names can be read from here on where letters have their normal size. */
  private static final double READABLE = 0.7;

  /** Rather a little smaller than that than a few cards out of sight. */
  private static final double NEARLY = 0.85;

  /** Elsewhere are more cards than so many times those in sight. */
  private static final int HARDLY = 4;

  private LaidGraph laid = LaidGraph.EMPTY;
  private GraphFrame frame = new GraphFrame(1, 1, 1, 0, 0);
  private Mode mode = Mode.BEGIN;

  /** The size of letters that the first look was worked out for. */
  private double letters;

  /** What was last brought into sight and stays there when the picture gets another size. */
  private Optional<Box> wanted = Optional.empty();

  private enum Mode {
    /** All of it, but never smaller than can be read. */
    BEGIN,
    /** All of it. */
    FIT,
    /** As somebody put it. */
    FREE
  }

  /**
   * The part to draw for a picture of this size.
   *
   * @param pixels of the window for one of the picture; of letters twice as large, as on a
   *     projector, half the gain goes to the letters at first and half to more of the graph
   */
  @SuppressWarnings("ReferenceEquality") // of a layout that did not change the same one is shown
  GraphFrame of(LaidGraph now, double width, double height, double pixels) {
    if (now != laid && !laid.nodes().isEmpty()) {
      wanted = Optional.empty();
    }
    boolean resized = frame.width() != width || frame.height() != height;
    boolean begun = now == laid && !resized && letters == pixels;
    laid = now;
    letters = pixels;
    frame =
        switch (mode) {
          case BEGIN -> begun ? frame : beginning(width, height);
          case FIT -> fitting(width, height);
          case FREE -> frame.sized(width, height);
        };
    if (resized) {
      wanted.ifPresent(this::show);
    }
    return frame;
  }

  private GraphFrame beginning(double width, double height) {
    return readable(fitting(width, height), READABLE / Math.sqrt(Math.max(1, letters)));
  }

  private GraphFrame fitting(double width, double height) {
    double room = height > ROOM_FOR_LEGEND ? height - LEGEND : height;
    return GraphFrame.fitting(laid, width, room).sized(width, height);
  }

  /**
   * From the first card on, where everything begins, with little beside it that is empty; what fits
   * is in the middle. Where there is hardly anything around that card, where most is.
   */
  private GraphFrame readable(GraphFrame all, double least) {
    if (all.scale() >= NEARLY * least) {
      return all;
    }
    double wide = all.width() / least;
    double high = all.height() / least;
    Box first = first();
    double left = laid.width() < wide ? (laid.width() - wide) / 2 : start(first) - EDGE;
    double top = inside(first.y() + (first.height() - high) / 2, high, laid.height());
    Box full = Fullest.of(laid, wide, high);
    return HARDLY * in(new Box(left, top, wide, high)).count() < in(full).count()
        ? new GraphFrame(all.width(), all.height(), least, left(full), full.y())
        : new GraphFrame(all.width(), all.height(), least, left, top);
  }

  private double left(Box seen) {
    return in(seen).mapToDouble(Box::x).min().orElse(seen.x()) - EDGE;
  }

  private Stream<Box> in(Box seen) {
    return laid.nodes().values().stream().filter(card -> seen.within(card).equals(card));
  }

  /** Where something long that is seen begins, so that little beside the layout is seen. */
  private static double inside(double at, double seen, double all) {
    return all + 2 * EDGE < seen
        ? (all - seen) / 2
        : Math.clamp(at, -EDGE, Math.max(-EDGE, all + EDGE - seen));
  }

  /** Where the outermost frame around a card begins, or the card itself. */
  private double start(Box card) {
    return laid.groups().values().stream()
        .filter(frame -> frame.within(card).equals(card))
        .mapToDouble(Box::x)
        .reduce(card.x(), Math::min);
  }

  /** The card furthest to the left, of several the one nearest to the middle. */
  private Box first() {
    return laid.nodes().values().stream()
        .min(
            Comparator.comparingDouble(Box::x)
                .thenComparingDouble(box -> Math.abs(box.y() - laid.height() / 2)))
        .orElse(new Box(0, 0, 0, 0));
  }

  GraphFrame frame() {
    return frame;
  }

  double scale() {
    return frame.scale();
  }

  /** Whether there is more than what is in sight. */
  boolean isPart() {
    Box all = new Box(0, 0, laid.width(), laid.height());
    Box in = all.within(frame.seen());
    return in.width() < all.width() - 1 || in.height() < all.height() - 1;
  }

  void fit() {
    wanted = Optional.empty();
    mode = Mode.FIT;
  }

  /** Zooms with a place of the picture staying where it is. */
  void zoom(double by, double x, double y) {
    put(frame.scaled(Math.clamp(frame.scale() * by, LEAST, MOST), x, y));
    wanted = Optional.empty();
  }

  /** Zooms around the middle. */
  void zoom(double by) {
    zoom(by, frame.width() / 2, frame.height() / 2);
  }

  /** At its own size. */
  void whole() {
    zoom(1 / frame.scale());
  }

  /** By pixels of the picture. */
  void move(double dx, double dy) {
    put(frame.moved(dx, dy));
    wanted = Optional.empty();
  }

  /** A place of the layout in the middle. */
  void centre(double x, double y) {
    put(frame.around(x, y));
    wanted = Optional.empty();
  }

  private void put(GraphFrame other) {
    frame = other;
    mode = Mode.FREE;
  }

  /**
   * Moves as little as brings a box of the layout into sight; one far away into the middle. Where
   * there is no picture yet, with the first one.
   */
  void reveal(Box box) {
    wanted = Optional.of(box);
    if (!laid.nodes().isEmpty()) {
      show(box);
    }
  }

  private void show(Box box) {
    if (!box.overlaps(frame.seen())) {
      GraphFrame far = frame.around(box.x() + box.width() / 2, box.y() + box.height() / 2);
      Box seen = far.seen();
      double left = inside(seen.x(), seen.width(), laid.width());
      double top = inside(seen.y(), seen.height(), laid.height());
      put(far.at(left, top));
      return;
    }
    Box seen = frame.seen().grown(-EDGE / frame.scale());
    double dx = Math.min(0, box.x() - seen.x()) + Math.max(0, box.right() - seen.right());
    double dy = Math.min(0, box.y() - seen.y()) + Math.max(0, box.bottom() - seen.bottom());
    if (dx != 0 || dy != 0) {
      put(frame.moved(dx * frame.scale(), dy * frame.scale()));
    }
  }
}
