package org.slipway.scene;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.slipway.scene.MonthScene.Seen;
import org.slipway.text.Times;

/** What stands in the cells of a month. */
final class MonthEntryMarks {

  private static final double TOP = 25;
  private static final double LINE = 18;
  private static final double FOOT = 7;
  private static final double MARK = 12;
  private static final double ROOM_FOR_TIME = 84;

  private MonthEntryMarks() {}

  /** How high a cell with this many lines is. */
  static double height(int lines) {
    return TOP + lines * LINE + FOOT;
  }

  /** How many lines the cells of a week have. */
  static int lines(MonthSheet sheet, int week) {
    double room = sheet.cell(week, 0).height() - TOP - FOOT;
    return (int) Math.max(0, Math.floor(room / LINE));
  }

  static List<Seen> draw(Sketch sketch, MonthSheet sheet, int week, MonthWeek placed) {
    var seen = new ArrayList<Seen>();
    for (MonthWeek.Band band : placed.bands()) {
      Box from = cell(sheet, week, band.from());
      Box to = cell(sheet, week, band.to());
      double y = from.y() + TOP + band.line() * LINE;
      boolean begins = band.entry().first(sheet.content().zone()).equals(band.from());
      boolean ends = band.entry().last(sheet.content().zone()).equals(band.to());
      Box box =
          Box.between(
              from.x() + (begins ? 4 : 0), y + 1, to.right() - (ends ? 3 : 0), y + LINE - 1);
      band(sketch, sheet.content(), band.entry(), box);
      seen.add(seen(sketch, sheet, band.entry(), box));
    }
    for (MonthWeek.Line line : placed.single()) {
      Box cell = cell(sheet, week, line.day());
      double y = cell.y() + TOP + line.line() * LINE;
      Box box = Box.between(cell.x() + 3, y, cell.right() - 2, y + LINE);
      line(sketch, sheet.content(), line.entry(), box);
      seen.add(seen(sketch, sheet, line.entry(), box));
    }
    placed.left().forEach((day, more) -> more(sketch, sheet, week, day, more));
    return seen;
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

  private static void band(Sketch sketch, Content content, Entry entry, Box box) {
    boolean selected = content.isSelected(entry.ref());
    Optional<Layer.Sort> sort = entry.layer().map(Layer::sort);
    boolean hard = sort.equals(Optional.of(Layer.Sort.HARD_FREEZE));
    boolean soft = sort.equals(Optional.of(Layer.Sort.SOFT_FREEZE));
    Ink ground = hard ? Ink.HARD_GROUND : soft ? Ink.SOFT_GROUND : Ink.BG_INSET;
    Ink line = hard ? Ink.NOGO_LINE : soft ? Ink.SOFT_LINE : Ink.LINE;
    sketch.fill(box, 3, Fill.of(ground));
    if (hard || soft) {
      Pattern pattern = hard ? Pattern.HARD_FREEZE : Pattern.SOFT_FREEZE;
      Ink hatch = hard ? Ink.NOGO_INK : Ink.SOFT_LINE;
      sketch.fill(box, 0, new Fill(hatch, pattern, hard ? 0.3 : 0.45, box.x() + box.y()));
    }
    Ink ink = hard ? Ink.NOGO_INK : soft ? Ink.CONDITIONAL_INK : Ink.FG;
    bandText(sketch, content, entry, box, ground, ink);
    sketch.frame(box, 3, selected ? Stroke.of(Ink.ACCENT, 2) : Stroke.of(line, 1));
  }

  /** On a plate of plain ground, so that the words do not stand on a pattern. */
  private static void bandText(
      Sketch sketch, Content content, Entry entry, Box box, Ink ground, Ink ink) {
    Optional<StateMark> mark = entry.mark(content.facts());
    double x = box.x() + 4 + (mark.isPresent() ? MARK + 4 : 0);
    String text = content.measure().fit(entry.name(), Type.TAG, box.right() - 6 - x);
    double right = x + content.measure().width(text, Type.TAG) + 4;
    sketch.fill(
        Box.between(box.x() + 1, box.y() + 1, Math.min(right, box.right() - 1), box.bottom()),
        2,
        Fill.of(ground));
    mark.ifPresent(m -> m.draw(sketch, box.x() + 3, box.y() + 2, MARK));
    sketch.text(x, box.y() + 12, text, Type.TAG, ink);
  }

  private static String name(TextMeasure measure, Entry entry, Type type, double room) {
    return entry
        .layer()
        .flatMap(date -> DateWords.fitting(date, measure, type, room))
        .orElseGet(() -> measure.fit(entry.name(), type, room));
  }

  private static void line(Sketch sketch, Content content, Entry entry, Box box) {
    boolean selected = content.isSelected(entry.ref());
    if (selected) {
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
    double x = box.x() + 8 + MARK;
    String time = Times.time(entry.at().start(), content.zone(), content.texts().locale());
    if (box.width() >= ROOM_FOR_TIME) {
      x += sketch.text(x, box.y() + 13, time, Type.CAPTION, Ink.FG_MUTED) + 5;
    }
    boolean clash =
        entry.bar().flatMap(Bar::deployment).stream()
            .anyMatch(deployment -> !content.facts().clashes(deployment.id()).isEmpty());
    double right = box.right() - (clash ? MARK + 6 : 3);
    Type usual = selected ? Type.LABEL_STRONG : Type.LABEL;
    Type small = selected ? Type.CAPTION_STRONG : Type.CAPTION;
    boolean fits = content.measure().width(entry.name(), usual) <= right - x;
    Type type = fits || entry.bar().isEmpty() ? usual : small;
    String name = name(content.measure(), entry, type, right - x);
    sketch.text(x, box.y() + 13, name, type, done ? Ink.FG_MUTED : Ink.FG);
    if (clash) {
      StateMark.COLLISION.draw(sketch, right + 2, box.y() + 3, MARK);
    }
  }
}
