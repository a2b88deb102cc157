package org.slipway.scene;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Puts the bars of one lane into rows so that neither bars nor labels lie over each other: each bar
 * takes the first row that is free, so of two that clash the later one moves down. Where labels
 * would need too many rows, only marks are drawn; where marks would, only bars.
 */
final class LaneRows {

  /** How much of a bar is shown. */
  enum Detail {
    LABELLED(44, 12),
    MARKED(18, 14),
    BARE(9, 12);

    final double pitch;
    final double padding;

    Detail(double pitch, double padding) {
      this.pitch = pitch;
      this.padding = padding;
    }
  }

  /**
   * A bar in its row.
   *
   * @param x left end of the bar in pixels
   * @param right end of the bar
   * @param labelX where mark and label start
   * @param label as it fits; empty where none is shown
   * @param extent from the first to the last pixel of bar, mark and label
   */
  record Placed(
      Bar bar, int row, double x, double right, double labelX, String label, Extent extent) {}

  record Extent(double left, double right) {}

  static final double LEAST_HEIGHT = 48;
  private static final double GAP = 8;
  private static final double MARK_AND_GAP = 19;
  private static final double LONGEST_LABEL = 240;
  private static final double LEAST_BAR = 3;
  private static final int MOST_MARKED = 5;
  private static final int MOST_BARE = 8;

  private LaneRows() {}

  /** What was decided for a lane. */
  record Result(Detail detail, List<Placed> bars, int rows) {

    /** Height in pixels without captions. */
    double height() {
      return Math.max(LEAST_HEIGHT, detail.padding + rows * detail.pitch);
    }
  }

  /**
   * @param bars of the lane, by start
   * @param suffix width of the words after a bar's label
   */
  static Result of(
      List<Bar> bars, TimeAxis axis, TextMeasure measure, ToDoubleFunction<Bar> suffix) {
    Result labelled =
        assign(
            Detail.LABELLED,
            bars.stream().map(bar -> labelled(bar, axis, measure, suffix)).toList(),
            Integer.MAX_VALUE);
    if (labelled.rows <= mostLabelled(axis)) {
      return labelled;
    }
    Result marked =
        assign(
            Detail.MARKED,
            bars.stream().map(bar -> plain(bar, axis, 14)).toList(),
            Integer.MAX_VALUE);
    return marked.rows <= MOST_MARKED
        ? marked
        : assign(Detail.BARE, bars.stream().map(bar -> plain(bar, axis, 0)).toList(), MOST_BARE);
  }

  private static int mostLabelled(TimeAxis axis) {
    return axis.dayWidth() >= 60 ? 4 : axis.dayWidth() >= 24 ? 3 : 2;
  }

  private static Placed labelled(
      Bar bar, TimeAxis axis, TextMeasure measure, ToDoubleFunction<Bar> suffix) {
    double x = axis.x(bar.parts().start());
    double right = Math.max(x + LEAST_BAR, axis.x(bar.parts().end()));
    double room = axis.right() - axis.left() - MARK_AND_GAP - 8;
    String label = measure.fit(bar.label(), Type.LABEL_STRONG, Math.min(LONGEST_LABEL, room));
    double width =
        MARK_AND_GAP + measure.width(label, Type.LABEL_STRONG) + suffix.applyAsDouble(bar);
    double labelX = Math.max(Math.min(x, axis.right() - width - 4), axis.left() + 4);
    Extent extent = new Extent(Math.min(x, labelX), Math.max(right, labelX + width));
    return new Placed(bar, 0, x, right, labelX, label, extent);
  }

  private static Placed plain(Bar bar, TimeAxis axis, double before) {
    double x = axis.x(bar.parts().start());
    double right = Math.max(x + LEAST_BAR, axis.x(bar.parts().end()));
    return new Placed(bar, 0, x, right, x - before, "", new Extent(x - before, right));
  }

  private static Result assign(Detail detail, List<Placed> bars, int most) {
    double gap = detail == Detail.BARE ? 1 : detail == Detail.MARKED ? 3 : GAP;
    var byLeft = new ArrayList<>(bars);
    byLeft.sort(Comparator.comparingDouble(placed -> placed.extent.left));
    var ends = new ArrayList<Double>();
    var placed = new ArrayList<Placed>(bars.size());
    for (Placed bar : byLeft) {
      int row = firstFree(ends, bar.extent.left - gap, most);
      if (row == ends.size()) {
        ends.add(bar.extent.right);
      } else {
        ends.set(row, Math.max(ends.get(row), bar.extent.right));
      }
      placed.add(new Placed(bar.bar, row, bar.x, bar.right, bar.labelX, bar.label, bar.extent));
    }
    return new Result(detail, List.copyOf(placed), Math.max(1, ends.size()));
  }

  private static int firstFree(List<Double> ends, double left, int most) {
    for (int row = 0; row < ends.size(); row++) {
      if (ends.get(row) <= left) {
        return row;
      }
    }
    return Math.min(ends.size(), most - 1);
  }
}
