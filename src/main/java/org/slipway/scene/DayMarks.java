package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.text.Times;

/** The line of days, months or years, and the weekends behind the lanes. */
final class DayMarks {

  private DayMarks() {}

  static void draw(Sketch sketch, Sheet sheet) {
    Ticks.Unit below = Ticks.unit(sheet.axis());
    Ticks.Unit unit =
        switch (below) {
          case HOUR -> Ticks.Unit.DAY;
          case DAY, WEEK -> Ticks.Unit.MONTH;
          case MONTH, YEAR -> Ticks.Unit.YEAR;
        };
    List<Ticks.Tick> ticks = RulerMarks.ticks(sheet, sheet.zone(), unit);
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
        RulerMarks.format(
            sheet, unit == Ticks.Unit.MONTH ? "timeline.month" : "timeline.year", tick.local());
    String brief =
        RulerMarks.format(
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
    Ticks.clocks(sheet.texts(), day, sheet.zone()).ifPresent(notes::add);
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
    String least = RulerMarks.format(sheet, "timeline.tick.day", at);
    return Stream.of("timeline.day.month", "timeline.day")
        .skip(month ? 0 : 1)
        .map(key -> RulerMarks.format(sheet, key, at))
        .filter(text -> sheet.measure().width(text, Type.DAY) <= room)
        .findFirst()
        .orElse(least);
  }

  /**
   * Tints Saturdays and Sundays of the first zone, those side by side as one, where a day is wide
   * enough to be seen.
   */
  static void weekends(Sketch sketch, Sheet sheet) {
    if (sheet.axis().dayWidth() < 3) {
      return;
    }
    Optional<Ticks.Tick> first = Optional.empty();
    for (Ticks.Tick day : RulerMarks.ticks(sheet, sheet.zone(), Ticks.Unit.DAY)) {
      DayOfWeek weekday = day.local().getDayOfWeek();
      boolean off = weekday == DayOfWeek.SATURDAY || weekday == DayOfWeek.SUNDAY;
      if (!off) {
        first.ifPresent(from -> tint(sketch, sheet, from.at(), day.at()));
      }
      first = off ? first.or(() -> Optional.of(day)) : Optional.empty();
    }
    first.ifPresent(from -> tint(sketch, sheet, from.at(), sheet.axis().shown().end()));
  }

  /** On whole pixels. */
  private static void tint(Sketch sketch, Sheet sheet, Instant from, Instant end) {
    double left = Math.rint(sheet.axis().x(from));
    double right = Math.rint(sheet.axis().x(end));
    Box box = Box.between(left, sheet.bodyTop(), right, sheet.bodyBottom());
    sketch.fill(box.within(sheet.body()), Ink.WEEKEND);
  }
}
