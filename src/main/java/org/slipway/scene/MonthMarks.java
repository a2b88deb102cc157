package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.stream.IntStream;
import org.slipway.core.time.Interval;
import org.slipway.text.Times;

/** The grid of a month: names of weekdays, numbers of weeks and days, and the windows of a day. */
final class MonthMarks {

  private static final double STRIP = 4;

  private MonthMarks() {}

  static void draw(Sketch sketch, MonthSheet sheet, List<Entry> entries) {
    SortedMap<LocalDate, Box> days = sheet.days();
    for (Map.Entry<LocalDate, Box> day : days.entrySet()) {
      ground(sketch, day.getKey(), day.getValue());
    }
    for (Entry entry : entries) {
      if (entry.isWindow()) {
        days.forEach((day, cell) -> window(sketch, sheet, entry, day, cell));
      }
    }
    for (Map.Entry<LocalDate, Box> day : days.entrySet()) {
      number(sketch, sheet, day.getKey(), day.getValue(), entries);
    }
    lines(sketch, sheet);
  }

  /** All of them whole, or all of them short. */
  private static void head(Sketch sketch, MonthSheet sheet) {
    Box head = new Box(0, 0, sheet.frame().width(), MonthSheet.HEAD);
    sketch.fill(head, Ink.BG_SUBTLE);
    boolean roomy =
        IntStream.range(0, MonthSheet.DAYS)
            .allMatch(
                column ->
                    sketch.measure().width(weekday(sheet, column, true), Type.HEADING)
                        <= sheet.cell(0, column).width() - 12);
    for (int column = 0; column < MonthSheet.DAYS; column++) {
      double x = sheet.cell(0, column).x() + 8;
      sketch.text(x, 19, weekday(sheet, column, roomy), Type.HEADING, Ink.FG_MUTED);
      sketch.upright(sheet.cell(0, column).x(), 0, head.bottom(), Ink.LINE_QUIET);
    }
    sketch.level(0, head.right(), head.bottom(), Ink.LINE);
  }

  private static String weekday(MonthSheet sheet, int column, boolean whole) {
    LocalDate day = sheet.first().plusDays(column);
    return sheet.content().format(whole ? "month.weekday" : "month.weekday.short", day);
  }

  private static void ground(Sketch sketch, LocalDate day, Box cell) {
    boolean weekend =
        day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    if (weekend) {
      sketch.fill(cell, Ink.WEEKEND);
    }
  }

  /**
   * Where in a day a window is open: a strip at the foot of its cell, as long as the day has it;
   * not in a cell that has room for its number alone.
   */
  private static void window(
      Sketch sketch, MonthSheet sheet, Entry window, LocalDate day, Box cell) {
    Instant start = sheet.content().startOf(day);
    Instant end = sheet.content().startOf(day.plusDays(1));
    Optional<Interval> open = window.at().intersection(new Interval(start, end));
    boolean room = cell.height() >= MonthEntryMarks.height(0);
    if (!room || open.isEmpty() || open.get().length().isZero()) {
      return;
    }
    var axis =
        new TimeAxis(
            start,
            cell.width() * 3_600_000 / Duration.between(start, end).toMillis(),
            cell.x(),
            cell.right());
    double left = axis.x(open.get().start());
    double right = Math.max(left + 1, axis.x(open.get().end()));
    Box box = Box.between(left, cell.bottom() - STRIP - 1, right, cell.bottom() - 1);
    sketch.fill(box, Ink.WINDOW_EDGE);
    sketch.spot(
        new Spot(
            box, Spot.Sort.WINDOW, Optional.of(window.ref()), () -> window.says(sheet.content())));
  }

  private static void number(
      Sketch sketch, MonthSheet sheet, LocalDate day, Box cell, List<Entry> entries) {
    Content content = sheet.content();
    boolean today = content.today().equals(Optional.of(day));
    String text = name(sheet, day, cell);
    Ink ink = sheet.month().equals(YearMonth.from(day)) ? Ink.FG : Ink.FG_FAINT;
    double width = sketch.measure().width(text, Type.DAY);
    if (today) {
      sketch.fill(new Box(cell.x() + 3, cell.y() + 3, width + 10, 19), 6, Fill.of(Ink.ACCENT));
    }
    sketch.text(cell.x() + 8, cell.y() + 17, text, Type.DAY, today ? Ink.FG_ON_ACCENT : ink);
    MonthNotes.draw(sketch, MonthNotes.of(content, day), cell, width, sheet.notes(day));
    sketch.spot(new Spot(cell, Spot.Sort.DAY, Optional.empty(), () -> says(content, day, entries)));
  }

