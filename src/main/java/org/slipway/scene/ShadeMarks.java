package org.slipway.scene;

import java.time.ZoneId;
import org.slipway.core.plan.Environment;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WorkingHours;

/** The hours outside of work, behind each lane in the zone of its environment. */
final class ShadeMarks {

  /** Narrower days would be grey all over. */
  private static final double LEAST_DAY = 24;

  private static final double STRENGTH = 0.1;

  private ShadeMarks() {}

  static void draw(Sketch sketch, Sheet sheet) {
    if (sheet.axis().dayWidth() < LEAST_DAY) {
      return;
    }
    sheet
        .input()
        .style()
        .zones()
        .shaded()
        .ifPresent(
            hours -> {
              for (Strip strip : sheet.seen()) {
                if (strip instanceof Strip.LaneStrip lane) {
                  shade(sketch, sheet, lane, hours);
                }
              }
            });
  }

  private static void shade(Sketch sketch, Sheet sheet, Strip.LaneStrip lane, WorkingHours hours) {
    ZoneId zone = lane.lane().common().environment().map(Environment::zone).orElse(sheet.zone());
    double top = sheet.y(lane);
    for (Interval outside : hours.outside(sheet.axis().shown(), zone)) {
      Box box =
          Box.between(
              sheet.axis().x(outside.start()),
              top,
              sheet.axis().x(outside.end()),
              top + lane.height());
      sketch.fill(box.within(sheet.body()), 0, Fill.of(Ink.FG_FAINT, STRENGTH));
    }
  }
}
