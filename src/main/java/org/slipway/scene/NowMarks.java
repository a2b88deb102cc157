package org.slipway.scene;

import java.util.Optional;
import org.slipway.text.Times;

/** The line of now. */
final class NowMarks {

  static final double TAG = 42;

  private NowMarks() {}

  /** The now line over header, lanes and footer, with the time in the first ruler. */
  static void draw(Sketch sketch, Sheet sheet, double bottom) {
    sheet
        .now()
        .ifPresent(
            at -> {
              double x = sheet.axis().x(at);
              if (x >= Sheet.LANE_HEADER) {
                String time = Times.clock(at, sheet.zone(), sheet.texts().locale());
                sketch.line(x, sheet.daysBottom() + 2, x, bottom, Stroke.of(Ink.ACCENT, 1.5));
                double left =
                    Math.max(Sheet.LANE_HEADER, Math.min(x - TAG / 2, sheet.width() - TAG));
                Box tag = new Box(left, sheet.daysBottom() + 2, TAG, 18);
                sketch.fill(tag, 4, Fill.of(Ink.ACCENT));
                sketch.textAround(
                    left + TAG / 2,
                    sheet.daysBottom() + 15,
                    time,
                    Type.CAPTION_STRONG,
                    Ink.FG_ON_ACCENT);
                sketch.spot(
                    new Spot(
                        tag,
                        Spot.Sort.NOW,
                        Optional.empty(),
                        () ->
                            sheet
                                .texts()
                                .get(
                                    "timeline.now",
                                    Times.moment(at, sheet.zone(), sheet.texts().locale()))));
              }
            });
  }
}
