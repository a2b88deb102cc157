package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slipway.text.Times;

/** The line of days, months or years, and the weekends behind the lanes. */
final class DayMarks {

  /** Pixels of a line of notes below the names of days. */
  static final double NOTE = 14;

  private static final int MOST_NOTES = 3;

  private DayMarks() {}

  /** How many lines below their names the days in sight need, so that their notes are whole. */
  static int noteLines(TimelineInput input, TimeAxis axis) {
    if (Ticks.unit(axis) != Ticks.Unit.HOUR) {
      return 0;
    }
    LocalDate first = axis.from().atZone(input.style().zone()).toLocalDate();
    Instant end = axis.shown().end().minusNanos(1);
    LocalDate last = end.atZone(input.style().zone()).toLocalDate();
    int most = Sheet.isLow(input) ? 1 : MOST_NOTES;
    return first
        .datesUntil(last.plusDays(1))
        .mapToInt(
            day ->
                noteLines(
                    input.content(), day, day.equals(first), width(input.content(), axis, day)))
        .map(lines -> Math.min(lines, most))
        .max()
        .orElse(0);
  }

  /** Of a day of 23 or 25 hours its own. */
  private static double width(Content content, TimeAxis axis, LocalDate day) {
    return axis.x(content.startOf(day.plusDays(1))) - axis.x(content.startOf(day));
  }

  /** That it is today is said by its colour too, and makes no line. */
  private static int noteLines(Content content, LocalDate day, boolean first, double width) {
    TextMeasure measure = content.measure();
    String note = String.join(" · ", DayNotes.lasting(content, day));
    if (note.isEmpty()) {
      return 0;
    }
    boolean month = first || day.getDayOfMonth() == 1;
    String name = dayName(content, day, month, width - 12);
    double beside = width - 22 - measure.width(name, Type.DAY);
    return measure.width(note, Type.CAPTION) <= beside
        ? 0
        : Wrapped.cut(measure, note, Type.CAPTION, width - 12, MOST_NOTES).size();
  }

  static void draw(Sketch sketch, Sheet sheet) {
    Ticks.Unit below = Ticks.unit(sheet.axis());
    Ticks.Unit unit =
        switch (below) {
          case HOUR -> Ticks.Unit.DAY;
          case DAY, WEEK -> Ticks.Unit.MONTH;
          case MONTH, YEAR -> Ticks.Unit.YEAR;
        };
    List<Ticks.Tick> ticks = RulerMarks.ticks(sheet, sheet.zone(), unit);
    for (Ticks.Tick tick : ticks) {
      sketch.upright(sheet.axis().x(tick.at()), 0, sheet.daysBottom(), Ink.LINE);
    }
    for (int i = 0; i < ticks.size(); i++) {
      double left = Math.max(sheet.axis().x(ticks.get(i).at()), Sheet.LANE_HEADER);
      double right = i + 1 < ticks.size() ? sheet.axis().x(ticks.get(i + 1).at()) : sheet.width();
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
      sketch.text(left + 8, sheet.daysBaseline(), text, Type.DAY, Ink.FG);
    }
  }

  private static void day(
      Sketch sketch, Sheet sheet, LocalDate day, double left, double right, boolean first) {
    boolean today = sheet.content().today().equals(Optional.of(day));
    boolean month = first || day.getDayOfMonth() == 1;
    String text = dayName(sheet.content(), day, month, right - left - 12);
    Ink ink = today ? Ink.ACCENT_FG : Ink.FG;
    double x = left + 16 + sketch.text(left + 8, sheet.daysBaseline(), text, Type.DAY, ink);
    notes(sketch, sheet, day, left, x, right);
    List<String> notes = DayNotes.of(sheet.content(), day);
    String says = Times.day(day, sheet.texts().locale());
    sketch.spot(
        new Spot(
            Box.between(left, 0, right, sheet.daysBottom()),
            Spot.Sort.DAY,
            Optional.empty(),
            () -> String.join(", ", Stream.concat(Stream.of(says), notes.stream()).toList())));
  }

  /** All of them beside the name, else below it; without today where there is no room for it. */
  private static void notes(
      Sketch sketch, Sheet sheet, LocalDate day, double left, double x, double right) {
    Content content = sheet.content();
    TextMeasure measure = sheet.measure();
    Ink ink = content.today().equals(Optional.of(day)) ? Ink.ACCENT_FG : Ink.FG_MUTED;
    String all = String.join(" · ", DayNotes.of(content, day));
    String lasting = String.join(" · ", DayNotes.lasting(content, day));
    double beside = right - 6 - x;
    double baseline = sheet.daysBaseline();
    if (measure.width(all, Type.CAPTION) <= beside) {
      sketch.text(x, baseline, all, Type.CAPTION, ink);
    } else if (sheet.bands().notes() == 0) {
      sketch.text(x, baseline, measure.fit(lasting, Type.CAPTION, beside), Type.CAPTION, ink);
    } else if (sheet.isLow()) {
      lowNote(sketch, sheet, day, new Column(left, right), lasting);
    } else {
      for (String line :
          Wrapped.cut(measure, lasting, Type.CAPTION, right - left - 12, sheet.bands().notes())) {
        baseline += NOTE;
        sketch.text(left + 8, baseline, line, Type.CAPTION, ink);
      }
    }
  }

  /** From where to where a day is, in pixels. */
  private record Column(double left, double right) {}

  /** In one line, that may run below days that have nothing to say, after it or before. */
  private static void lowNote(
      Sketch sketch, Sheet sheet, LocalDate day, Column column, String note) {
    TextMeasure measure = sheet.measure();
    double end = column.right();
    LocalDate next = day.plusDays(1);
    while (end < sheet.width() && isSilent(sheet, next)) {
      next = next.plusDays(1);
      end = Math.min(sheet.width(), sheet.axis().x(sheet.content().startOf(next)));
    }
    double start = column.left();
    LocalDate before = day.minusDays(1);
    double needed = measure.width(note, Type.CAPTION) + 14;
    while (start > Sheet.LANE_HEADER && end - start < needed && isSilent(sheet, before)) {
      start = Math.max(Sheet.LANE_HEADER, sheet.axis().x(sheet.content().startOf(before)));
      before = before.minusDays(1);
    }
    String line = measure.fit(note, Type.CAPTION, end - start - 14);
    double width = measure.width(line, Type.CAPTION);
    double x = Math.min(column.left() + 8, end - 6 - width);
    double top = sheet.daysBaseline() + 3;
    boolean today = sheet.content().today().equals(Optional.of(day));
    sketch.fill(new Box(x - 2, top, width + 4, NOTE), Ink.BG_SUBTLE);
    sketch.text(x, top + NOTE - 3, line, Type.CAPTION, today ? Ink.ACCENT_FG : Ink.FG_MUTED);
  }

  private static boolean isSilent(Sheet sheet, LocalDate day) {
    return DayNotes.lasting(sheet.content(), day).isEmpty();
  }

  /** With month and weekday where there is room, else less of it. */
  private static String dayName(Content content, LocalDate day, boolean month, double room) {
    return Stream.of("timeline.day.month", "timeline.day")
        .skip(month ? 0 : 1)
        .map(key -> content.format(key, day))
        .filter(text -> content.measure().width(text, Type.DAY) <= room)
        .findFirst()
        .orElseGet(() -> content.format("timeline.tick.day", day));
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
