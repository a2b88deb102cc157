package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Business events above the lanes. */
final class EventMarks {

  private EventMarks() {}

  /** Business events in rows, so that none lies over another. */
  record Events(List<List<Layer>> rows, int left) {

    private static final int MOST_ROWS = 3;

    static Events of(List<Layer> layers, TimeAxis axis) {
      var rows = new ArrayList<List<Layer>>();
      int left = 0;
      for (Layer layer : layers) {
        if (layer.sort() == Layer.Sort.EVENT && !place(rows, layer, axis)) {
          left++;
        }
      }
      return new Events(List.copyOf(rows), left);
    }

    private static boolean place(List<List<Layer>> rows, Layer layer, TimeAxis axis) {
      for (List<Layer> row : rows) {
        if (axis.x(row.getLast().at().end()) <= axis.x(layer.at().start())) {
          row.add(layer);
          return true;
        }
      }
      if (rows.size() < MOST_ROWS) {
        rows.add(new ArrayList<>(List.of(layer)));
        return true;
      }
      return false;
    }
  }

  static void draw(Sketch sketch, Sheet sheet) {
    for (int row = 0; row < sheet.events().rows().size(); row++) {
      double top = sheet.rulersBottom() + row * Sheet.EVENT;
      for (Layer event : sheet.events().rows().get(row)) {
        event(sketch, sheet, event, top);
      }
    }
  }

  private static void event(Sketch sketch, Sheet sheet, Layer event, double top) {
    double left = Math.max(sheet.axis().x(event.at().start()), Sheet.LANE_HEADER - 4) + 1;
    double right = Math.min(sheet.axis().x(event.at().end()), sheet.width() + 4) - 1;
    Box box = Box.between(left, top + 4, Math.max(right, left + 3), top + 20);
    sketch.card(box, 3, Ink.BG_INSET, Stroke.of(Ink.LINE, 1));
    double x = Math.max(left, Sheet.LANE_HEADER) + 7;
    double room = Math.min(right, sheet.width()) - 4 - x;
    sketch.text(
        x, top + 16, sheet.measure().fit(event.name(), Type.CAPTION, room), Type.CAPTION, Ink.FG);
    Supplier<String> says = () -> BarWords.says(sheet.content(), event);
    sketch.spot(
        new Spot(
            box.within(Box.between(Sheet.LANE_HEADER, 0, sheet.width(), sheet.bodyTop())),
            Spot.Sort.EVENT,
            Optional.of(event.ref()),
            says));
  }
}