  /** Where what stands beside the number of a day ends. */
  static double right(Box cell) {
    return cell.right() - 4 - MonthEntryMarks.besideDay(cell);
  }

  /** With its month where one begins, and there is room. */
  static String name(MonthSheet sheet, LocalDate day, Box cell) {
    Content content = sheet.content();
    String whole = content.format("month.day.first", day);
    boolean fits = content.measure().width(whole, Type.DAY) <= right(cell) - cell.x() - 10;
    boolean wanted = day.equals(sheet.first()) || day.getDayOfMonth() == 1;
    return wanted && fits ? whole : content.format("timeline.tick.day", day);
  }

  private static String says(Content content, LocalDate day, List<Entry> entries) {
    List<Entry> freezes =
        entries.stream()
            .filter(entry -> entry.layer().filter(Layer::isFreeze).isPresent())
            .filter(entry -> DayNotes.touches(content, day, entry))
            .toList();
    return DayNotes.says(content, day, DayNotes.starting(content, day, entries), freezes);
  }

  private static void lines(Sketch sketch, MonthSheet sheet) {
    double bottom = sheet.rowTop(sheet.weeks());
    for (int week = 0; week <= sheet.weeks(); week++) {
      sketch.level(0, sheet.frame().width(), sheet.rowTop(week), Ink.LINE);
    }
    for (int column = 0; column < MonthSheet.DAYS; column++) {
      sketch.upright(sheet.cell(0, column).x(), MonthSheet.HEAD, bottom, Ink.LINE_QUIET);
    }
    for (int week = 0; week < sheet.weeks(); week++) {
      LocalDate day = sheet.first().plusWeeks(week).plusDays(3);
      int number = day.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      String text = sheet.content().texts().get("month.week", String.valueOf(number));
      sketch.textAround(
          MonthSheet.WEEK / 2, sheet.rowTop(week) + 17, text, Type.CAPTION, Ink.FG_FAINT);
    }
  }

  /** What lies over the entries: the day of the keyboard, a bar in the hand, head and legend. */
  static void over(Sketch sketch, MonthSheet sheet) {
    SortedMap<LocalDate, Box> days = sheet.days();
    sheet
        .frame()
        .cursor()
        .map(days::get)
        .ifPresent(cell -> sketch.frame(cell.grown(-1.5), 3, Stroke.of(Ink.ACCENT, 2)));
    sheet
        .content()
        .focus()
        .ghost()
        .ifPresent(
            ghost -> {
              Box cell = days.get(sheet.content().day(ghost.at().start()));
              if (cell != null) {
                ghost(sketch, sheet.content(), ghost, cell);
              }
            });
    head(sketch, sheet);
    if (sheet.content().style().legend()) {
      Box below = new Box(0, 0, sheet.frame().width(), sheet.frame().height());
      sketch.fill(Box.between(0, sheet.grid().bottom(), below.right(), below.bottom()), Ink.BG);
      LegendMarks.draw(
          sketch,
          sheet.content(),
          sheet.frame().width(),
          sheet.frame().height(),
          sheet.legend().items());
    }
  }

  private static void ghost(Sketch sketch, Content content, TimelineInput.Ghost ghost, Box cell) {
    sketch.frame(cell.grown(-3), 4, new Stroke(Ink.ACCENT, 1.5, 4, 2));
    String text = Times.time(ghost.at().start(), content.zone(), content.texts().locale());
    double width = content.measure().width(text, Type.CAPTION_STRONG) + 12;
    Box tag = new Box(cell.right() - width - 6, cell.y() + 5, width, 18);
    sketch.card(tag, 3, Ink.BG, Stroke.of(Ink.ACCENT, 1));
    sketch.text(tag.x() + 6, tag.y() + 13, text, Type.CAPTION_STRONG, Ink.ACCENT_FG);
  }
}
