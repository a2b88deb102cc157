package org.slipway.scene;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The grid of a month: whole weeks in rows, days in columns, on whole pixels.
 *
 * @param first day of the upper left cell
 * @param weeks how many rows
 */
record MonthSheet(
    Content content, YearMonth month, LocalDate first, int weeks, MonthScene.Frame frame) {

  static final double WEEK = 44;
  static final double HEAD = 28;
  static final int DAYS = 7;

  static MonthSheet of(Content content, YearMonth month, MonthScene.Frame frame) {
    LocalDate first = firstDay(content, month);
    int weeks = 0;
    while (!first.plusWeeks(weeks).isAfter(month.atEndOfMonth())) {
      weeks++;
    }
    return new MonthSheet(content, month, first, weeks, frame);
  }

  /** The first day of the week in which a month begins. */
  static LocalDate firstDay(Content content, YearMonth month) {
    return Scale.WEEK.first(month.atDay(1), content.style().weekStart());
  }

  LocalDate end() {
    return first.plusWeeks(weeks);
  }

  /** Height of what explains the marks below the grid. */
  double legend() {
    return content.style().legend()
        ? LegendMarks.height(content, frame.width(), LegendMarks.MONTH)
        : 0;
  }

  private double gridBottom() {
    return Math.max(HEAD, frame.height() - legend());
  }

  private double edge(int column) {
    return Math.rint(WEEK + (frame.width() - WEEK) * column / DAYS);
  }

  double rowTop(int week) {
    return Math.rint(HEAD + (gridBottom() - HEAD) * week / weeks);
  }

  /** The cell of a day in a row and a column, counted from 0. */
  Box cell(int week, int column) {
    return Box.between(edge(column), rowTop(week), edge(column + 1), rowTop(week + 1));
  }

  SortedMap<LocalDate, Box> days() {
    var days = new TreeMap<LocalDate, Box>();
    for (int i = 0; i < weeks * DAYS; i++) {
      days.put(first.plusDays(i), cell(i / DAYS, i % DAYS));
    }
    return Collections.unmodifiableSortedMap(days);
  }
}
