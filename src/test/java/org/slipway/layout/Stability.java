package org.slipway.layout;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.slipway.scene.Box;
import org.slipway.scene.graph.LaidGraph;

/**
 * How much of a layout stays where a reader looks for it: of all cards that stood below another one
 * in their column and are still there, those that stand in the same column as that one and below
 * it; and of all columns' first cards likewise with the next column to the left.
 */
public final class Stability {

  private Stability() {}

  /** 0 to 1; 1 where nothing can be compared. */
  public static double share(LaidGraph before, LaidGraph after) {
    List<List<String>> columns = columns(before, after);
    int compared = 0;
    int kept = 0;
    for (int i = 0; i < columns.size(); i++) {
      List<String> column = columns.get(i);
      for (int j = 1; j < column.size(); j++) {
        Box above = box(after, column.get(j - 1));
        Box below = box(after, column.get(j));
        compared++;
        kept += above.x() == below.x() && above.y() < below.y() ? 1 : 0;
      }
      if (i > 0) {
        compared++;
        String first = columns.get(i - 1).getFirst();
        kept += box(after, first).x() < box(after, column.getFirst()).x() ? 1 : 0;
      }
    }
    return compared == 0 ? 1 : (double) kept / compared;
  }

  /** Of cards that are in both, as they stood, from left to right and from top to bottom. */
  private static List<List<String>> columns(LaidGraph before, LaidGraph after) {
    var columns = new TreeMap<Double, List<String>>();
    before.nodes().entrySet().stream()
        .filter(card -> after.nodes().containsKey(card.getKey()))
        .sorted(Comparator.comparingDouble(card -> card.getValue().y()))
        .forEach(
            card ->
                columns
                    .computeIfAbsent(card.getValue().x(), _ -> new ArrayList<>())
                    .add(card.getKey()));
    return List.copyOf(columns.values());
  }

  private static Box box(LaidGraph laid, String id) {
    return Objects.requireNonNull(laid.nodes().get(id), id);
  }
}
