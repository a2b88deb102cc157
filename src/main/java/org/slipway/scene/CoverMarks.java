package org.slipway.scene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.time.Interval;
import org.slipway.text.Times;

/** Who is on call, a row a roster below the lanes; a time between two entries is a gap. */
final class CoverMarks {

  /** Rosters that low paper has room for: its height follows from what stands on it. */
  private static final int LEAST_ON_PAPER = 6;

  private static final double HEAD = 22;
  private static final double ROW = 21;
  private static final double MOST_OF_HEIGHT = 0.22;

  private CoverMarks() {}

  /**
   * The rosters that are shown, each with its entries by start, and how many are left out: a low
   * frame is for the lanes. Folded, all of them are there for their gaps alone.
   */
  record Cover(List<Roster> rosters, List<Roster> left, Fold fold) {

    boolean folded() {
      return fold != Fold.OPEN;
    }

    static Cover of(TimelineInput input, Interval inSight) {
      Plan plan = input.index().plan();
      boolean paper = input.facts().isOnPaper();
      var rosters = new ArrayList<Roster>();
      for (String name : Rosters.names(plan)) {
        List<RosterEntry> entries = Rosters.entries(plan, name, inSight);
        boolean wanted =
            input.frame().page().map(page -> page.rosters().contains(name)).orElse(true);
        if (wanted && !entries.isEmpty()) {
          Roster roster = Roster.of(name, entries);
          if (!paper || roster.stands(inSight)) {
            rosters.add(roster);
          }
        }
      }
      Fold fold =
          Footer.COVER.isFolded(input.focus().closed())
              ? Fold.CLOSED
              : Sheet.isLow(input) ? Fold.NO_ROOM : Fold.OPEN;
      boolean folded = fold != Fold.OPEN;
      int room =
          Sheet.isLowest(input)
              ? 0
              : (int) Math.max(0, (input.frame().height() * MOST_OF_HEIGHT - HEAD) / ROW);
      room = paper ? Math.max(room, LEAST_ON_PAPER) : room;
      int shown = folded && room > 0 ? rosters.size() : Math.min(room, rosters.size());
      return new Cover(
          List.copyOf(rosters.subList(0, shown)),
          List.copyOf(rosters.subList(shown, rosters.size())),
          fold);
    }

    boolean hasGap(Interval shown) {
      return rosters.stream().flatMap(r -> r.gaps().stream()).anyMatch(shown::overlaps);
    }

    double height() {
      return rosters.isEmpty() ? 0 : HEAD + (folded() ? 0 : ROW * rosters.size());
    }
  }

  /** Whether its rows are shown: a low picture has no room for them. */
  enum Fold {
    OPEN,
    CLOSED,
    NO_ROOM
  }

  /**
   * One roster.
   *
   * @param gaps stretches between its first start and last end in which nobody is on call
   */
  record Roster(String name, List<RosterEntry> entries, List<Interval> gaps) {

    static Roster of(String name, List<RosterEntry> unsorted) {
      var entries = new ArrayList<>(unsorted);
      entries.sort(Comparator.comparing(RosterEntry::at).thenComparing(e -> e.id()));
      var gaps = new ArrayList<Interval>();
      Instant covered = entries.getFirst().at().end();
      for (RosterEntry entry : entries) {
        if (entry.at().start().isAfter(covered)) {
          gaps.add(new Interval(covered, entry.at().start()));
        }
        covered = entry.at().end().isAfter(covered) ? entry.at().end() : covered;
      }
      return new Roster(name, List.copyOf(entries), List.copyOf(gaps));
    }

    /** Whether somebody is on call in that time, or nobody who should. */
    boolean stands(Interval shown) {
      return Stream.concat(entries.stream().map(RosterEntry::at), gaps.stream())
          .anyMatch(shown::overlaps);
    }
  }

  static void draw(Sketch sketch, Sheet sheet) {
    Cover cover = sheet.cover();
    if (cover.rosters().isEmpty()) {
      return;
    }
    double top = sheet.bodyBottom();
    head(sketch, sheet, cover, top);
    double y = top + HEAD;
    if (cover.folded()) {
      gaps(sketch, sheet, cover, top);
      return;
    }
    for (Roster roster : cover.rosters()) {
      row(sketch, sheet, roster, y);
      y += ROW;
      sketch.level(0, sheet.width(), y, Ink.LINE_QUIET);
    }
    sketch.upright(Sheet.LANE_HEADER - 1, top, y, Ink.LINE);
  }

  private static void head(Sketch sketch, Sheet sheet, Cover cover, double top) {
    double width = sheet.width();
    sketch.fill(new Box(0, top, width, HEAD), Ink.BG_SUBTLE);
    sketch.level(0, width, top, Ink.LINE);
    sketch.level(0, width, top + HEAD, Ink.LINE_QUIET);
    boolean foldable = cover.fold() != Fold.NO_ROOM;
    if (foldable) {
      Footer.triangle(sketch, sheet, top, !cover.folded());
    }
    sketch.text(
        foldable ? Footer.head(sheet) : 16,
        top + 15,
        sheet.texts().get("timeline.cover"),
        Type.HEADING,
        Ink.FG);
    int more = cover.folded() ? cover.rosters().size() : cover.left().size();
    if (more > 0) {
      String says = sheet.texts().get(cover.folded() ? "timeline.count" : "timeline.more", more);
      cover.left().forEach(roster -> sheet.measure().shortened(says, roster.name()));
      sketch.textEnding(Sheet.LANE_HEADER - 8, top + 15, says, Type.CAPTION, Ink.FG_FAINT);
    }
  }

