package org.slipway.scene;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/** Holidays, changes of clocks and today in the cells of a month: beside the day, or below it. */
final class MonthNotes {

  /** Pixels of a line of notes below the day's number. */
  static final double LINE = 14;

  private static final int MOST = 6;

  private MonthNotes() {}

  static String of(Content content, LocalDate day) {
    return String.join(" · ", DayNotes.of(content, day));
  }

  /** How many lines below the numbers a week needs so that all its notes are whole. */
  static int lines(MonthSheet sheet, int week) {
    return IntStream.range(0, MonthSheet.DAYS)
        .map(column -> lines(sheet, week, column))
        .max()
        .orElseThrow();
  }

  private static int lines(MonthSheet sheet, int week, int column) {
    Content content = sheet.content();
    LocalDate day = sheet.first().plusDays(7L * week + column);
    String note = of(content, day);
    Box cell = sheet.cell(week, column);
    double number = content.measure().width(MonthMarks.name(sheet, day, cell), Type.DAY);
    return content.measure().width(note, Type.CAPTION) <= beside(cell, number)
        ? 0
        : Wrapped.cut(content.measure(), note, Type.CAPTION, below(cell), MOST).size();
  }

  private static double beside(Box cell, double number) {
    return MonthMarks.right(cell) - cell.x() - 18 - number;
  }

  private static double below(Box cell) {
    return cell.width() - 12;
  }

  /**
   * @param number pixels that the day's number takes
   * @param most lines below the number that the week has
   */
  static void draw(Sketch sketch, String note, Box cell, double number, int most) {
    TextMeasure measure = sketch.measure();
    double beside = beside(cell, number);
    if (most == 0 || measure.width(note, Type.CAPTION) <= beside) {
      String fits = measure.fit(note, Type.CAPTION, beside);
      sketch.text(cell.x() + 18 + number, cell.y() + 17, fits, Type.CAPTION, Ink.FG_MUTED);
      return;
    }
    List<String> lines = Wrapped.cut(measure, note, Type.CAPTION, below(cell), most);
    for (int i = 0; i < lines.size(); i++) {
      double baseline = cell.y() + 17 + (i + 1) * LINE;
      sketch.text(cell.x() + 8, baseline, lines.get(i), Type.CAPTION, Ink.FG_MUTED);
    }
  }
}
