package org.slipway.scene;

import java.util.List;

/**
 * A picture without pixels.
 *
 * @param width in pixels
 * @param height in pixels
 * @param marks in painting order
 * @param says the accessible text of the whole
 */
public record Picture(double width, double height, List<Mark> marks, Spots spots, String says) {
  public Picture {
    marks = List.copyOf(marks);
  }

  /** Whether its first mark covers all of it, so that nothing has to be wiped before. */
  public boolean isCovered() {
    return !marks.isEmpty()
        && marks.getFirst() instanceof Mark.Rect rect
        && rect.radius() == 0
        && rect.fill().filter(fill -> fill.equals(Fill.of(fill.ink()))).isPresent()
        && rect.box().within(new Box(0, 0, width, height)).equals(new Box(0, 0, width, height));
  }

  /** How many marks there are, those inside groups counted one by one. */
  public int count() {
    return count(marks);
  }

  private static int count(List<Mark> marks) {
    int sum = 0;
    for (Mark mark : marks) {
      sum += mark instanceof Mark.Group group ? count(group.marks()) : 1;
    }
    return sum;
  }
}
