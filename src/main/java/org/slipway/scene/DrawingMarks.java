package org.slipway.scene;

/** A stretch that is being drawn on an empty place of a lane, with its times. */
final class DrawingMarks {

  private DrawingMarks() {}

  static void draw(Sketch sketch, Sheet sheet) {
    sheet
        .input()
        .focus()
        .over()
        .drawing()
        .ifPresent(
            drawing -> {
              for (Strip strip : sheet.seen()) {
                if (strip instanceof Strip.LaneStrip lane && lane.number() == drawing.lane()) {
                  draw(sketch, sheet, lane, drawing);
                }
              }
            });
  }

  private static void draw(
      Sketch sketch, Sheet sheet, Strip.LaneStrip lane, TimelineInput.Drawing drawing) {
    double top = sheet.y(lane) + (sheet.isLow() ? 7 : BarMarks.BAR_TOP + 6);
    double height = sheet.isLow() ? 12 : BarMarks.BAR_HEIGHT;
    double left = sheet.axis().x(drawing.at().start());
    double right = Math.max(left + 2, sheet.axis().x(drawing.at().end()));
    Box box = Box.between(left, top, right, top + height);
    sketch.fill(box, 2, Fill.of(Ink.ACCENT, 0.3));
    sketch.frame(box, 2, new Stroke(Ink.ACCENT, 1.5, 4, 2));
    GhostMarks.tag(sketch, sheet, Parts.run(drawing.at()), box);
  }
}
