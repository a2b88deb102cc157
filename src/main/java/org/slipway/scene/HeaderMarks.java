package org.slipway.scene;

import java.time.Duration;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Optional;

/** Days, rulers, business events and dates above the lanes. */
final class HeaderMarks {

  private static final Duration WEEK = Duration.ofDays(7);

  private HeaderMarks() {}

  static void draw(Sketch sketch, Sheet sheet) {
    double width = sheet.width();
    sketch.fill(new Box(0, 0, width, sheet.rulersBottom()), Ink.BG_SUBTLE);
    Sketch times = sketch.inner();
    DayMarks.draw(times, sheet);
    double ruler = sheet.daysBottom();
    for (ZoneId zone : sheet.input().style().zones().all()) {
      RulerMarks.draw(times, sheet, zone, ruler, ruler == sheet.daysBottom());
      ruler += Sheet.RULER;
    }
    EventMarks.draw(times, sheet);
    DateMarks.draw(times, sheet);
    Box clip = Box.between(Sheet.LANE_HEADER, 0, width, sheet.bodyTop());
    sketch.group(times, Optional.of(clip), 1);
    corner(sketch, sheet);
    for (double y = sheet.daysBottom(); y < sheet.rulersBottom(); y += Sheet.RULER) {
      sketch.level(0, width, y, Ink.LINE_QUIET);
    }
    sketch.level(0, width, sheet.rulersBottom(), Ink.LINE);
    sketch.level(0, width, sheet.bodyTop() - 1, Ink.LINE);
  }

  private static void corner(Sketch sketch, Sheet sheet) {
    double right = Sheet.LANE_HEADER - 8;
    ZonedDateTime from = sheet.input().frame().from().atZone(sheet.zone());
    boolean days = Ticks.unit(sheet.axis()) == Ticks.Unit.HOUR;
    if (days) {
      String text = weeks(sheet, from);
      double baseline = sheet.daysBaseline();
      sketch.text(16, baseline, text, Type.DAY, Ink.FG);
      sketch.textEnding(
          right,
          baseline,
          RulerMarks.format(sheet, "timeline.year", from),
          Type.CAPTION,
          Ink.FG_MUTED);
    }
    double ruler = sheet.daysBottom();
    for (ZoneId zone : sheet.input().style().zones().all()) {
      RulerMarks.zone(sketch, sheet, zone, ruler);
      ruler += Sheet.RULER;
    }
    String events = sheet.texts().get("timeline.events");
    if (sheet.hasBands()) {
      row(sketch, sheet, sheet.rulersBottom(), events, sheet.events().left());
    }
    if (!sheet.dates().rows().isEmpty()) {
      row(
          sketch,
          sheet,
          sheet.eventsBottom(),
          sheet.texts().get("timeline.dates"),
          sheet.dates().left());
      sketch.level(0, sheet.width(), sheet.eventsBottom(), Ink.LINE_QUIET);
    }
  }

  /** The ISO week of most of what is shown; of more than a week the first and the last. */
  private static String weeks(Sheet sheet, ZonedDateTime from) {
    Duration shown = sheet.axis().shown().length();
    Duration half = (shown.compareTo(WEEK) < 0 ? shown : WEEK).dividedBy(2);
    int first = from.plus(half).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    int last = from.plus(shown).minus(half).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    return first == last
        ? sheet.texts().get("timeline.week", String.valueOf(first))
        : sheet.texts().get("timeline.weeks", String.valueOf(first), String.valueOf(last));
  }

  /** What a row is, and how much of it has no room. */
  private static void row(Sketch sketch, Sheet sheet, double top, String name, List<Layer> left) {
    double baseline = top + 16 - sheet.eventInset();
    sketch.text(16, baseline, name, Type.CAPTION, Ink.FG_MUTED);
    if (!left.isEmpty()) {
      String more = sheet.texts().get("timeline.more", left.size());
      left.forEach(layer -> sheet.measure().shortened(more, BarWords.says(sheet.content(), layer)));
      sketch.textEnding(Sheet.LANE_HEADER - 8, baseline, more, Type.CAPTION, Ink.FG_FAINT);
    }
  }
}
