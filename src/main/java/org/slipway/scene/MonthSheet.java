package org.slipway.scene;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.time.Interval;

/**
 * The grid of a month: whole weeks in rows, days in columns, on whole pixels.
 *
 * @param weeks how many rows
 * @param legend what explains the marks below the grid
 * @param rows from top to bottom
 */
record MonthSheet(
    Content content,
    YearMonth month,
    int weeks,
    MonthScene.Frame frame,
    Legend legend,
    List<Row> rows) {

  /**
   * What its marks mean; found once, for every cell asks how far down the grid goes.
   *
   * @param height of it in pixels; 0 where there is none
   */
  record Legend(Set<LegendMarks.Item> items, double height) {
    private static final Legend NONE = new Legend(Set.of(), 0);
  }

  /**
   * A week.
   *
   * @param notes lines below the numbers of its days that are kept for what is said of them
   */
  record Row(double height, int notes) {}

  static final double WEEK = 44;
  static final double HEAD = 28;
  static final int DAYS = 7;

  /** Where its cells have room for fewer lines, a month that can be scrolled is. */
  private static final int LOW = 2;

  /** So many lines its cells have at least then. */
  private static final int READABLE = 3;

  private static final double ROUNDING = 1e-6;

  static MonthSheet of(Content content, YearMonth month, MonthScene.Frame frame) {
    LocalDate first = firstDay(content, month);
    int weeks = 0;
    while (!first.plusWeeks(weeks).isAfter(month.atEndOfMonth())) {
      weeks++;
    }
    Legend legend = legend(content, first, weeks, frame.width());
    return new MonthSheet(content, month, weeks, frame, legend, List.of()).even();
  }

  private static Legend legend(Content content, LocalDate first, int weeks, double width) {
    if (!content.style().legend()) {
      return Legend.NONE;
    }
    var shown = new Interval(content.startOf(first), content.startOf(first.plusWeeks(weeks)));
    Set<LegendMarks.Item> items = LegendMarks.month(content, shown);
    return new Legend(items, LegendMarks.height(content, width, items));
  }

  private MonthSheet even() {
    double each = Math.floor((gridBottom() - HEAD) / weeks);
    return with(Collections.nCopies(weeks, each));
  }

  /** Whether its weeks can be scrolled and have too little room in sight. */
  boolean isLow() {
    return frame.scroll().isPresent() && rows.getFirst().height() < MonthEntryMarks.height(LOW);
  }

  /**
   * Weeks as high as they like, up to twice what is in sight; low ones for a few lines.
   *
   * @param wanted height that each row needs
   */
  MonthSheet rolled(List<Double> wanted) {
    double least = MonthEntryMarks.height(READABLE);
    double most = Math.max(least, mostRolled());
    return with(wanted.stream().map(height -> Math.clamp(height, least, most)).toList());
  }

  /** How high a week is at most that is scrolled to. */
  double mostRolled() {
    return 2 * grid().height();
  }

  private MonthSheet with(List<Double> heights) {
    var made = new ArrayList<Row>();
    for (int week = 0; week < weeks; week++) {
      made.add(new Row(heights.get(week), rows.isEmpty() ? 0 : notes(week)));
    }
    return new MonthSheet(content, month, weeks, frame, legend, List.copyOf(made));
  }

  /** The same with so many lines of notes in one week. */
  MonthSheet noting(int week, int notes) {
    var made = new ArrayList<>(rows);
    made.set(week, new Row(rows.get(week).height(), notes));
    return new MonthSheet(content, month, weeks, frame, legend, List.copyOf(made));
  }

  /** In the week of a day. */
  int notes(LocalDate day) {
    return notes((int) (ChronoUnit.DAYS.between(first(), day) / DAYS));
  }

  int notes(int week) {
    return rows.get(week).notes();
  }

  /**
   * Rows that have more than they need give of it to those that have less.
   *
   * @param wanted height that each row needs
   */
  MonthSheet sharing(List<Double> wanted) {
    double missing = 0;
    double spare = 0;
    for (int week = 0; week < weeks; week++) {
      double over = over(week, wanted);
      missing += Math.max(0, -over);
      spare += Math.max(0, over);
    }
    double moved = Math.min(missing, spare);
    var shared = new ArrayList<Double>();
    for (int week = 0; week < weeks; week++) {
      double over = over(week, wanted);
      double share = over > 0 ? -over / spare : over < 0 ? -over / missing : 0;
      shared.add(Math.floor(rows.get(week).height() + share * moved + ROUNDING));
    }
    return with(shared);
  }

  private double over(int week, List<Double> wanted) {
    return rows.get(week).height() - wanted.get(week);
  }

  /** The first day of the week in which a month begins. */
  static LocalDate firstDay(Content content, YearMonth month) {
    return Scale.WEEK.first(month.atDay(1), content.style().weekStart());
  }

  /** The day of the upper left cell. */
  LocalDate first() {
    return firstDay(content, month);
  }

  LocalDate end() {
    return first().plusWeeks(weeks);
  }

  private double gridBottom() {
    return Math.max(HEAD, frame.height() - legend.height());
  }

  /** Where weeks are in sight. */
  Box grid() {
    return Box.between(0, HEAD, frame.width(), gridBottom());
  }

  /** How high all weeks are together; no less than what is in sight. */
  double contentHeight() {
    return Math.max(grid().height(), rows.stream().mapToDouble(Row::height).sum());
  }

  private double edge(int column) {
    return Math.rint(WEEK + (frame.width() - WEEK) * column / DAYS);
  }

  double rowTop(int week) {
    double top = HEAD - frame.scroll().orElse(0);
    for (int above = 0; above < week; above++) {
      top += rows.get(above).height();
    }
    return week == weeks ? Math.max(top, gridBottom()) : top;
  }

  /** The cell of a day in a row and a column, counted from 0. */
  Box cell(int week, int column) {
    return Box.between(edge(column), rowTop(week), edge(column + 1), rowTop(week + 1));
  }

  SortedMap<LocalDate, Box> days() {
    LocalDate first = first();
    var days = new TreeMap<LocalDate, Box>();
    for (int i = 0; i < weeks * DAYS; i++) {
      days.put(first.plusDays(i), cell(i / DAYS, i % DAYS));
    }
    return Collections.unmodifiableSortedMap(days);
  }
}