  /** A gap is seen in the heading too. */
  private static void gaps(Sketch sketch, Sheet sheet, Cover cover, double top) {
    Sketch times = sketch.inner();
    for (Roster roster : cover.rosters()) {
      for (Interval gap : roster.gaps()) {
        seen(sheet, gap, top).ifPresent(box -> gap(times, sheet, roster, gap, box));
      }
    }
    Box clip = Box.between(Sheet.LANE_HEADER, top, sheet.width(), top + HEAD);
    sketch.group(times, Optional.of(clip), 1);
    sketch.upright(Sheet.LANE_HEADER - 1, top, top + HEAD, Ink.LINE);
  }

  /** Where a press folds it or opens it again; empty where there is none. */
  static Optional<Box> fold(Sheet sheet) {
    boolean dead = sheet.cover().rosters().isEmpty() || sheet.cover().fold() == Fold.NO_ROOM;
    return dead
        ? Optional.empty()
        : Optional.of(new Box(0, sheet.bodyBottom(), sheet.width(), HEAD));
  }

  private static void row(Sketch sketch, Sheet sheet, Roster roster, double y) {
    double room = Sheet.LANE_HEADER - 38;
    String name = sheet.measure().fit(roster.name(), Type.SMALL, room);
    sketch.text(30, y + 14.5, name, Type.SMALL, Ink.FG);
    Sketch times = sketch.inner();
    for (RosterEntry entry : roster.entries()) {
      seen(sheet, entry.at(), y).ifPresent(box -> entry(times, sheet, entry, box));
    }
    for (Interval gap : roster.gaps()) {
      seen(sheet, gap, y).ifPresent(box -> gap(times, sheet, roster, gap, box));
    }
    Box clip = Box.between(Sheet.LANE_HEADER, y, sheet.width(), y + ROW);
    sketch.group(times, Optional.of(clip), 1);
  }

  private static Optional<Box> seen(Sheet sheet, Interval at, double y) {
    if (!at.overlaps(sheet.axis().shown())) {
      return Optional.empty();
    }
    double left = Math.max(sheet.axis().x(at.start()), Sheet.LANE_HEADER - 4);
    double right = Math.min(sheet.axis().x(at.end()), sheet.width() + 4);
    return Optional.of(Box.between(left + 0.5, y + 2, right - 0.5, y + 19));
  }

  private static void entry(Sketch sketch, Sheet sheet, RosterEntry entry, Box box) {
    sketch.card(box, 3, Ink.BG_INSET, Stroke.of(Ink.LINE, 1));
    String person = sheet.input().index().plan().get(Person.class, entry.person()).name();
    double x = Math.max(box.x(), Sheet.LANE_HEADER) + 6;
    double room = Math.min(box.right(), sheet.width()) - 4 - x;
    sketch.text(x, box.y() + 12.5, name(sheet.measure(), person, room), Type.CAPTION, Ink.FG_MUTED);
    Supplier<String> says =
        () ->
            sheet
                .texts()
                .get("timeline.says.cover", entry.roster(), person, stretch(sheet, entry.at()));
    Optional<Ref> entered =
        Optional.of(Ref.of(entry))
            .filter(ref -> sheet.input().index().plan().find(ref).isPresent());
    spot(sketch, sheet, new Spot(box, Spot.Sort.COVER, entered, says));
  }

  private static String name(TextMeasure measure, String person, double room) {
    return measure
        .fitting(PersonWords.forms(person), Type.CAPTION, room)
        .orElseGet(() -> measure.fit(person, Type.CAPTION, room));
  }

  private static void gap(Sketch sketch, Sheet sheet, Roster roster, Interval gap, Box box) {
    sketch.card(box, 3, Ink.NOGO_GROUND, new Stroke(Ink.NOGO_INK, 1.5, 4, 2));
    if (box.width() >= 14) {
      double x = box.width() >= 18 ? box.x() + 3 : box.x() + (box.width() - 12) / 2;
      StateMark.GAP.draw(sketch, x, box.y() + 3, 12);
    }
    String word =
        sheet.measure().fit(sheet.texts().get("timeline.gap"), Type.TAG, box.width() - 22);
    sketch.text(box.x() + 19, box.y() + 12.5, word, Type.TAG, Ink.NOGO_INK);
    Supplier<String> says =
        () -> sheet.texts().get("timeline.says.gap", roster.name(), stretch(sheet, gap));
    spot(sketch, sheet, new Spot(box, Spot.Sort.GAP, Optional.empty(), says));
  }

  private static void spot(Sketch sketch, Sheet sheet, Spot spot) {
    Box area = Box.between(Sheet.LANE_HEADER, 0, sheet.width(), sheet.input().frame().height());
    sketch.spot(new Spot(spot.box().within(area), spot.sort(), spot.ref(), spot.words()));
  }

  private static String stretch(Sheet sheet, Interval at) {
    return Times.stretch(at, sheet.zone(), sheet.texts().locale());
  }
}
