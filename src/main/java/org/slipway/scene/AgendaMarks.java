package org.slipway.scene;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collector;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.slipway.core.time.Interval;
import org.slipway.text.Texts;
import org.slipway.text.Times;

/** Headings and rows of an agenda. */
final class AgendaMarks {

  private static final Duration YEAR = Duration.ofDays(366);
  private static final Duration DAY = Duration.ofDays(1);
  private static final double LEFT = 16;
  private static final double TIMES = 112;
  private static final double BETWEEN = 4;
  private static final double MARK = 18;
  private static final double STATE = 150;
  private static final double BESIDE = 144;

  private final Sketch sketch;
  private final Content content;
  private final AgendaScene.Frame frame;

  AgendaMarks(Sketch sketch, Content content, AgendaScene.Frame frame) {
    this.sketch = sketch;
    this.content = content;
    this.frame = frame;
  }

  private boolean isSeen(double top, double height) {
    double y = top - frame.scroll();
    return y < frame.height() && y + height > 0;
  }

  void head(AgendaScene.Head head) {
    if (!isSeen(head.top(), head.height())) {
      return;
    }
    double y = head.top() - frame.scroll();
    boolean today = content.today().equals(Optional.of(head.day()));
    Box box = new Box(0, y, frame.width(), head.height());
    sketch.fill(box, Ink.BG_SUBTLE);
    sketch.level(0, frame.width(), y, Ink.LINE_QUIET);
    sketch.level(0, frame.width(), box.bottom() - 1, Ink.LINE);
    String day = Times.day(head.day(), content.texts().locale());
    double x = LEFT + sketch.text(LEFT, y + 22, day, Type.DAY, today ? Ink.ACCENT_FG : Ink.FG) + 12;
    String note = String.join(" · ", DayNotes.of(content, head.day()));
    note = content.measure().fit(note, Type.CAPTION, frame.width() - LEFT - x);
    x += sketch.text(x, y + 22, note, Type.CAPTION, today ? Ink.ACCENT_FG : Ink.FG_MUTED) + 16;
    for (Entry lasting : head.lasting()) {
      x = lasting(lasting, x, y);
    }
    sketch.spot(new Spot(box, Spot.Sort.DAY, Optional.empty(), () -> says(head)));
  }

  private String says(AgendaScene.Head head) {
    var said = new ArrayList<String>();
    said.add(Times.day(head.day(), content.texts().locale()));
    said.addAll(DayNotes.of(content, head.day()));
    head.lasting().forEach(entry -> said.add(entry.says(content)));
    return String.join(", ", said);
  }

  /** A freeze or an event that goes on; left out where it has no room. */
  private double lasting(Entry entry, double x, double y) {
    Optional<StateMark> mark = entry.mark(content.facts());
    double before = mark.isPresent() ? 18 : 0;
    double width = before + content.measure().width(entry.name(), Type.CAPTION);
    if (x + width > frame.width() - LEFT) {
      return x;
    }
    mark.ifPresent(m -> m.draw(sketch, x, y + 10, 14));
    sketch.text(x + before, y + 22, entry.name(), Type.CAPTION, Ink.FG_MUTED);
    return x + width + 16;
  }

  /**
   * @param lastOfDay then the line over the next day's heading is enough
   */
  void row(AgendaScene.Row row, boolean lastOfDay) {
    if (!isSeen(row.top(), row.height())) {
      return;
    }
    Entry entry = row.entry();
    Box box = new Box(0, row.top() - frame.scroll(), frame.width(), row.height());
    boolean selected = content.isSelected(entry.ref());
    if (selected) {
      sketch.fill(box, Ink.SELECTION);
      sketch.fill(new Box(0, box.y(), 3, box.height()), Ink.ACCENT);
    }
    times(row, box);
    double x = LEFT + TIMES + (roomy() ? beside().map(_ -> BESIDE).orElse(0.0) : 0);
    sign(entry, x, box.y() + 6);
    words(entry, box, x + MARK + 10, selected);
    if (selected && content.focus().ringed()) {
      sketch.frame(box.grown(-2), 4, Stroke.of(Ink.ACCENT, 2));
    }
    if (!lastOfDay) {
      sketch.level(LEFT, frame.width(), box.bottom() - 1, Ink.LINE_QUIET);
    }
    sketch.spot(new Spot(box, entry.sort(), Optional.of(entry.ref()), () -> entry.says(content)));
  }

  /** In the first zone; in UTC beside it or, in a narrow picture, below where that is asked for. */
  private void times(AgendaScene.Row row, Box box) {
    String times = row.entry().times(content, row.day());
    boolean wide = content.measure().width(times, Type.SMALL) > TIMES - BETWEEN;
    Type type = wide ? Type.CAPTION : Type.SMALL;
    String shown = content.measure().fit(times, type, TIMES - BETWEEN);
    if (!shown.equals(times)) {
      content.measure().shortened(shown, times);
    }
    sketch.text(LEFT, box.y() + 20, shown, type, Ink.FG_MUTED);
    beside()
        .map(zone -> row.entry().timesBeside(content, row.day(), zone))
        .ifPresent(
            said ->
                sketch.text(
                    roomy() ? LEFT + TIMES : LEFT,
                    box.y() + (roomy() ? 20 : 37),
                    said,
                    Type.CAPTION,
                    Ink.FG_MUTED));
  }

