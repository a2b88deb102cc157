package org.slipway.scene;

import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.slipway.core.time.Interval;
import org.slipway.text.Times;

/** The hours, days or months of one zone. */
final class RulerMarks {

  private static final double NOW_TAG = NowMarks.TAG;

  private RulerMarks() {}

  static void draw(Sketch sketch, Sheet sheet, ZoneId zone, double top, boolean primary) {
    Ticks.Unit unit = Ticks.unit(sheet.axis());
    double bottom = top + Sheet.RULER;
    Box taken = nowTag(sheet, top, primary);
    double free = Sheet.LANE_HEADER;
    for (Ticks.Tick tick : ticks(sheet, zone, unit)) {
      double x = sheet.axis().x(tick.at());
      boolean full = primary || tick.strong() || unit != Ticks.Unit.HOUR;
      sketch.upright(x, full && tick.strong() ? top : bottom - 8, bottom, Ink.LINE);
      String text = text(sheet, unit, tick);
      Type type =
          tick.strong() && unit == Ticks.Unit.HOUR && !primary ? Type.CAPTION_STRONG : Type.CAPTION;
      double width = sheet.measure().width(text, type);
      Box box = new Box(x + 4, top + 3, width, Sheet.RULER - 6);
      if (x + 4 >= free && !box.overlaps(taken)) {
        sketch.text(x + 4, top + 15, text, type, tick.strong() ? Ink.FG : Ink.FG_MUTED);
        free = box.right() + 2;
      }
    }
  }

  /** Of a day its weekday too, where there is room. */
  private static String text(Sheet sheet, Ticks.Unit unit, Ticks.Tick tick) {
    String brief =
        format(sheet, "timeline.tick." + unit.name().toLowerCase(Locale.ROOT), tick.local());
    if (unit != Ticks.Unit.DAY) {
      return brief;
    }
    double room = sheet.axis().dayWidth() - 8;
    return widestDay(sheet, tick.local()) <= room
        ? format(sheet, "timeline.day", tick.local())
        : brief;
  }

  /** Of the days about this one, so that all of them have their weekday, or none. */
  private static double widestDay(Sheet sheet, ZonedDateTime about) {
    ZonedDateTime first = about.withDayOfMonth(20);
    return IntStream.range(0, 7)
        .mapToObj(days -> format(sheet, "timeline.day", first.plusDays(days)))
        .mapToDouble(text -> sheet.measure().width(text, Type.CAPTION))
        .max()
        .orElse(0);
  }

  /** Where the now line and its tag leave no room for a label. */
  private static Box nowTag(Sheet sheet, double top, boolean primary) {
    double half = primary ? NOW_TAG / 2 + 1 : 1;
    return sheet
        .now()
        .map(at -> sheet.axis().x(at))
        .map(x -> Box.between(x - half, top, x + half, top + Sheet.RULER))
        .orElse(new Box(0, 0, 0, 0));
  }

  static void zone(Sketch sketch, Sheet sheet, ZoneId zone, double top) {
    Interval seen = sheet.axis().shown();
    String first = Times.offset(seen.start(), zone);
    String last = Times.offset(seen.end().minusMillis(1), zone);
    String whole =
        first.equals(last)
            ? sheet.texts().get("timeline.offset", first)
            : sheet.texts().get("timeline.offset.change", first, last);
    boolean fits = isWhole(sheet, zone.getId(), whole) || isWhole(sheet, city(zone), whole);
    String shown =
        fits || first.equals(last)
            ? whole
            : sheet.texts().get("timeline.offset.change.brief", first, last);
    String name = zoneName(sheet.measure(), zone, room(sheet, shown));
    sketch.text(16, top + 15, name, Type.CAPTION_STRONG, Ink.FG);
    sketch.textEnding(Sheet.LANE_HEADER - 8, top + 15, shown, Type.CAPTION, Ink.FG_MUTED);
  }

  /** What an offset leaves to the name of its zone. */
  private static double room(Sheet sheet, String offset) {
    return Sheet.LANE_HEADER - 32 - sheet.measure().width(offset, Type.CAPTION);
  }

  private static boolean isWhole(Sheet sheet, String name, String offset) {
    return sheet.measure().width(name, Type.CAPTION_STRONG) <= room(sheet, offset);
  }

  /** Whole, or its city alone. */
  private static String zoneName(TextMeasure measure, ZoneId zone, double room) {
    boolean fits = measure.width(zone.getId(), Type.CAPTION_STRONG) <= room;
    return fits ? zone.getId() : measure.fit(city(zone), Type.CAPTION_STRONG, room);
  }

  private static String city(ZoneId zone) {
    String id = zone.getId();
    return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ');
  }

  static List<Ticks.Tick> ticks(Sheet sheet, ZoneId zone, Ticks.Unit unit) {
    return Ticks.of(sheet.axis(), zone, unit, sheet.input().style().weekStart());
  }

  static String format(Sheet sheet, String key, ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(sheet.texts().get(key), sheet.texts().locale()).format(at);
  }
}
