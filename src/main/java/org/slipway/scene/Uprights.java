package org.slipway.scene;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.slipway.scene.LaneRows.Detail;
import org.slipway.scene.Strip.LaneStrip;

/**
 * Lines from the top of the lanes to their bottom. On paper and in a low picture they stop at the
 * names of bars and go on below them, for nobody can push a bar aside there to read what it is.
 */
final class Uprights {

  private final Sketch sketch;
  private final Sheet sheet;
  private final List<Box> names;

  private Uprights(Sketch sketch, Sheet sheet, List<Box> names) {
    this.sketch = sketch;
    this.sheet = sheet;
    this.names = names;
  }

  static Uprights of(Sketch sketch, Sheet sheet) {
    List<Box> names =
        sheet.input().facts().isOnPaper() || sheet.isLow()
            ? sheet.seen().stream()
                .filter(LaneStrip.class::isInstance)
                .map(LaneStrip.class::cast)
                .filter(lane -> lane.rows().detail().hasLabels())
                .flatMap(lane -> names(lane, sheet))
                .sorted(Comparator.comparingDouble(Box::y))
                .toList()
            : List.of();
    return new Uprights(sketch, sheet, names);
  }

  private static Stream<Box> names(LaneStrip lane, Sheet sheet) {
    Detail detail = lane.rows().detail();
    return lane.rows().bars().stream()
        .map(placed -> BarMarks.labelBox(placed, detail, sheet.y(lane), sheet));
  }

  /** A line on whole pixels. */
  void draw(double x, Stroke stroke) {
    double crisp = Math.floor(x) + 0.5;
    double top = sheet.bodyTop();
    for (Box name : names) {
      if (name.x() < crisp && crisp < name.right()) {
        piece(crisp, top, name.y(), stroke);
        top = Math.max(top, name.bottom());
      }
    }
    piece(crisp, top, sheet.bodyBottom(), stroke);
  }

  private void piece(double x, double top, double bottom, Stroke stroke) {
    if (bottom > top) {
      sketch.line(x, top, x, bottom, stroke);
    }
  }
}
