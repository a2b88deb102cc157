package org.slipway.scene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.core.plan.Person;
import org.slipway.core.plan.Plan;
import org.slipway.core.plan.Ref;
import org.slipway.core.plan.RosterEntry;
import org.slipway.core.schedule.Rosters;
import org.slipway.core.time.Interval;
import org.slipway.text.Times;

/** Who is on call, a row a roster below the lanes; a time between two entries is a gap. */
final class CoverMarks {

  private static final double HEAD = 22;
  private static final double ROW = 26;
  private static final double MOST_OF_HEIGHT = 0.22;

  private CoverMarks() {}

  /**
   * The rosters that are shown, each with its entries by start, and how many are left out: a low
   * frame is for the lanes.
   */
  record Cover(List<Roster> rosters, int left) {

    static Cover of(Plan plan, double height, Interval inSight) {
      var rosters = new ArrayList<Roster>();
      for (String name : Rosters.names(plan)) {
        List<RosterEntry> entries = Rosters.entries(plan, name, inSight);
        if (!entries.isEmpty()) {
          rosters.add(Roster.of(name, entries));
        }
      }
      int room = (int) Math.max(0, (height * MOST_OF_HEIGHT - HEAD) / ROW);
      int shown = Math.min(room, rosters.size());
      return new Cover(List.copyOf(rosters.subList(0, shown)), rosters.size() - shown);
    }

    double height() {
      return rosters.isEmpty() ? 0 : HEAD + ROW * rosters.size();
    }
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
  }

  static void draw(Sketch sketch, Sheet sheet) {
    Cover cover = sheet.cover();
    if (cover.rosters().isEmpty()) {
      return;
    }
    double top = sheet.bodyBottom();
    double width = sheet.width();
    sketch.fill(new Box(0, top, width, HEAD), Ink.BG_SUBTLE);
    sketch.level(0, width, top, Ink.LINE);
    sketch.level(0, width, top + HEAD, Ink.LINE_QUIET);
    String heading =
        sheet.bands().traffic().profile().isPresent() ? "traffic.cover" : "timeline.cover";
    sketch.text(30, top + 15, sheet.texts().get(heading), Type.HEADING, Ink.FG);
    if (cover.left() > 0) {
      String more = sheet.texts().get("timeline.more", cover.left());
      sketch.textEnding(Sheet.LANE_HEADER - 8, top + 15, more, Type.CAPTION, Ink.FG_FAINT);
    }
    double y = top + HEAD;
    for (Roster roster : cover.rosters()) {
      row(sketch, sheet, roster, y);
      y += ROW;
      sketch.level(0, width, y, Ink.LINE_QUIET);
    }
    sketch.upright(Sheet.LANE_HEADER - 1, top, y, Ink.LINE);
  }

  private static void row(Sketch sketch, Sheet sheet, Roster roster, double y) {
    double room = Sheet.LANE_HEADER - 38;
    String name = sheet.measure().fit(roster.name(), Type.SMALL, room);
    sketch.text(30, y + 17, name, Type.SMALL, Ink.FG);
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
    return Optional.of(Box.between(left + 0.5, y + 4, right - 0.5, y + 22));
  }

  private static void entry(Sketch sketch, Sheet sheet, RosterEntry entry, Box box) {
    sketch.card(box, 3, Ink.BG_INSET, Stroke.of(Ink.LINE, 1));
    String person = sheet.input().index().plan().get(Person.class, entry.person()).name();
    double x = Math.max(box.x(), Sheet.LANE_HEADER) + 6;
    double room = Math.min(box.right(), sheet.width()) - 4 - x;
    sketch.text(
        x,
        box.y() + 13,
        sheet.measure().fit(person, Type.CAPTION, room),
        Type.CAPTION,
        Ink.FG_MUTED);
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

  private static void gap(Sketch sketch, Sheet sheet, Roster roster, Interval gap, Box box) {
    sketch.card(box, 3, Ink.NOGO_GROUND, new Stroke(Ink.NOGO_INK, 1.5, 4, 2));
    if (box.width() >= 18) {
      StateMark.GAP.draw(sketch, box.x() + 3, box.y() + 3, 12);
    }
    String word =
        sheet.measure().fit(sheet.texts().get("timeline.gap"), Type.TAG, box.width() - 22);
    sketch.text(box.x() + 19, box.y() + 13, word, Type.TAG, Ink.NOGO_INK);
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