  private Optional<ZoneId> beside() {
    return content.style().zones().others().stream()
        .filter(zone -> zone.normalized().equals(ZoneOffset.UTC))
        .findFirst();
  }

  private boolean roomy() {
    return frame.width() >= AgendaRows.ROOMY;
  }

  private void sign(Entry entry, double x, double y) {
    Optional<StateMark> mark = entry.mark(content.facts());
    if (mark.isPresent()) {
      mark.get().draw(sketch, x, y, MARK);
      return;
    }
    Box box = new Box(x + 0.5, y + 3.5, MARK - 1, 11);
    if (entry.isWindow()) {
      sketch.fill(box, Ink.WINDOW_GROUND);
      sketch.fill(new Box(box.x(), box.y(), box.width(), 2.5), Ink.WINDOW_EDGE);
    } else {
      sketch.card(box, 3, Ink.BG_INSET, Stroke.of(Ink.LINE, 1));
    }
  }

  private void words(Entry entry, Box box, double x, boolean selected) {
    double end = frame.width() - LEFT;
    boolean roomy = roomy();
    double room = roomy ? (end - STATE - x) * 0.5 : end - x;
    Type type = selected ? Type.LABEL_STRONG : Type.LABEL;
    boolean past = entry.bar().filter(Bar::isFinished).isPresent() || entry.isWindow();
    String name = content.measure().fit(entry.name(), type, room - 12);
    sketch.text(x, box.y() + 20, name, type, past ? Ink.FG_MUTED : Ink.FG);
    String place = place(entry);
    String state = state(entry);
    if (roomy) {
      double placed = end - STATE - x - room - 12;
      String where = content.measure().fit(place, Type.SMALL, placed);
      sketch.text(x + room, box.y() + 20, where, Type.SMALL, Ink.FG_MUTED);
      String said = content.measure().fit(state, Type.SMALL, STATE);
      sketch.text(end - STATE, box.y() + 20, said, Type.SMALL, ink(entry));
    } else {
      String below = Stream.of(state, place).filter(s -> !s.isEmpty()).collect(DOTS);
      String said = content.measure().fit(below, Type.CAPTION, room);
      sketch.text(x, box.y() + 37, said, Type.CAPTION, Ink.FG_MUTED);
    }
  }

  private static final Collector<CharSequence, ?, String> DOTS = Collectors.joining(" · ");

  private Ink ink(Entry entry) {
    return entry
        .bar()
        .flatMap(Bar::deployment)
        .map(deployment -> StateMark.of(deployment, content.facts()).ink())
        .orElse(Ink.FG_MUTED);
  }

  /** Environment and system of a bar; until when a freeze or an event lasts. */
  private String place(Entry entry) {
    ZoneId zone = content.zone();
    Locale locale = content.texts().locale();
    if (entry.bar().isPresent()) {
      String place = EntryWords.place(content, entry.bar().get());
      boolean hours = entry.at().length().compareTo(DAY) < 0; // then times say enough
      String until = Times.shortMoment(entry.at().end(), zone, locale);
      return hours ? place : place + ", " + content.texts().get("agenda.until", until);
    }
    boolean oneDay = entry.first(zone).equals(entry.last(zone));
    if (entry.isInDays() && !oneDay) {
      return content.texts().get("agenda.until", Times.day(entry.last(zone), locale));
    }
    return oneDay || entry.isWindow()
        ? ""
        : content.texts().get("agenda.until", Times.shortMoment(entry.at().end(), zone, locale));
  }

  private String state(Entry entry) {
    return EntryWords.state(content, entry);
  }

  /** Says when something is planned where nothing is in this time. */
  void empty(Interval shown) {
    Texts texts = content.texts();
    String text =
        nearest(shown.start())
            .map(content::day)
            .map(day -> texts.get("timeline.empty.time", Times.day(day, texts.locale())))
            .orElseGet(() -> texts.get("timeline.empty.plan"));
    sketch.text(LEFT, 40, text, Type.SMALL, Ink.FG_MUTED);
  }

  /** Of deployments and bookings all, of other things those of the year before and after. */
  private Optional<Instant> nearest(Instant at) {
    var about = new Interval(at.minus(YEAR), at.plus(YEAR));
    return Stream.concat(
            content.index().nearest(at).stream(),
            content.facts().layers(about).stream().map(layer -> layer.at().start()))
        .min(Comparator.comparing(start -> Duration.between(start, at).abs()));
  }
}
