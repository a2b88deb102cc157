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
