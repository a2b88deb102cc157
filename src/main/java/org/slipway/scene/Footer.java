package org.slipway.scene;

import java.util.Arrays;
import java.util.Optional;
import java.util.SortedSet;

/** What stands below the lanes and can be folded to its heading, to leave them the room. */
public enum Footer {
  COVER("footer:cover"),
  TRAFFIC("footer:traffic");

  private final String key;

  Footer(String key) {
    this.key = key;
  }

  /** Its name among the closed groups of a picture; no lane's group has such a one. */
  public String key() {
    return key;
  }

  /** The one of this name. */
  public static Optional<Footer> of(String key) {
    return Arrays.stream(values()).filter(footer -> footer.key.equals(key)).findFirst();
  }

  boolean isFolded(SortedSet<String> closed) {
    return closed.contains(key);
  }

  /** Where a heading's words begin. */
  static double head(Sheet sheet) {
    return sheet.input().facts().isOnPaper() ? 16 : 30;
  }

  /** The sign before a heading: what is below it is shown, or can be. Paper cannot be folded. */
  static void triangle(Sketch sketch, Sheet sheet, double y, boolean open) {
    if (sheet.input().facts().isOnPaper()) {
      return;
    }
    double cy = y + 11;
    sketch.add(
        open
            ? Mark.polygon(Ink.FG_MUTED, 13, cy - 2, 21, cy - 2, 17, cy + 3)
            : Mark.polygon(Ink.FG_MUTED, 15, cy - 4, 20, cy, 15, cy + 4));
  }
}
