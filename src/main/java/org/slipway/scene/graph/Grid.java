package org.slipway.scene.graph;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.slipway.scene.Box;

/** Numbered boxes, found by the cells they lie in. Filled by one thread, then read by any. */
final class Grid {

  private static final double CELL = 400;

  private final Map<Long, List<Integer>> cells = new HashMap<>();
  private int size;

  void add(int number, Box box) {
    size = Math.max(size, number + 1);
    for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
      for (int column = cell(box.x()); column <= cell(box.right()); column++) {
        cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(number);
      }
    }
  }

  /** Those that may lie in a box, in ascending order. */
  BitSet near(Box box) {
    var found = new BitSet(size);
    long wanted =
        (1L + cell(box.right()) - cell(box.x())) * (1L + cell(box.bottom()) - cell(box.y()));
    if (wanted > cells.size()) {
      found.set(0, size);
      return found;
    }
    for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
      for (int column = cell(box.x()); column <= cell(box.right()); column++) {
        cells.getOrDefault(key(column, row), List.of()).forEach(found::set);
      }
    }
    return found;
  }

  private static int cell(double at) {
    return (int) Math.floor(at / CELL);
  }

  private static long key(int column, int row) {
    return ((long) row << 32) ^ (column & 0xffffffffL);
  }
}
