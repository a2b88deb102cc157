package org.slipway.scene;

import java.util.List;
import java.util.Optional;
import org.slipway.scene.LaneRows.Detail;
import org.slipway.scene.LaneRows.Placed;
import org.slipway.scene.Mark.Step;
import org.slipway.scene.Strip.LaneStrip;
import org.slipway.text.Times;

/** A bar on its way: trail, ghost with its times, and the next place where it fits. */
final class GhostMarks {

  /** What a mark takes before its words. */
  private static final double MARK = 18;

  private GhostMarks() {}

  /**
   * Where the bars of a row stand: their upper edge and their height.
   *
   * @param taken where the bars of its lane have themselves and their words
   */
  private record Row(double top, double height, List<Box> taken) {

    static Row of(LaneStrip lane, double laneTop, int number) {
      Detail detail = lane.rows().detail();
      double top = laneTop + detail.padding / 2 + number * detail.pitch;
      List<Box> taken =
          lane.rows().bars().stream()
              .map(placed -> BarMarks.block(placed, detail, laneTop))
              .toList();
      return detail == Detail.BESIDE
          ? new Row(top + 4, 12, taken)
          : new Row(top + BarMarks.BAR_TOP, BarMarks.BAR_HEIGHT, taken);
    }
  }

  /** The row in which the ghost of this bar is drawn; empty where its lane is not seen. */
  private static Optional<Row> row(Sheet sheet, TimelineInput.Ghost ghost) {
    Optional<Bar> bar = sheet.input().index().find(ghost.bar());
    for (Strip strip : sheet.seen()) {
      if (strip instanceof LaneStrip lane
          && bar.filter(b -> b.lane() == lane.number()).isPresent()) {
        int number =
            lane.rows().bars().stream()
                .filter(placed -> placed.bar().ref().equals(ghost.bar()))
                .findFirst()
                .map(Placed::row)
                .orElse(0);
        return Optional.of(Row.of(lane, sheet.y(lane), number));
      }
    }
    return Optional.empty();
  }

  /** Where the ghost's bar is, in pixels of the picture. */
  static Optional<Box> box(Sheet sheet, TimelineInput.Ghost ghost) {
    return row(sheet, ghost).map(row -> box(sheet, ghost.at(), row));
  }

  private static Box box(Sheet sheet, Parts parts, Row row) {
    double x = sheet.axis().x(parts.start());
    double right = Math.max(x + 3, sheet.axis().x(parts.end()));
    return Box.between(x, row.top(), right, row.top() + row.height());
  }

  static void draw(Sketch sketch, Sheet sheet) {
    sheet
        .input()
        .focus()
        .ghost()
        .ifPresent(ghost -> row(sheet, ghost).ifPresent(row -> draw(sketch, sheet, ghost, row)));
  }

  private static void draw(Sketch sketch, Sheet sheet, TimelineInput.Ghost ghost, Row row) {
    Box box = box(sheet, ghost.at(), row);
    ghost.next().ifPresent(next -> next(sketch, sheet, next, row, tagBox(sheet, ghost.at(), box)));
    sheet
        .input()
        .index()
        .find(ghost.bar())
        .ifPresent(bar -> trail(sketch, box(sheet, bar.parts(), row), box));
    sketch.fill(box, 2, Fill.of(Ink.BG, 0.8));
    Box run = Box.between(box.x(), box.y(), sheet.axis().x(ghost.at().runEnd()), box.bottom());
    sketch.fill(run.within(box), 0, Fill.of(Ink.ACCENT, 0.55));
    sketch.frame(box, 2, new Stroke(Ink.ACCENT, 1.5, 4, 2));
    tag(sketch, sheet, ghost.at(), box);
  }

  /** The times of a bar on its way, above it. */
  static void tag(Sketch sketch, Sheet sheet, Parts parts, Box box) {
    Box tag = tagBox(sheet, parts, box);
    sketch.card(tag, 3, Ink.BG, Stroke.of(Ink.ACCENT, 1));
    String text = times(sheet, parts);
    sketch.text(tag.x() + 6, tag.y() + 13, text, Type.CAPTION_STRONG, Ink.ACCENT_FG);
  }

  private static Box tagBox(Sheet sheet, Parts parts, Box box) {
    double width = sheet.measure().width(times(sheet, parts), Type.CAPTION_STRONG) + 12;
    double x = Math.max(Sheet.LANE_HEADER + 2, Math.min(box.x() - 2, sheet.width() - width - 2));
    return new Box(x, box.y() - 22, width, 18);
  }

  /** {@code Wed 30 Sep 22:00 → 03:30}. */
  static String times(Sheet sheet, Parts parts) {
    return sheet
        .texts()
        .get(
            "timeline.ghost",
            Times.shortMoment(parts.start(), sheet.zone(), sheet.texts().locale()),
            Times.time(parts.end(), sheet.zone(), sheet.texts().locale()));
  }

  private static void trail(Sketch sketch, Box from, Box to) {
    boolean later = to.x() >= from.x();
    double x1 = later ? from.right() + 2 : from.x() - 2;
    double x2 = later ? to.x() - 6 : to.right() + 6;
    if (later ? x2 - x1 < 12 : x1 - x2 < 12) {
      return;
    }
    double y = from.y() + from.height() / 2;
    double middle = (x1 + x2) / 2;
    double bow = y + 14;
    sketch.add(
        new Mark.Path(
            List.of(new Step.Move(x1, y), new Step.Curve(middle, bow, middle, bow, x2, y)),
            Optional.empty(),
            Optional.of(new Stroke(Ink.ACCENT, 1.5, 2, 4))));
    double back = later ? -8 : 8;
    double tip = later ? to.x() - 2 : to.right() + 2;
    sketch.add(Mark.polygon(Ink.ACCENT, tip, y, tip + back, y - 4, tip + back, y + 4));
  }

  /** Its words go beside the tag of the ghost; they are left to the bubble where others stand. */
  private static void next(Sketch sketch, Sheet sheet, Parts next, Row row, Box tag) {
    Box box = box(sheet, next, row);
    sketch.card(box, 2, Ink.GO_GROUND, new Stroke(Ink.GO_INK, 1.5, 4, 2));
    String when = Times.shortMoment(next.start(), sheet.zone(), sheet.texts().locale());
    String text = sheet.texts().get("timeline.fits", when);
    double width = MARK + sheet.measure().width(text, Type.CAPTION_STRONG);
    double x = sheet.isLow() ? box.right() + 5 : box.x();
    double y = sheet.isLow() ? box.y() - 1 : box.y() - BarMarks.BAR_TOP;
    boolean covered = new Box(x, y, width, MARK).overlaps(tag);
    var words = new Box(covered ? tag.right() + 6 : x, y, width, MARK);
    if (row.taken().stream().noneMatch(words::overlaps)) {
      StateMark.FITS.draw(sketch, words.x(), y, 14);
      sketch.text(words.x() + MARK, y + 11, text, Type.CAPTION_STRONG, Ink.GO_INK);
    }
  }
}
