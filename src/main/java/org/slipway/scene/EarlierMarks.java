package org.slipway.scene;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.core.plan.Ref;
import org.slipway.scene.LaneRows.Placed;
import org.slipway.text.Times;

/**
 * The bars of another state of the plan: hollow where they stood, with the shift in words where
 * there is room, and always in their accessible text.
 */
final class EarlierMarks {

  private static final double ABOVE = 14;

  private EarlierMarks() {}

  static void draw(Sketch sketch, Sheet sheet) {
    sheet
        .input()
        .focus()
        .over()
        .earlier()
        .ifPresent(
            earlier -> {
              for (Strip strip : sheet.seen()) {
                if (strip instanceof Strip.LaneStrip lane) {
                  lane(sketch, sheet, lane, earlier);
                }
              }
            });
  }

  private static void lane(
      Sketch sketch, Sheet sheet, Strip.LaneStrip lane, TimelineInput.Earlier earlier) {
    int number = number(earlier.index(), lane.lane().key());
    if (number < 0) {
      return;
    }
    var taken = new ArrayList<Box>();
    double top = sheet.y(lane);
    LaneRows.Detail detail = lane.rows().detail();
    lane.rows().bars().forEach(placed -> taken.add(BarMarks.block(placed, detail, top)));
    List<Bar> bars = earlier.index().lane(number);
    for (int place : earlier.index().inLane(number).overlapping(sheet.axis().shown())) {
      Bar was = bars.get(place);
      if (Shift.of(sheet.content(), was.ref()).isPresent()) {
        ghost(sketch, sheet, lane, was, taken);
      }
    }
  }

  private static int number(TimelineIndex index, String key) {
    for (int i = 0; i < index.lanes().size(); i++) {
      if (index.lanes().get(i).key().equals(key)) {
        return i;
      }
    }
    return -1;
  }

  private static void ghost(
      Sketch sketch, Sheet sheet, Strip.LaneStrip lane, Bar was, List<Box> taken) {
    LaneRows.Detail detail = lane.rows().detail();
    Box box = box(sheet, lane, was);
    sketch.fill(box, 2, Fill.of(Ink.BG, 0.6));
    sketch.frame(box, 2, new Stroke(Ink.FG_MUTED, 1.5, 2, 2));
    String words = Shift.of(sheet.content(), was.ref()).orElseThrow();
    if (detail.hasLabels()) {
      if (!words(sketch, sheet, box, was.label() + ", " + words, taken)) {
        words(sketch, sheet, box, words, taken);
      }
    }
    sketch.spot(
        new Spot(
            box.within(sheet.body()),
            Spot.Sort.DEPLOYMENT,
            Optional.of(was.ref()),
            () -> BarWords.says(sheet.content(), was)));
  }

  /** In the row in which the bar stands now; in the first one where it is gone from this lane. */
  private static Box box(Sheet sheet, Strip.LaneStrip lane, Bar was) {
    LaneRows.Detail detail = lane.rows().detail();
    int row =
        lane.rows().bars().stream()
            .filter(placed -> placed.bar().ref().equals(was.ref()))
            .findFirst()
            .map(Placed::row)
            .orElse(0);
    double left = sheet.axis().x(was.parts().start());
    double right = Math.max(left + 3, sheet.axis().x(was.parts().end()));
    var placed =
        new Placed(was, row, left, right, left, "", false, new LaneRows.Extent(left, right));
    return BarMarks.barBox(placed, detail, sheet.y(lane));
  }

  /**
   * Writes them above the bar, in a low picture beside it, where nothing is in the way; says
   * whether it did.
   */
  private static boolean words(Sketch sketch, Sheet sheet, Box box, String words, List<Box> taken) {
    double width = sketch.measure().width(words, Type.CAPTION);
    boolean low = sheet.isLow();
    double x = Math.max(sheet.axis().left() + 4, low ? box.right() + 5 : box.x());
    double y = low ? box.y() - 1 : box.y() - ABOVE - 2;
    Box place = new Box(x, y, width, ABOVE);
    boolean free =
        place.right() < sheet.axis().right() && taken.stream().noneMatch(place::overlaps);
    if (free) {
      sketch.text(x, y + 11, words, Type.CAPTION, Ink.FG_MUTED);
      taken.add(place);
    }
    return free;
  }

  /** How a bar differs from another state of the plan, in words. */
  static final class Shift {

    private Shift() {}

    /**
     * {@code 2 d 3 h later than in Baseline}; empty: it stands where it stood, or none is shown.
     */
    static Optional<String> of(Content content, Ref ref) {
      Optional<TimelineInput.Earlier> earlier = content.focus().over().earlier();
      if (earlier.isEmpty()) {
        return Optional.empty();
      }
      Optional<Bar> was = earlier.get().index().find(ref);
      Optional<Bar> now = content.index().find(ref);
      if (was.isEmpty()) {
        return now.map(_ -> content.texts().get("timeline.shift.new", earlier.get().name()));
      }
      if (now.isEmpty()) {
        return Optional.of(content.texts().get("timeline.shift.gone", earlier.get().name()));
      }
      return moved(content, earlier.get().name(), was.get(), now.get());
    }

    private static Optional<String> moved(Content content, String name, Bar was, Bar now) {
      var by = Duration.between(was.parts().start(), now.parts().start());
      if (!by.isZero()) {
        String key = by.isNegative() ? "timeline.shift.earlier" : "timeline.shift.later";
        String span = Times.span(by.abs());
        return Optional.of(content.texts().get(key, span, name));
      }
      boolean same =
          was.parts().equals(now.parts()) && lane(content, was).equals(now.laneKey(content));
      return same
          ? Optional.empty()
          : Optional.of(content.texts().get("timeline.shift.changed", name));
    }

    private static String lane(Content content, Bar was) {
      return content
          .focus()
          .over()
          .earlier()
          .map(earlier -> earlier.index().lanes().get(was.lane()).key())
          .orElse("");
    }
  }
}
