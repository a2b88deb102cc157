package org.slipway.scene;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.slipway.text.Times;

/**
 * How something reads in the cell of its day: its time and its name in one line, or whole in a few
 * where one is too short. Widths are pixels; they hold for strong letters too, so that choosing an
 * entry moves nothing.
 *
 * @param timed whether its time stands before its name
 * @param under whether the name begins below mark and time
 * @param small whether in the smaller type
 * @param name its lines
 */
record MonthWords(boolean timed, boolean under, boolean small, List<String> name) {

  static final double MARK = 12;

  /** Where words begin that stand beside a mark. */
  static final double BESIDE = 8 + MARK;

  /** Where words begin that stand below it. */
  static final double UNDER = 5;

  private static final double EDGE = 3;
  private static final double ROOM_FOR_TIME = 84;
  private static final int MOST = 3;
  private static final int LEAST_LETTERS = 5;

  /** How many lines it takes. */
  int lines() {
    return name.size() + (under ? 1 : 0);
  }

  /** In as few lines as hold it whole; in one, shortened, where more would not help. */
  static MonthWords whole(Content content, Entry entry, double width) {
    double room = room(content, entry, width);
    if (isWhole(content, entry, room)) {
      return single(content, entry, width);
    }
    return Stream.of(false, true)
        .flatMap(small -> broken(content, entry, width, small))
        .reduce((best, next) -> next.lines() < best.lines() ? next : best)
        .orElseGet(() -> begun(content, entry, width));
  }

  /** Shortened in one line; below its mark where more of it stands there, and little beside it. */
  private static MonthWords begun(Content content, Entry entry, double width) {
    TextMeasure measure = content.measure();
    MonthWords single = single(content, entry, width);
    String below = measure.fit(spoken(entry), type(true, true), width - EDGE - UNDER);
    boolean known =
        entry.layer().isPresent()
            || isBegun(
                measure, entry.name(), type(true, true), roomBesideMark(content, entry, width));
    return known || below.length() <= single.name().getFirst().length()
        ? single
        : new MonthWords(false, true, true, List.of(below));
  }

  /**
   * In one line, shortened by the rule for its kind where that is too short; a name that is whole
   * without its time goes without it, and one of which too little would be left beside it.
   */
  static MonthWords single(Content content, Entry entry, double width) {
    TextMeasure measure = content.measure();
    boolean selected = content.isSelected(entry.ref());
    double timed = room(content, entry, width);
    double bare = roomBesideMark(content, entry, width);
    double least = measure.width(entry.name(), type(true, selected));
    boolean cut = least > bare && isBegun(measure, entry.name(), type(true, selected), timed);
    boolean time = width >= ROOM_FOR_TIME && (entry.bar().isEmpty() || least <= timed || cut);
    double room = time ? timed : bare;
    boolean small =
        entry.bar().isPresent() && measure.width(entry.name(), type(false, selected)) > room;
    Type type = type(small, selected);
    String name =
        entry
            .layer()
            .flatMap(date -> DateWords.fitting(date, measure, type, room))
            .orElseGet(() -> measure.fit(entry.name(), type, room));
    return new MonthWords(time, false, small, List.of(name));
  }

  /** Whether enough of a name can stand there to know it by. */
  private static boolean isBegun(TextMeasure measure, String name, Type type, double room) {
    int letters = Math.min(LEAST_LETTERS, name.codePointCount(0, name.length()));
    String begin = name.substring(0, name.offsetByCodePoints(0, letters));
    return measure.width(begin + "…", type) <= room;
  }

  private static boolean isWhole(Content content, Entry entry, double room) {
    TextMeasure measure = content.measure();
    return entry.bar().isPresent()
        ? measure.width(entry.name(), type(true, true)) <= room
        : measure.width(spoken(entry), type(false, true)) <= room;
  }

  /** Beside the mark, and below it. */
  private static Stream<MonthWords> broken(
      Content content, Entry entry, double width, boolean small) {
    Type type = type(small, true);
    TextMeasure measure = content.measure();
    boolean timed = width >= ROOM_FOR_TIME;
    Optional<List<String>> beside =
        Wrapped.whole(
            measure, spoken(entry), type, room(content, entry, width), width - EDGE - BESIDE, MOST);
    double below = width - EDGE - UNDER;
    double time = measure.width(time(content, entry), Type.CAPTION);
    Optional<List<String>> under =
        time > roomBesideMark(content, entry, width)
            ? Optional.empty()
            : Wrapped.whole(measure, spoken(entry), type, below, below, MOST - 1);
    return Stream.concat(
        beside.map(name -> new MonthWords(timed, false, small, name)).stream(),
        under.map(name -> new MonthWords(true, true, small, name)).stream());
  }

  /** The longest form of a date that is no more than a word and whose it is. */
  private static String spoken(Entry entry) {
    return entry
        .layer()
        .map(DateWords::forms)
        .map(forms -> forms.get(Math.min(1, forms.size() - 1)))
        .orElse(entry.name());
  }

  private static double room(Content content, Entry entry, double width) {
    double time =
        width < ROOM_FOR_TIME ? 0 : content.measure().width(time(content, entry), Type.CAPTION) + 5;
    return roomBesideMark(content, entry, width) - time;
  }

  private static double roomBesideMark(Content content, Entry entry, double width) {
    return width - (clashes(content, entry) ? MARK + 6 : EDGE) - BESIDE;
  }

  static String time(Content content, Entry entry) {
    return Times.time(entry.at().start(), content.zone(), content.texts().locale());
  }

  static boolean clashes(Content content, Entry entry) {
    return entry.bar().flatMap(Bar::deployment).stream()
        .anyMatch(deployment -> !content.facts().clashes(deployment.id()).isEmpty());
  }

  static Type type(boolean small, boolean selected) {
    if (small) {
      return selected ? Type.CAPTION_STRONG : Type.CAPTION;
    }
    return selected ? Type.LABEL_STRONG : Type.LABEL;
  }

  void draw(Sketch sketch, Content content, Entry entry, Box box, double line, Ink ink) {
    double x = box.x() + BESIDE;
    if (timed) {
      x += sketch.text(x, box.y() + 13, time(content, entry), Type.CAPTION, Ink.FG_MUTED) + 5;
    }
    Type type = type(small, content.isSelected(entry.ref()));
    double further = box.x() + (under ? UNDER : BESIDE);
    double first = under ? further : x;
    double top = box.y() + 13 + (under ? line : 0);
    IntStream.range(0, name.size())
        .forEach(
            i -> sketch.text(i == 0 ? first : further, top + i * line, name.get(i), type, ink));
  }
}
