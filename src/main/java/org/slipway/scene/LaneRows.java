package org.slipway.scene;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the bars of one lane into rows so that neither bars nor labels lie over each other: each bar
 * takes the first row that is free, so of two that clash the later one moves down. Where labels
 * would need too many rows, only marks are drawn; where marks would, only bars.
 *
 * <p>A bar's row depends on the width of an hour alone and not on the time in sight, so rows are
 * worked out once and nothing jumps while the calendar is scrolled. Used by one thread.
 */
final class LaneRows {

  /** How much of a bar is shown. */
  enum Detail {
    /** Mark and label above the bar. */
    LABELLED(44, 12, 8),

    /** Mark and label beside the bar, for a low picture. */
    BESIDE(20, 5, 8),
    MARKED(18, 14, 3),
    BARE(9, 12, 1);

    final double pitch;
    final double padding;

    /** Least distance of two bars in a row. */
    final double gap;

    Detail(double pitch, double padding, double gap) {
      this.pitch = pitch;
      this.padding = padding;
      this.gap = gap;
    }

    boolean hasLabels() {
      return this == LABELLED || this == BESIDE;
    }
  }

  /**
   * A bar in its row.
   *
   * @param x left end of the bar in pixels
   * @param right end of the bar
   * @param labelX where mark and label start
   * @param label as it fits; empty where none is shown
   * @param stated whether its state stands after the label
   * @param extent from the first to the last pixel of bar, mark and label
   */
  record Placed(
      Bar bar,
      int row,
      double x,
      double right,
      double labelX,
      String label,
      boolean stated,
      Extent extent) {

    /** The same without its state, that its mark and its faded label tell as well. */
    Placed unstated(double suffix) {
      var narrower = new Extent(extent.left(), Math.max(right, extent.right() - suffix));
      return new Placed(bar, row, x, right, labelX, label, false, narrower);
    }
  }

  record Extent(double left, double right) {}

  /**
   * What is in sight of a lane.
   *
   * @param places of the bars in the lane
   * @param rows how many are taken
   * @param least height in pixels
   */
  record Sight(Detail detail, List<Integer> places, int rows, double least) {

    static final Sight NONE = new Sight(Detail.LABELLED, List.of(), 1, LEAST_HEIGHT);

    /** Height in pixels without captions. */
    double height() {
      return Math.max(least, detail.padding + rows * detail.pitch);
    }
  }

  /**
   * A lane as it is drawn.
   *
   * @param bars in sight, by start
   */
  record Result(Sight sight, List<Placed> bars) {

    Detail detail() {
      return sight.detail();
    }

    /** Height in pixels without captions. */
    double height() {
      return sight.height();
    }
  }

  private static final double LEAST_HEIGHT = 48;
  private static final double LEAST_LOW = 25;
  private static final double BESIDE_BAR = 5;
  private static final double MARK_AND_GAP = 19;
  private static final double LEAST_BAR = 3;
  private static final double MARK_BEFORE = 14;

  /** Where a lane has less room than this for each bar, marks would be a crowd. */
  private static final double ROOM_FOR_A_MARK = 20;

  private static final double EDGE = 4;
  private static final int NONE = -1;
  private static final int MOST_MARKED = 5;
  private static final int MOST_BARE = 8;

  private final LaneBars bars;
  private final RowMeasures measures;
  private final Map<Detail, int[]> rows = new EnumMap<>(Detail.class);

  LaneRows(LaneBars bars, RowMeasures measures) {
    this.bars = bars;
    this.measures = measures;
  }

  LaneBars bars() {
    return bars;
  }

  /** What is in sight, and as how much. */
  Sight sight(TimeAxis axis) {
    List<Integer> places = bars.overlapping(axis.shown());
    boolean dense = places.size() * ROOM_FOR_A_MARK > axis.right() - axis.left();
    double least = measures.low() ? LEAST_LOW : LEAST_HEIGHT;
    for (Detail detail : List.of(labels(), Detail.MARKED)) {
      int taken = dense ? Integer.MAX_VALUE : taken(detail, places);
      if (taken <= most(detail)) {
        return new Sight(detail, places, taken, least);
      }
    }
    return new Sight(Detail.BARE, places, Math.min(MOST_BARE, taken(Detail.BARE, places)), least);
  }

