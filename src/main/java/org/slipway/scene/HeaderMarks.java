package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slipway.text.Times;

/** Days, rulers and business events above the lanes. */
final class HeaderMarks {

  private static final double NOW_TAG = 42;

  private HeaderMarks() {}

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
    double width = sheet.width();
    sketch.fill(new Box(0, 0, width, sheet.rulersBottom()), Ink.BG_SUBTLE);
    sketch.fill(Box.between(0, sheet.rulersBottom(), width, sheet.bodyTop()), Ink.BG);
    Sketch times = sketch.inner();
    days(times, sheet);
    ruler(times, sheet, sheet.zone(), Sheet.DAYS, true);
    sheet
        .input()
        .style()
        .second()
        .ifPresent(zone -> ruler(times, sheet, zone, Sheet.DAYS + Sheet.RULER, false));
    events(times, sheet);
    Box clip = Box.between(Sheet.LANE_HEADER, 0, width, sheet.bodyTop());
    sketch.group(times, Optional.of(clip), 1);
    corner(sketch, sheet);
    for (double y = Sheet.DAYS; y < sheet.rulersBottom(); y += Sheet.RULER) {
      sketch.level(0, width, y, Ink.LINE_QUIET);
    }
    sketch.level(0, width, sheet.rulersBottom(), Ink.LINE);
    sketch.level(0, width, sheet.bodyTop(), Ink.LINE);
  }

  private static void corner(Sketch sketch, Sheet sheet) {
    double right = Sheet.LANE_HEADER - 8;
    ZonedDateTime from = sheet.input().frame().from().atZone(sheet.zone());
    // three days on: the week of most of what is shown, and the year of an ISO week
    int week = from.plusDays(3).get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
    boolean days = Ticks.unit(sheet.axis()) == Ticks.Unit.HOUR;
    if (days) {
      String text = sheet.texts().get("timeline.week", String.valueOf(week));
      sketch.text(16, 19, text, Type.DAY, Ink.FG);
      sketch.textEnding(
          right, 19, format(sheet, "timeline.year", from), Type.CAPTION, Ink.FG_MUTED);
    }
    zone(sketch, sheet, sheet.zone(), Sheet.DAYS);
    sheet
        .input()
        .style()
        .second()
        .ifPresent(zone -> zone(sketch, sheet, zone, Sheet.DAYS + Sheet.RULER));
    String name = sheet.texts().get("timeline.events");
    double baseline = sheet.rulersBottom() + 16;
    sketch.text(16, baseline, name, Type.CAPTION, Ink.FG_MUTED);
    if (sheet.events().left() > 0) {
      String more = sheet.texts().get("timeline.more", sheet.events().left());
      sketch.textEnding(right, baseline, more, Type.CAPTION, Ink.FG_FAINT);
    }
  }

  private static void zone(Sketch sketch, Sheet sheet, ZoneId zone, double top) {
    Instant at = sheet.input().frame().from();
    String offset = zone.getRules().getOffset(at).getId().replace("Z", "±0");
    String shown =
        sheet
            .texts()
            .get(
                "timeline.offset",
                offset.replaceFirst(":00$", "").replaceFirst("([+-])0", "$1").replace('-', '−'));
    double room = Sheet.LANE_HEADER - 24 - sheet.measure().width(shown, Type.CAPTION) - 8;
    String name = sheet.measure().fit(zone.getId(), Type.CAPTION_STRONG, room);
    sketch.text(16, top + 15, name, Type.CAPTION_STRONG, Ink.FG);
    sketch.textEnding(Sheet.LANE_HEADER - 8, top + 15, shown, Type.CAPTION, Ink.FG_MUTED);
  }

  private static void days(Sketch sketch, Sheet sheet) {
    Ticks.Unit below = Ticks.unit(sheet.axis());
    Ticks.Unit unit =
        switch (below) {
          case HOUR -> Ticks.Unit.DAY;
          case DAY, WEEK -> Ticks.Unit.MONTH;
          case MONTH, YEAR -> Ticks.Unit.YEAR;
        };
    List<Ticks.Tick> ticks = ticks(sheet, sheet.zone(), unit);
    for (int i = 0; i < ticks.size(); i++) {
      double left = Math.max(sheet.axis().x(ticks.get(i).at()), Sheet.LANE_HEADER);
      double right = i + 1 < ticks.size() ? sheet.axis().x(ticks.get(i + 1).at()) : sheet.width();
      sketch.upright(sheet.axis().x(ticks.get(i).at()), 0, Sheet.DAYS, Ink.LINE);
      heading(sketch, sheet, unit, ticks.get(i), left, right, i == 0);
    }
  }

  private static void heading(
      Sketch sketch,
      Sheet sheet,
      Ticks.Unit unit,
      Ticks.Tick tick,
      double left,
      double right,
      boolean first) {
    if (unit == Ticks.Unit.DAY) {
      day(sketch, sheet, tick.local().toLocalDate(), left, right, first);
      return;
    }
    String whole =
        format(sheet, unit == Ticks.Unit.MONTH ? "timeline.month" : "timeline.year", tick.local());
    String brief =
        format(
            sheet,
            unit == Ticks.Unit.MONTH ? "timeline.month.short" : "timeline.year",
            tick.local());
    double room = right - left - 12;
    String text = sheet.measure().width(whole, Type.DAY) <= room ? whole : brief;
    if (sheet.measure().width(text, Type.DAY) <= room) {
      sketch.text(left + 8, 19, text, Type.DAY, Ink.FG);
    }
  }

  private static void day(
      Sketch sketch, Sheet sheet, LocalDate day, double left, double right, boolean first) {
    boolean today =
        sheet
            .input()
            .focus()
            .now()
            .filter(at -> at.atZone(sheet.zone()).toLocalDate().equals(day))
            .isPresent();
    boolean month = first || day.getDayOfMonth() == 1;
    String text = dayName(sheet, day, month, right - left - 12);
    double x = left + 8;
    x += sketch.text(x, 19, text, Type.DAY, today ? Ink.ACCENT_FG : Ink.FG) + 8;
    var notes = new ArrayList<String>();
    if (today) {
      notes.add(sheet.texts().get("timeline.today"));
    }
    long hours = Ticks.hoursOf(day, sheet.zone());
    if (hours != 24) {
      notes.add(sheet.texts().get("timeline.clocks", hours));
    }
    List<String> holidays = sheet.input().facts().holidays(day);
    notes.addAll(holidays);
    String note = sheet.measure().fit(String.join(" · ", notes), Type.CAPTION, right - 6 - x);
    sketch.text(x, 19, note, Type.CAPTION, today ? Ink.ACCENT_FG : Ink.FG_MUTED);
    String says = Times.day(day, sheet.texts().locale());
    notes.addFirst(says);
    sketch.spot(
        new Spot(
            Box.between(left, 0, right, Sheet.DAYS),
            Spot.Sort.DAY,
            Optional.empty(),
            () -> String.join(", ", notes)));
  }

  /** With month and weekday where there is room, else less of it. */
  private static String dayName(Sheet sheet, LocalDate day, boolean month, double room) {
    ZonedDateTime at = day.atStartOfDay(sheet.zone());
    String least = format(sheet, "timeline.tick.day", at);
    return Stream.of("timeline.day.month", "timeline.day")
        .skip(month ? 0 : 1)
        .map(key -> format(sheet, key, at))
        .filter(text -> sheet.measure().width(text, Type.DAY) <= room)
        .findFirst()
        .orElse(least);
  }

  private static void ruler(Sketch sketch, Sheet sheet, ZoneId zone, double top, boolean primary) {
    Ticks.Unit unit = Ticks.unit(sheet.axis());
    double bottom = top + Sheet.RULER;
    Box taken = nowTag(sheet, top, primary);
    double free = Sheet.LANE_HEADER;
    for (Ticks.Tick tick : ticks(sheet, zone, unit)) {
      double x = sheet.axis().x(tick.at());
      boolean full = primary || tick.strong() || unit != Ticks.Unit.HOUR;
      sketch.upright(x, full && tick.strong() ? top : bottom - 8, bottom, Ink.LINE);
      String text =
          format(sheet, "timeline.tick." + unit.name().toLowerCase(Locale.ROOT), tick.local());
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

  /** Where the now line and its tag leave no room for a label. */
  private static Box nowTag(Sheet sheet, double top, boolean primary) {
    double half = primary ? NOW_TAG / 2 + 1 : 1;
    return sheet
        .now()
        .map(at -> sheet.axis().x(at))
        .map(x -> Box.between(x - half, top, x + half, top + Sheet.RULER))
        .orElse(new Box(0, 0, 0, 0));
  }

  /** The now line over header, lanes and footer, with the time in the first ruler. */
  static void now(Sketch sketch, Sheet sheet, double bottom) {
    sheet
        .now()
        .ifPresent(
            at -> {
              double x = sheet.axis().x(at);
              if (x >= Sheet.LANE_HEADER) {
                String time = Times.time(at, sheet.zone(), sheet.texts().locale());
                sketch.line(x, Sheet.DAYS + 2, x, bottom, Stroke.of(Ink.ACCENT, 1.5));
                double left =
                    Math.max(Sheet.LANE_HEADER, Math.min(x - NOW_TAG / 2, sheet.width() - NOW_TAG));
                Box tag = new Box(left, Sheet.DAYS + 2, NOW_TAG, 18);
                sketch.fill(tag, 4, Fill.of(Ink.ACCENT));
                sketch.textAround(
                    left + NOW_TAG / 2,
                    Sheet.DAYS + 15,
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

  private static void events(Sketch sketch, Sheet sheet) {
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
    Supplier<String> says =
        () ->
            sheet
                .texts()
                .get(
                    "timeline.says.layer",
                    event.name(),
                    Times.stretch(event.at(), sheet.zone(), sheet.texts().locale()));
    sketch.spot(
        new Spot(
            box.within(Box.between(Sheet.LANE_HEADER, 0, sheet.width(), sheet.bodyTop())),
            Spot.Sort.EVENT,
            Optional.of(event.ref()),
            says));
  }

  static List<Ticks.Tick> ticks(Sheet sheet, ZoneId zone, Ticks.Unit unit) {
    return Ticks.of(sheet.axis(), zone, unit, sheet.input().style().weekStart());
  }

  /** Tints Saturdays and Sundays of the first zone, where a day is wide enough to be seen. */
  static void weekends(Sketch sketch, Sheet sheet) {
    if (sheet.axis().dayWidth() < 3) {
      return;
    }
    for (Ticks.Tick day : ticks(sheet, sheet.zone(), Ticks.Unit.DAY)) {
      DayOfWeek weekday = day.local().getDayOfWeek();
      if (weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY) {
        Instant end = day.local().toLocalDate().plusDays(1).atStartOfDay(sheet.zone()).toInstant();
        double left = sheet.axis().x(day.at());
        Box box = Box.between(left, sheet.bodyTop(), sheet.axis().x(end), sheet.bodyBottom());
        sketch.fill(box.within(sheet.body()), Ink.WEEKEND);
      }
    }
  }

  private static String format(Sheet sheet, String key, ZonedDateTime at) {
    return DateTimeFormatter.ofPattern(sheet.texts().get(key), sheet.texts().locale()).format(at);
  }
}
