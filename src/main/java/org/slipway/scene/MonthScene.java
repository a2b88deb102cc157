package org.slipway.scene;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.slipway.core.time.Interval;

/**
 * The picture of a month as a grid of days, and what a view needs to know of its layout. Days are
 * those of the first zone.
 *
 * @param days the cell of each day of the weeks shown
 * @param entries those that are drawn, bands first, by week
 * @param left how many entries of a day are not drawn for want of room
 * @param grid where days are in sight; those that are scrolled away lie beyond it
 * @param contentHeight how high the grid is with all its weeks
 */
public record MonthScene(
    Picture picture,
    SortedMap<LocalDate, Box> days,
    List<Seen> entries,
    SortedMap<LocalDate, Integer> left,
    Box grid,
    double contentHeight) {

  private static final int LEAST_LINES = 2;

  /**
   * How large it is and what the reader points at.
   *
   * @param cursor the day that the keyboard is on
   * @param scroll how far the weeks are moved up, in pixels; those of a low frame keep a height at
   *     which something can be read, and are scrolled
   */
  public record Frame(
      double width, double height, Optional<LocalDate> cursor, OptionalDouble scroll) {

    /** One in which all weeks have to find their room, as on paper. */
    public Frame(double width, double height, Optional<LocalDate> cursor) {
      this(width, height, cursor, OptionalDouble.empty());
    }
  }

  /** An entry in sight; of a band that is broken into weeks each part. */
  public record Seen(Entry entry, Box box) {}

  public MonthScene {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
    entries = List.copyOf(entries);
    left = Collections.unmodifiableSortedMap(new TreeMap<>(left));
  }

  /** The day of whose entries it is said at a point that not all are drawn. */
  public Optional<LocalDate> more(double x, double y) {
    return left.keySet().stream()
        .filter(_ -> grid.contains(x, y))
        .filter(
            day ->
                Optional.ofNullable(days.get(day))
                    .map(MonthEntryMarks::moreBox)
                    .filter(box -> box.contains(x, y))
                    .isPresent())
        .findFirst();
  }

  /** One month with whole weeks. */
  public static MonthScene of(Content content, YearMonth month, Frame frame) {
    MonthSheet even = MonthSheet.of(content, month, frame);
    List<Entry> entries = Entry.in(content, whole(content, even));
    MonthSheet sheet = noted(even.isLow() ? rolled(even, entries) : shared(even, entries), entries);
    var sketch = new Sketch(content.measure());
    sketch.fill(new Box(0, 0, frame.width(), frame.height()), Ink.BG);
    boolean scrolled = sheet.contentHeight() > sheet.grid().height();
    Sketch weeks = scrolled ? sketch.inner() : sketch;
    MonthMarks.draw(weeks, sheet, entries);
    var seen = new ArrayList<Seen>();
    var left = new TreeMap<LocalDate, Integer>();
    for (int week = 0; week < sheet.weeks(); week++) {
      MonthWeek placed = placed(sheet, entries, week);
      seen.addAll(MonthEntryMarks.draw(weeks, sheet, week, placed));
      left.putAll(placed.left());
    }
    if (scrolled) {
      sketch.group(weeks, Optional.of(sheet.grid()), 1);
    }
    MonthMarks.over(sketch, sheet);
    var picture =
        new Picture(
            frame.width(),
            frame.height(),
            sketch.marks(),
            new Spots(sketch.spots()),
            says(sheet, entries));
    return new MonthScene(picture, sheet.days(), seen, left, sheet.grid(), sheet.contentHeight());
  }

  /** Each week has room for all its words, and is scrolled to. */
  private static MonthSheet rolled(MonthSheet even, List<Entry> entries) {
    double most = even.mostRolled();
    return even.rolled(
        IntStream.range(0, even.weeks())
            .mapToObj(week -> wordy(even, entries, week, most))
            .toList());
  }

  /** Weeks share what there is: first so that everything is in sight, then for its words. */
  private static MonthSheet shared(MonthSheet even, List<Entry> entries) {
    List<Double> wanted = wanted(even, entries, even.grid().height());
    MonthSheet shared = even.sharing(wanted);
    return shared.sharing(roomy(shared, entries, wanted));
  }

  private static MonthWeek placed(MonthSheet sheet, List<Entry> entries, int week) {
    return MonthWeek.of(
        entries,
        sheet.content().zone(),
        sheet.first().plusWeeks(week),
        MonthEntryMarks.lines(sheet, week),
        MonthEntryMarks.wishes(sheet, week));
  }

  /** With lines for the notes of days in each week that has room for them. */
  private static MonthSheet noted(MonthSheet sheet, List<Entry> entries) {
    MonthSheet noted = sheet;
    for (int week = 0; week < sheet.weeks(); week++) {
      for (int lines = MonthNotes.lines(sheet, week); lines > 0; lines--) {
        MonthSheet next = noted.noting(week, lines);
        boolean fits = MonthEntryMarks.height(0, lines) <= next.cell(week, 0).height();
        if (fits && left(next, entries, week).equals(left(sheet, entries, week))) {
          noted = next;
          break;
        }
      }
    }
    return noted;
  }

  private static SortedMap<LocalDate, Integer> left(
      MonthSheet sheet, List<Entry> entries, int week) {
    return MonthWeek.of(
            entries,
            sheet.content().zone(),
            sheet.first().plusWeeks(week),
            MonthEntryMarks.lines(sheet, week),
            MonthWeek.Wishes.NONE)
        .left();
  }

  /** The height at which each week has room for all that is in it, and all its words. */
  private static List<Double> roomy(MonthSheet sheet, List<Entry> entries, List<Double> wanted) {
    var roomy = new ArrayList<Double>();
    for (int week = 0; week < sheet.weeks(); week++) {
      double has = sheet.cell(week, 0).height();
      double most = sheet.grid().height();
      roomy.add(has < wanted.get(week) ? has : wordy(sheet, entries, week, most));
    }
    return roomy;
  }

  /** The height at which a week has room for all its words; no more than the most where it has. */
  private static double wordy(MonthSheet sheet, List<Entry> entries, int week, double most) {
    LocalDate first = sheet.first().plusWeeks(week);
    MonthWeek.Wishes wishes = MonthEntryMarks.wishes(sheet, week);
    int lines = LEAST_LINES;
    while (MonthEntryMarks.height(lines) < most
        && !MonthWeek.of(entries, sheet.content().zone(), first, lines, wishes).isWhole()) {
      lines++;
    }
    return MonthEntryMarks.height(lines, MonthNotes.lines(sheet, week));
  }

  /** The least height at which every entry of the month is drawn, for paper. */
  public static double wholeHeight(Content content, YearMonth month, double width) {
    MonthSheet sheet = MonthSheet.of(content, month, new Frame(width, 0, Optional.empty()));
    List<Entry> entries = Entry.in(content, whole(content, sheet));
    double rows =
        wanted(sheet, entries, Double.MAX_VALUE).stream().mapToDouble(Double::doubleValue).sum();
    return MonthSheet.HEAD + rows + sheet.weeks() + sheet.legend().height();
  }

  /**
   * The height at which each week has room for all that is in it, and a little for others.
   *
   * @param most a week that needs more is not asked how much
   */
  private static List<Double> wanted(MonthSheet sheet, List<Entry> entries, double most) {
    var wanted = new ArrayList<Double>();
    for (int week = 0; week < sheet.weeks(); week++) {
      LocalDate first = sheet.first().plusWeeks(week);
      wanted.add(MonthEntryMarks.height(fewest(sheet, entries, first, most)));
    }
    return wanted;
  }

  /** The fewest lines in which nothing is left out; more lines never leave out more. */
  private static int fewest(MonthSheet sheet, List<Entry> entries, LocalDate first, double most) {
    int few = LEAST_LINES - 1;
    int enough = LEAST_LINES;
    while (MonthEntryMarks.height(enough) < most && isCrowded(sheet, entries, first, enough)) {
      few = enough;
      enough *= 2;
    }
    while (enough - few > 1) {
      int middle = (few + enough) / 2;
      if (isCrowded(sheet, entries, first, middle)) {
        few = middle;
      } else {
        enough = middle;
      }
    }
    return enough;
  }

  private static boolean isCrowded(
      MonthSheet sheet, List<Entry> entries, LocalDate first, int lines) {
    return !MonthWeek.of(entries, sheet.content().zone(), first, lines, MonthWeek.Wishes.NONE)
        .left()
        .isEmpty();
  }

  private static Interval whole(Content content, MonthSheet sheet) {
    return new Interval(content.startOf(sheet.first()), content.startOf(sheet.end()));
  }

  private static String says(MonthSheet sheet, List<Entry> entries) {
    long bars = entries.stream().filter(entry -> entry.bar().isPresent()).count();
    String month = sheet.content().format("timeline.month", sheet.month().atDay(1));
    return sheet.content().texts().get("month.says", month, bars);
  }
}