  private Detail labels() {
    return measures.low() ? Detail.BESIDE : Detail.LABELLED;
  }

  private int taken(Detail detail, List<Integer> places) {
    if (places.isEmpty()) {
      return 1;
    }
    int[] rowOf = rows(detail);
    int last = 0;
    for (int place : places) {
      last = Math.max(last, rowOf[place]);
    }
    return last + 1;
  }

  private int most(Detail detail) {
    double day = 24 * measures.pixelsPerHour();
    return switch (detail) {
      case LABELLED, BESIDE -> day >= 60 ? 4 : day >= 24 ? 3 : 2;
      case MARKED -> MOST_MARKED;
      case BARE -> MOST_BARE;
    };
  }

  private int[] rows(Detail detail) {
    return rows.computeIfAbsent(detail, this::assign);
  }

  /** The first free row of each bar; the one after the most where none of these is free. */
  private int[] assign(Detail detail) {
    List<Bar> all = bars.all();
    var rowOf = new int[all.size()];
    var ends = new double[most(detail)];
    java.util.Arrays.fill(ends, Double.NEGATIVE_INFINITY);
    for (int i = 0; i < rowOf.length; i++) {
      double left = left(all.get(i), detail);
      int row = 0;
      while (row < ends.length && ends[row] > left - detail.gap) {
        row++;
      }
      rowOf[i] = row;
      if (row < ends.length) {
        ends[row] = right(all.get(i), detail);
      }
    }
    return rowOf;
  }

  /** Pixels from the lane's first bar, so that they do not depend on what is in sight. */
  private double left(Bar bar, Detail detail) {
    double x = measures.x(bars.all().getFirst().parts().start(), bar.parts().start());
    return detail == Detail.MARKED ? x - MARK_BEFORE : x;
  }

  private double right(Bar bar, Detail detail) {
    double x = measures.x(bars.all().getFirst().parts().start(), bar.parts().start());
    double end = measures.x(bars.all().getFirst().parts().start(), bar.parts().end());
    double right = Math.max(x + LEAST_BAR, end);
    return switch (detail) {
      case LABELLED -> Math.max(right, x + width(bar));
      case BESIDE -> right + BESIDE_BAR + width(bar);
      case MARKED, BARE -> right;
    };
  }

  /** Mark, label and words after it. */
  private double width(Bar bar) {
    return MARK_AND_GAP + measures.labelWidth(bar) + measures.suffix(bar);
  }

  /** Where each bar in sight stands on the screen; those of a row by time. */
  Result placed(Sight sight, TimeAxis axis) {
    int[] rowOf = rows(sight.detail());
    var free = new double[sight.rows()];
    java.util.Arrays.fill(free, axis.left());
    var placed = new ArrayList<Placed>(sight.places().size());
    var last = new int[sight.rows()];
    java.util.Arrays.fill(last, NONE);
    for (int i = 0; i < sight.places().size(); i++) {
      int place = sight.places().get(i);
      int row = Math.min(rowOf[place], sight.rows() - 1);
      Bar bar = bars.all().get(place);
      double x = axis.x(bar.parts().start());
      double right = Math.max(x + LEAST_BAR, axis.x(bar.parts().end()));
      Placed one =
          switch (sight.detail()) {
            case LABELLED ->
                x < axis.left() + EDGE
                    ? atLeftEdge(bar, row, x, right, next(sight, i, axis), axis)
                    : labelled(bar, row, x, right, free[row], axis);
            case BESIDE -> beside(bar, row, x, right, free[row], axis);
            case MARKED, BARE -> plain(bar, row, x, right, sight.detail());
          };
      if (isCut(one) && last[row] != NONE) {
        one = makeWay(placed, last[row], one, axis);
      }
      last[row] = i;
      free[row] = Math.max(free[row], one.extent().right() + sight.detail().gap);
      placed.add(one);
    }
    return new Result(sight, placed);
  }

  private boolean isCut(Placed one) {
    return one.stated() && one.label().length() < measures.label(one.bar()).length();
  }

