package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * The spots of a picture, found by point: a grid of cells, so that a hit looks at the few spots of
 * one cell. Where spots lie over each other the later one is hit. Used by one thread.
 */
public final class Spots {

  private static final int CELL = 64;

  private final List<Spot> all;
  private final TreeMap<Long, List<Spot>> cells = new TreeMap<>();
  private boolean sorted;

  public Spots(List<Spot> spots) {
    all = List.copyOf(spots);
  }

  /** Only when somebody points: most pictures of a scroll or a drag are never pointed at. */
  private void sort() {
    sorted = true;
    for (Spot spot : all) {
      Box box = spot.box();
      for (int row = cell(box.y()); row <= cell(box.bottom()); row++) {
        for (int column = cell(box.x()); column <= cell(box.right()); column++) {
          cells.computeIfAbsent(key(column, row), _ -> new ArrayList<>()).add(spot);
        }
      }
    }
  }

  /** In the order they were drawn. */
  public List<Spot> all() {
    return all;
  }

  /** The topmost spot under a point. */
  public Optional<Spot> at(double x, double y) {
    return at(x, y, _ -> true);
  }

  /** The topmost spot under a point that is wanted. */
  public Optional<Spot> at(double x, double y, Predicate<Spot> wanted) {
    if (!sorted) {
      sort();
    }
    List<Spot> here = cells.getOrDefault(key(cell(x), cell(y)), List.of());
    for (Spot spot : here.reversed()) {
      if (spot.box().contains(x, y) && wanted.test(spot)) {
        return Optional.of(spot);
      }
    }
    return Optional.empty();
  }

  private static int cell(double pixel) {
    return (int) Math.floor(pixel / CELL);
  }

  private static long key(int column, int row) {
    return ((long) row << 32) | (column & 0xffffffffL);
  }
}
