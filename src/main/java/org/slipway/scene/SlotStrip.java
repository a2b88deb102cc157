package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * The days in which slots are looked for: every stretch that is rejected in the pattern of what
 * rejects it, with its name below, and the starts that fit as numbered tags.
 */
public final class SlotStrip {

  /** How a stretch is drawn. */
  public enum Look {
    HARD_FREEZE,
    SOFT_FREEZE,
    /** Closed for another reason of time: outside a window, window too short. */
    CLOSED,
    /** Something else is there, or must be done first. */
    TAKEN,
    /** Nobody on call. */
    GAP,
    /** It cannot be computed. */
    UNKNOWN
  }

  /** A rejected stretch and the name of what rejects it. */
  public record Stretch(Instant from, Instant to, Look look, String name) {}

  /** A start that fits. */
  public record Start(Instant at, int number, boolean chosen) {}

  /**
   * What is shown.
   *
   * @param from first midnight
   * @param days how many days from there
   * @param says the accessible text
   */
  public record Shown(
      LocalDate from,
      int days,
      ZoneId zone,
      Locale locale,
      List<Stretch> stretches,
      List<Start> starts,
      String says) {

    public Shown {
      stretches = List.copyOf(stretches);
      starts = List.copyOf(starts);
    }

    Instant begin() {
      return from.atStartOfDay(zone).toInstant();
    }

    Instant end() {
      return from.plusDays(days).atStartOfDay(zone).toInstant();
    }
  }

  private static final double TOP = 26;
  private static final double HEIGHT = 36;
  private static final double ROW = 16;
  private static final int ROWS = 2;
  private static final double TAG_WIDTH = 20;
  private static final double TAG_HEIGHT = 28;

  /** How high the picture is, in pixels. */
  public static final double WHOLE = TOP + HEIGHT + 10 + ROWS * ROW + 6;

  private final Shown shown;
  private final Sketch sketch;
  private final double width;
  private final double pixels;

  private SlotStrip(Shown shown, TextMeasure measure, double width) {
    this.shown = shown;
    this.sketch = new Sketch(measure);
    this.width = width;
    pixels = width / Duration.between(shown.begin(), shown.end()).toMillis();
  }

  public static Picture of(Shown shown, TextMeasure measure, double width) {
    return new SlotStrip(shown, measure, width).picture();
  }

  /** A stretch by itself, as long as {@code share} of the width. */
  public static Picture alone(Look look, double share, double width, double height, String says) {
    var sketch = new Sketch((_, _) -> 0);
    double length = Math.max(4, (width - 1) * Math.min(1, share));
    draw(sketch, new Box(0.5, 0.5, length, height - 1), look);
    return new Picture(width, height, sketch.marks(), new Spots(List.of()), says);
  }

  /** The number of the start under a point; empty where there is none. */
  public static Optional<Integer> startAt(Shown shown, double width, double x, double y) {
    var strip = new SlotStrip(shown, (_, _) -> 0, width);
    return shown.starts().stream()
        .filter(start -> strip.tag(start).grown(2).contains(x, y))
        .map(Start::number)
        .findFirst();
  }

  private Picture picture() {
    days();
    Box band = new Box(0, TOP, width, HEIGHT);
    sketch.fill(band, 0, Fill.of(Ink.BG_SUBTLE));
    for (Stretch stretch : shown.stretches()) {
      draw(sketch, box(stretch), stretch.look());
    }
    sketch.frame(band.grown(-0.5), 0, Stroke.of(Ink.LINE, 1));
    names();
    shown.starts().stream().filter(start -> !start.chosen()).forEach(this::start);
    shown.starts().stream().filter(Start::chosen).forEach(this::start);
    return new Picture(width, WHOLE, sketch.marks(), new Spots(sketch.spots()), shown.says());
  }

  private double x(Instant at) {
    return Math.clamp(Duration.between(shown.begin(), at).toMillis() * pixels, 0, width);
  }

  private Box box(Stretch stretch) {
    return Box.between(x(stretch.from()), TOP, x(stretch.to()), TOP + HEIGHT);
  }

  private void days() {
    var words = DateTimeFormatter.ofPattern("EEE d", shown.locale());
    var first = DateTimeFormatter.ofPattern("EEE d MMM", shown.locale());
    for (int day = 0; day < shown.days(); day++) {
      LocalDate date = shown.from().plusDays(day);
      double x = x(date.atStartOfDay(shown.zone()).toInstant());
      double room = width / shown.days() - 8;
      String text = date.format(day == 0 || date.getDayOfMonth() == 1 ? first : words);
      sketch.upright(x, 6, TOP + HEIGHT, Ink.LINE_QUIET);
      sketch.text(
          x + 5, 17, sketch.measure().fit(text, Type.CAPTION, room), Type.CAPTION, Ink.FG_MUTED);
    }
  }

