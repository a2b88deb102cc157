package org.slipway.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.scene.MonthScene.Seen;

/** What stands in the cells of a month. */
final class MonthEntryMarks {

  private static final double TOP = 25;
  private static final double LINE = 18;
  private static final double FOOT = 7;
  private static final double MARK = MonthWords.MARK;

  private MonthEntryMarks() {}

  /** How high a cell with this many lines is. */
  static double height(int lines) {
    return TOP + lines * LINE + FOOT;
  }

  /** How high a week is whose cells have so many lines, and so many of notes above them. */
  static double height(int lines, int notes) {
    return height(lines) + notes * MonthNotes.LINE;
  }

  /** How many lines the cells of a week have. */
  static int lines(MonthSheet sheet, int week) {
    double room = sheet.cell(week, 0).height() - height(0, sheet.notes(week));
    return (int) Math.max(0, Math.floor(room / LINE));
  }

  /** How many lines what stands in a week takes so that it is whole. */
  static MonthWeek.Wishes wishes(MonthSheet sheet, int week) {
    Content content = sheet.content();
    return (entry, from, to) ->
        entry.isLong(content.zone())
            ? MonthBandMarks.lines(
                content, entry, band(sheet, week, new MonthWeek.Band(entry, 0, 1, from, to)))
            : MonthWords.whole(content, entry, single(cell(sheet, week, from), 0, 1).width())
                .lines();
  }

  static List<Seen> draw(Sketch sketch, MonthSheet sheet, int week, MonthWeek placed) {
    var seen = new ArrayList<Seen>();
    for (MonthWeek.Band band : placed.bands()) {
      Box box = band(sheet, week, band);
      MonthBandMarks.draw(sketch, sheet.content(), band.entry(), box, band.lines(), LINE);
      seen.add(seen(sketch, sheet, band.entry(), box));
    }
    for (MonthWeek.Line line : placed.single()) {
      double top = top(sheet, week) + line.line() * LINE;
      Box box = single(cell(sheet, week, line.day()), top, line.lines());
      line(sketch, sheet.content(), line.entry(), words(sheet.content(), line, box), box);
      seen.add(seen(sketch, sheet, line.entry(), box));
    }
    placed.left().forEach((day, more) -> more(sketch, sheet, week, day, more));
    return seen;
  }

  private static MonthWords words(Content content, MonthWeek.Line line, Box box) {
    return line.lines() > 1
        ? MonthWords.whole(content, line.entry(), box.width())
        : MonthWords.single(content, line.entry(), box.width());
  }

  private static double top(MonthSheet sheet, int week) {
    return TOP + sheet.notes(week) * MonthNotes.LINE;
  }

  private static Box band(MonthSheet sheet, int week, MonthWeek.Band band) {
    Box from = cell(sheet, week, band.from());
    Box to = cell(sheet, week, band.to());
    double y = from.y() + top(sheet, week) + band.line() * LINE;
    boolean begins = band.entry().first(sheet.content().zone()).equals(band.from());
    boolean ends = band.entry().last(sheet.content().zone()).equals(band.to());
    return Box.between(
        from.x() + (begins ? 4 : 0),
        y + 1,
        to.right() - (ends ? 3 : 0),
        y + band.lines() * LINE - 1);
  }

  private static Box single(Box cell, double top, int lines) {
    double y = cell.y() + top;
    return Box.between(cell.x() + 3, y, cell.right() - 2, y + lines * LINE);
  }

  private static Box cell(MonthSheet sheet, int week, LocalDate day) {
    LocalDate first = sheet.first().plusWeeks(week);
    return sheet.cell(week, (int) (day.toEpochDay() - first.toEpochDay()));
  }

  private static Seen seen(Sketch sketch, MonthSheet sheet, Entry entry, Box box) {
    sketch.spot(
        new Spot(box, entry.sort(), Optional.of(entry.ref()), () -> entry.says(sheet.content())));
    return new Seen(entry, box);
  }

  /** Pixels beside the number of a day that are kept for how much finds no room. */
  static double besideDay(Box cell) {
    return cell.height() < height(1) ? 28 : 0;
  }

  /** Where a cell says how much finds no room. */
  static Box moreBox(Box cell) {
    return cell.height() < height(1)
        ? Box.between(cell.right() - besideDay(cell), cell.y(), cell.right(), cell.y() + TOP)
        : Box.between(cell.x(), cell.bottom() - FOOT - LINE, cell.right(), cell.bottom());
  }

  /** In the last line; where a cell has none, its number alone stands beside the day's. */
  private static void more(Sketch sketch, MonthSheet sheet, int week, LocalDate day, int more) {
    Box cell = cell(sheet, week, day);
    TextMeasure measure = sketch.measure();
    String whole = sheet.content().texts().get("timeline.more", more);
    String brief = sheet.content().texts().get("month.more.short", more);
    if (cell.height() < height(1)) {
      double number = measure.width(String.valueOf(day.getDayOfMonth()), Type.DAY);
      boolean fits = measure.width(brief, Type.CAPTION_STRONG) <= cell.width() - 18 - number;
      String shown = fits ? brief : sheet.content().texts().get("month.more.least");
      sketch.textEnding(cell.right() - 6, cell.y() + 17, shown, Type.CAPTION_STRONG, Ink.ACCENT_FG);
      return;
    }
    boolean fits = measure.width(whole, Type.CAPTION_STRONG) <= cell.width() - 10;
    double baseline = cell.bottom() - FOOT - 5;
    sketch.text(cell.x() + 8, baseline, fits ? whole : brief, Type.CAPTION_STRONG, Ink.ACCENT_FG);
  }

  private static void line(Sketch sketch, Content content, Entry entry, MonthWords words, Box box) {
    if (content.isSelected(entry.ref())) {
      sketch.card(
          box.grown(-0.5),
          3,
          Ink.SELECTION,
          Stroke.of(Ink.ACCENT, content.focus().ringed() ? 2 : 1));
    }
    boolean done = entry.bar().filter(Bar::isFinished).isPresent();
    entry
        .mark(content.facts())
        .ifPresent(mark -> mark.draw(sketch, box.x() + 4, box.y() + 3, MARK));
    words.draw(sketch, content, entry, box, LINE, done ? Ink.FG_MUTED : Ink.FG);
    if (MonthWords.clashes(content, entry)) {
      StateMark.COLLISION.draw(sketch, box.right() - MARK - 4, box.y() + 3, MARK);
    }
  }
}
