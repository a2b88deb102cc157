package org.slipway.scene;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.time.Interval;

/**
 * The picture of a small month: six weeks of days, each with up to three dots for what starts on
 * it, and underlined where a freeze is, solid for a hard one, broken for a soft one.
 *
 * @param days where each day stands
 */
public record MiniMonth(Picture picture, SortedMap<LocalDate, Box> days) {

  private static final int WEEKS = 6;
  private static final double HEAD = 20;
  private static final double ROW = 29;
  private static final int MOST_DOTS = 3;

  /** The height of every small month. */
  public static final double HEIGHT = HEAD + WEEKS * ROW + 2;

  /**
   * What part of the calendar it points at.
   *
   * @param shown the time in sight beside it; empty: none
   * @param cursor the day that the keyboard is on
   */
  public record Pointing(Optional<Interval> shown, LocalDate cursor, boolean ringed) {}

  public MiniMonth {
    days = Collections.unmodifiableSortedMap(new TreeMap<>(days));
  }

  public static MiniMonth of(Content content, YearMonth month, double width, Pointing pointing) {
    LocalDate first = MonthSheet.firstDay(content, month);
    var whole = new Interval(content.startOf(first), content.startOf(first.plusWeeks(WEEKS)));
    List<Entry> entries = Entry.in(content, whole);
    var sketch = new Sketch(content.measure());
    SortedMap<LocalDate, Box> days = days(first, width);
    days.forEach((day, box) -> ground(sketch, content, day, box, pointing));
    days.forEach((day, box) -> day(sketch, content, month, day, box, entries));
    head(sketch, content, first, days);
    if (pointing.ringed() && days.containsKey(pointing.cursor())) {
      Box at = days.get(pointing.cursor());
      sketch.frame(at.grown(-1), 4, Stroke.of(Ink.ACCENT, 2));
    }
    String name = content.format("timeline.month", month.atDay(1));
    var picture =
        new Picture(
            width,
            HEIGHT,
            sketch.marks(),
            new Spots(sketch.spots()),
            content.texts().get("month.says", name, count(content, month, entries)));
    return new MiniMonth(picture, days);
  }

  private static long count(Content content, YearMonth month, List<Entry> entries) {
    return entries.stream()
        .filter(entry -> entry.bar().isPresent())
        .filter(entry -> YearMonth.from(entry.first(content.zone())).equals(month))
        .count();
  }

  private static SortedMap<LocalDate, Box> days(LocalDate first, double width) {
    var days = new TreeMap<LocalDate, Box>();
    for (int i = 0; i < WEEKS * MonthSheet.DAYS; i++) {
      int column = i % MonthSheet.DAYS;
      double left = Math.rint(width * column / MonthSheet.DAYS);
      double right = Math.rint(width * (column + 1) / MonthSheet.DAYS);
      int week = i / MonthSheet.DAYS;
      double top = HEAD + ROW * week;
      days.put(first.plusDays(i), Box.between(left, top, right, top + ROW));
    }
    return days;
  }

  private static void head(
      Sketch sketch, Content content, LocalDate first, SortedMap<LocalDate, Box> days) {
    for (LocalDate day = first; day.isBefore(first.plusWeeks(1)); day = day.plusDays(1)) {
      Box box = days.getOrDefault(day, new Box(0, 0, 0, 0));
      sketch.textAround(
          box.x() + box.width() / 2,
          14,
          brief(content.format("month.weekday.short", day)),
          Type.CAPTION,
          Ink.FG_MUTED);
    }
  }

  /** Two letters, as calendars have them. */
  private static String brief(String weekday) {
    return weekday.substring(0, weekday.offsetByCodePoints(0, Math.min(2, weekday.length())));
  }

  private static void ground(
      Sketch sketch, Content content, LocalDate day, Box box, Pointing pointing) {
    var whole = new Interval(content.startOf(day), content.startOf(day.plusDays(1)));
    if (pointing.shown().filter(whole::overlaps).isPresent()) {
      sketch.fill(box, Ink.SELECTION);
    }
  }

  private static void day(
      Sketch sketch,
      Content content,
      YearMonth month,
      LocalDate day,
      Box box,
      List<Entry> entries) {
    boolean today = content.today().equals(Optional.of(day));
    double middle = box.x() + box.width() / 2;
    String number = content.format("timeline.tick.day", day);
    if (today) {
      sketch.fill(new Box(middle - 11, box.y() + 2, 22, 17), 5, Fill.of(Ink.ACCENT));
    }
    boolean inside = YearMonth.from(day).equals(month);
    Ink ink = today ? Ink.FG_ON_ACCENT : inside ? Ink.FG : Ink.FG_FAINT;
    sketch.textAround(middle, box.y() + 15, number, today ? Type.HEADING : Type.SMALL, ink);
    int load = DayNotes.starting(content, day, entries);
    dots(sketch, middle, box.y() + 21.5, Math.min(MOST_DOTS, load));
    List<Entry> freezes =
        entries.stream()
            .filter(entry -> entry.layer().filter(Layer::isFreeze).isPresent())
            .filter(entry -> DayNotes.touches(content, day, entry))
            .toList();
    underline(sketch, box, freezes);
    sketch.spot(
        new Spot(
            box,
            Spot.Sort.DAY,
            Optional.empty(),
            () -> DayNotes.says(content, day, load, freezes)));
  }

  private static void dots(Sketch sketch, double middle, double y, int number) {
    for (int i = 0; i < number; i++) {
      double x = middle + (i - (number - 1) / 2.0) * 6;
      sketch.add(new Mark.Circle(x, y, 1.75, Optional.of(Fill.of(Ink.FG_MUTED)), Optional.empty()));
    }
  }

  private static void underline(Sketch sketch, Box box, List<Entry> freezes) {
    if (freezes.isEmpty()) {
      return;
    }
    boolean hard =
        freezes.stream()
            .flatMap(entry -> entry.layer().stream())
            .anyMatch(layer -> layer.sort() == Layer.Sort.HARD_FREEZE);
    double y = box.bottom() - 2.5;
    if (hard) {
      sketch.fill(Box.between(box.x(), y - 1, box.right(), y + 1), Ink.NOGO_INK);
    } else {
      for (double x = box.x() + 2; x + 3 <= box.right(); x += 6) {
        sketch.fill(new Box(x, y - 1, 3, 2), Ink.SOFT_LINE);
      }
    }
  }

  /** The day at a point of the picture. */
  public Optional<LocalDate> at(double x, double y) {
    return days.entrySet().stream()
        .filter(day -> day.getValue().contains(x, y))
        .map(Map.Entry::getKey)
        .findFirst();
  }
}