  private static void draw(Sketch sketch, Box box, Look look) {
    if (box.isEmpty()) {
      return;
    }
    switch (look) {
      case HARD_FREEZE -> {
        sketch.fill(box, 0, Fill.of(Ink.HARD_GROUND));
        sketch.fill(box, 0, new Fill(Ink.NOGO_INK, Pattern.HARD_FREEZE, 0.45, box.x()));
        sketch.frame(box, 0, Stroke.of(Ink.NOGO_INK, 1));
      }
      case SOFT_FREEZE -> {
        sketch.fill(box, 0, Fill.of(Ink.SOFT_GROUND));
        sketch.fill(box, 0, new Fill(Ink.SOFT_LINE, Pattern.SOFT_FREEZE, 0.7, box.x()));
        sketch.frame(box, 0, Stroke.of(Ink.SOFT_LINE, 1));
      }
      case CLOSED -> {
        sketch.fill(box, 0, Fill.of(Ink.BG_INSET));
        sketch.frame(box, 0, Stroke.of(Ink.LINE_QUIET, 1));
      }
      case TAKEN -> {
        sketch.fill(box, 0, Fill.of(Ink.BG));
        sketch.fill(box, 0, new Fill(Ink.BAR, Pattern.BARS, 0.6, Math.floor(box.x())));
        sketch.frame(box, 0, Stroke.of(Ink.BAR, 1));
      }
      case GAP -> sketch.card(box, 0, Ink.NOGO_GROUND, new Stroke(Ink.NOGO_INK, 1.5, 4, 3));
      case UNKNOWN -> sketch.card(box, 0, Ink.BG, new Stroke(Ink.UNKNOWN_INK, 1.5, 4, 3));
    }
  }

  /** Names under the stretches that are no mere closed time, where there is room for them. */
  private void names() {
    double[] taken = new double[ROWS];
    for (Stretch stretch : named()) {
      Box box = box(stretch).within(new Box(0, 0, width, WHOLE));
      double text = sketch.measure().width(stretch.name(), Type.CAPTION);
      double x = Math.min(box.x() + Math.min(box.width() / 2, 12), width - text - 5);
      for (int row = ROWS - 1; row >= 0; row--) {
        if (x >= 0 && isFree(taken, row, x)) {
          double baseline = TOP + HEIGHT + 15 + row * ROW;
          sketch.upright(x - 3 < 0 ? 0 : x - 3, TOP + HEIGHT - 8, baseline, Ink.FG_FAINT);
          sketch.text(x, baseline, stretch.name(), Type.CAPTION, Ink.FG);
          taken[row] = x + text + 12;
          break;
        }
      }
    }
  }

  /** Whether a name may begin here; its line must not cross the names of the rows above. */
  private static boolean isFree(double[] taken, int row, double x) {
    return IntStream.rangeClosed(0, row).allMatch(above -> x >= taken[above]);
  }

  private List<Stretch> named() {
    var all = new ArrayList<Stretch>();
    for (Stretch stretch : shown.stretches()) {
      boolean again = !all.isEmpty() && all.getLast().name().equals(stretch.name());
      if (stretch.look() != Look.CLOSED && box(stretch).width() >= 2 && !again) {
        all.add(stretch);
      }
    }
    return all;
  }

  private Box tag(Start start) {
    double x = x(start.at());
    double left = Math.clamp(x - TAG_WIDTH / 2, 0, Math.max(0, width - TAG_WIDTH - 1));
    return new Box(left, TOP + (HEIGHT - TAG_HEIGHT) / 2, TAG_WIDTH, TAG_HEIGHT);
  }

  private void start(Start start) {
    if (start.at().isBefore(shown.begin()) || !start.at().isBefore(shown.end())) {
      return;
    }
    Box box = tag(start);
    sketch.card(box, 4, start.chosen() ? Ink.ACCENT : Ink.BG, Stroke.of(Ink.ACCENT, 2));
    sketch.textAround(
        box.x() + box.width() / 2,
        box.y() + box.height() / 2 + 4,
        String.valueOf(start.number()),
        Type.LABEL_STRONG,
        start.chosen() ? Ink.FG_ON_ACCENT : Ink.ACCENT_FG);
  }
}
