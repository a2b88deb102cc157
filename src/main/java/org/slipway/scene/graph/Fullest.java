package org.slipway.scene.graph;

import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import org.slipway.scene.Box;

/**
 * Where in a layout the most cards are in sight at once. Looks at places half a sight apart, so
 * that its cost grows with the cards and with nothing else.
 */
public final class Fullest {

  private record Cell(int column, int row) implements Comparable<Cell> {
    private static final Comparator<Cell> ORDER =
        Comparator.comparingInt(Cell::column).thenComparingInt(Cell::row);

    @Override
    public int compareTo(Cell other) {
      return ORDER.compare(this, other);
    }
  }

  private Fullest() {}

  /**
   * The place; of several that are equally full the one furthest to the left, then to the top.
   *
   * @param width of the sight, in pixels of the layout
   * @param height of the sight, in pixels of the layout
   */
  public static Box of(LaidGraph laid, double width, double height) {
    double wide = width / 2;
    double high = height / 2;
    var cards = new TreeMap<Cell, Integer>();
    for (Box card : laid.nodes().values()) {
      int column = (int) Math.floor((card.x() + card.width() / 2) / wide);
      int row = (int) Math.floor((card.y() + card.height() / 2) / high);
      for (int left = column - 1; left <= column; left++) {
        for (int top = row - 1; top <= row; top++) {
          cards.merge(new Cell(left, top), 1, Integer::sum);
        }
      }
    }
    return cards.entrySet().stream()
        .max(
            Map.Entry.<Cell, Integer>comparingByValue()
                .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
        .map(Map.Entry::getKey)
        .map(cell -> new Box(cell.column() * wide, cell.row() * high, width, height))
        .orElse(new Box(0, 0, width, height));
  }
}