  /**
   * A label cut at the right edge: the bar before it in the row gives the room of its state, where
   * the label is whole with it.
   */
  private Placed makeWay(List<Placed> placed, int before, Placed cut, TimeAxis axis) {
    Placed earlier = placed.get(before);
    if (!earlier.stated() || earlier.label().isEmpty()) {
      return cut;
    }
    Placed shorter = earlier.unstated(measures.suffix(earlier.bar()));
    double free = shorter.extent().right() + Detail.LABELLED.gap;
    Placed moved =
        measures.low()
            ? beside(cut.bar(), cut.row(), cut.x(), cut.right(), free, axis)
            : labelled(cut.bar(), cut.row(), cut.x(), cut.right(), free, axis);
    if (isCut(moved)) {
      return cut;
    }
    placed.set(before, shorter);
    return moved;
  }

  private static Placed plain(Bar bar, int row, double x, double right, Detail detail) {
    double left = detail == Detail.MARKED ? x - MARK_BEFORE : x;
    return new Placed(bar, row, x, right, left, "", false, new Extent(left, right));
  }

  /** Where the labels of what stands before the next bar of the same row end at the latest. */
  private double next(Sight sight, int from, TimeAxis axis) {
    int[] rowOf = rows(sight.detail());
    int row = Math.min(rowOf[sight.places().get(from)], sight.rows() - 1);
    for (int place : sight.places().subList(from + 1, sight.places().size())) {
      if (Math.min(rowOf[place], sight.rows() - 1) == row) {
        double x = axis.x(bars.all().get(place).parts().start());
        return Math.max(x, axis.left() + EDGE) - sight.detail().gap;
      }
    }
    return axis.right() - EDGE;
  }

  /**
   * What began before the left edge: its label moves to the edge as far as the row has room for it;
   * where there is room for less than its mark it is left out, for half a mark says nothing.
   */
  private Placed atLeftEdge(Bar bar, int row, double x, double right, double until, TimeAxis axis) {
    double edge = axis.left() + EDGE;
    String label = measures.label(bar);
    double room = until - edge - MARK_AND_GAP - measures.suffix(bar);
    if (measures.width(label) > room) {
      label = measures.fit(label, room);
    }
    double width =
        label.isEmpty() ? MARK_BEFORE : MARK_AND_GAP + measures.width(label) + measures.suffix(bar);
    boolean seen = until - edge >= MARK_BEFORE;
    double labelX = seen ? edge : x - width - EDGE;
    double last = seen ? labelX + width : right;
    return new Placed(
        bar,
        row,
        x,
        right,
        labelX,
        label,
        true,
        new Extent(Math.min(x, labelX), Math.max(right, last)));
  }

  /** At the right edge the label stays in sight, as far as its row has room. */
  private Placed labelled(Bar bar, int row, double x, double right, double free, TimeAxis axis) {
    double width = width(bar);
    double labelX = x;
    if (x + width > axis.right() - EDGE) {
      labelX =
          Math.min(x, Math.max(axis.right() - EDGE - width, Math.max(free, axis.left() + EDGE)));
    }
    String label = measures.label(bar);
    double room = axis.right() - EDGE - labelX - MARK_AND_GAP - measures.suffix(bar);
    if (measures.labelWidth(bar) > room) {
      label = measures.fit(label, room);
      width = MARK_AND_GAP + measures.width(label) + measures.suffix(bar);
    }
    var extent = new Extent(Math.min(x, labelX), Math.max(right, labelX + width));
    return new Placed(bar, row, x, right, labelX, label, true, extent);
  }

  /**
   * Right of the bar; where the right edge leaves no room for it there, left of it; where neither
   * has room, as much of it as fits on the roomier side.
   */
  private Placed beside(Bar bar, int row, double x, double right, double free, TimeAxis axis) {
    double after = Math.max(right + BESIDE_BAR, axis.left() + EDGE);
    double width = width(bar);
    double room = axis.right() - EDGE - after;
    double before = x - BESIDE_BAR - Math.max(free, axis.left() + EDGE);
    boolean left = width > room && before > room;
    String label = measures.label(bar);
    if (width > Math.max(room, before)) {
      label = measures.fit(label, Math.max(room, before) - MARK_AND_GAP - measures.suffix(bar));
      width =
          label.isEmpty()
              ? MARK_BEFORE
              : MARK_AND_GAP + measures.width(label) + measures.suffix(bar);
    }
    double labelX = left ? x - BESIDE_BAR - width : after;
    var extent = new Extent(Math.min(x, labelX), Math.max(right, labelX + width));
    return new Placed(bar, row, x, right, labelX, label, true, extent);
  }
}
