package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.core.plan.Plan;
import org.slipway.scene.LaneRows.Detail;
import org.slipway.scene.LaneRows.Placed;
import org.slipway.scene.Strip.GroupStrip;
import org.slipway.scene.Strip.LaneStrip;
import org.slipway.text.Times;

/** The lanes: their headers, their bars and the frames of collisions. */
final class LaneMarks {

  private static final double MOST_OF_A_CAUSE = 320;

  private static final int LANE_NAME_LINES = 2;

  private LaneMarks() {}

  static void draw(Sketch sketch, Sheet sheet) {
    Sketch body = sketch.inner();
    DayMarks.weekends(body, sheet);
    ShadeMarks.draw(body, sheet);
    LayerMarks.draw(body, sheet);
    Uprights lines = Uprights.of(body, sheet);
    uprights(lines, sheet);
    DateMarks.lines(lines, sheet);
    for (Strip strip : sheet.seen()) {
      double y = sheet.y(strip);
      if (strip instanceof GroupStrip) {
        body.fill(
            Box.between(Sheet.LANE_HEADER, y, sheet.width(), y + strip.height()), Ink.BG_SUBTLE);
        body.level(Sheet.LANE_HEADER, sheet.width(), y, Ink.LINE);
      }
      body.level(Sheet.LANE_HEADER, sheet.width(), y + strip.height(), Ink.LINE_QUIET);
    }
    for (Strip strip : sheet.seen()) {
      if (strip instanceof LaneStrip lane) {
        bars(body, sheet, lane);
      }
    }
    LayerMarks.tags(body, sheet);
    EarlierMarks.draw(body, sheet);
    DrawingMarks.draw(body, sheet);
    GhostMarks.draw(body, sheet);
    sketch.group(body, Optional.of(sheet.body()), 1);
    headers(sketch, sheet);
  }

  private static void uprights(Uprights lines, Sheet sheet) {
    Ticks.Unit unit =
        switch (Ticks.unit(sheet.axis())) {
          case HOUR, DAY -> Ticks.Unit.DAY;
          case WEEK -> Ticks.Unit.WEEK;
          case MONTH -> Ticks.Unit.MONTH;
          case YEAR -> Ticks.Unit.YEAR;
        };
    boolean hours = Ticks.unit(sheet.axis()) == Ticks.Unit.HOUR;
    for (Ticks.Tick tick : RulerMarks.ticks(sheet, sheet.zone(), unit)) {
      Ink ink = hours || tick.strong() ? Ink.LINE : Ink.LINE_QUIET;
      lines.draw(sheet.axis().x(tick.at()), Stroke.of(ink, 1));
    }
  }

  private static void bars(Sketch sketch, Sheet sheet, LaneStrip lane) {
    double top = sheet.y(lane);
    Detail detail = lane.rows().detail();
    List<Box> hatched = LayerMarks.freezeBoxes(sheet, lane);
    if (detail == Detail.LABELLED && !hatched.isEmpty()) {
      for (Placed placed : lane.rows().bars()) {
        Box label = BarMarks.labelBox(placed, top, sheet);
        if (hatched.stream().anyMatch(label::overlaps)) {
          sketch.fill(label, 3, Fill.of(Ink.BG, 0.85));
        }
      }
    }
    BarMarks.draw(sketch, sheet, lane, top);
    if (detail == Detail.LABELLED) {
      frames(sketch, sheet, lane, top);
    }
  }

  private static void frames(Sketch sketch, Sheet sheet, LaneStrip lane, double top) {
    double free = Sheet.LANE_HEADER + 4;
    for (CollisionFrame frame : lane.frames()) {
      Box around =
          frame.bars().stream()
              .map(placed -> BarMarks.block(placed, Detail.LABELLED, top))
              .reduce(Box::union)
              .orElseThrow()
              .grown(4);
      frame(sketch, lane, frame, around, top);
      Box caption = caption(sketch, sheet, frame, around, top + lane.captionTop(), free);
      free = Math.max(free, caption.right() + 6);
    }
  }

  /** One frame round all of them, or one round each where a stranger would stand inside. */
  private static void frame(
      Sketch sketch, LaneStrip lane, CollisionFrame frame, Box around, double top) {
    var stroke = new Stroke(Ink.NOGO_INK, 1.75, 6, 3);
    boolean strangers =
        lane.rows().bars().stream()
            .filter(placed -> !frame.bars().contains(placed))
            .anyMatch(placed -> BarMarks.block(placed, Detail.LABELLED, top).overlaps(around));
    if (!strangers) {
      sketch.frame(around, 5, stroke);
      return;
    }
    for (Placed placed : frame.bars()) {
      sketch.frame(BarMarks.block(placed, Detail.LABELLED, top).grown(4), 5, stroke);
    }
  }

  private static Box caption(
      Sketch sketch, Sheet sheet, CollisionFrame frame, Box around, double top, double free) {
    double x = Math.max(free, around.x());
    String text = BarWords.cause(sheet.content(), frame.clashes().getFirst());
    if (frame.clashes().size() > 1) {
      text = sheet.texts().get("timeline.clash.more", text, frame.clashes().size() - 1);
    }
    double room = sheet.width() - 4 - free - 34;
    String shown = sheet.measure().fit(text, Type.CAPTION_STRONG, most(sheet, room));
    double width = 34 + sheet.measure().width(shown, Type.CAPTION_STRONG);
    Box box = new Box(Math.min(x, sheet.width() - 4 - width), top, width, 20);
    if (box.x() < free) {
      return new Box(x, top, 0, 0);
    }
    sketch.card(box, 4, Ink.NOGO_GROUND, Stroke.of(Ink.NOGO_LINE, 1));
    StateMark.COLLISION.draw(sketch, box.x() + 6, top + 3, 14);
    sketch.text(box.x() + 26, top + 14, shown, Type.CAPTION_STRONG, Ink.NOGO_INK);
    var said = new ArrayList<String>();
    frame.clashes().forEach(clash -> said.add(BarWords.cause(sheet.content(), clash)));
    sketch.spot(
        new Spot(
            box.within(sheet.body()),
            Spot.Sort.COLLISION,
            Optional.of(frame.bars().getFirst().bar().ref()),
            () -> String.join("; ", said)));
    return box;
  }

  /** Paper says nothing when it is pointed at, so that all of it is to stand there. */
  private static double most(Sheet sheet, double room) {
    return sheet.input().facts().isOnPaper() ? room : Math.min(room, MOST_OF_A_CAUSE);
  }

  private static void headers(Sketch sketch, Sheet sheet) {
    Box column = Box.between(0, sheet.bodyTop(), Sheet.LANE_HEADER, sheet.bodyBottom());
    Sketch headers = sketch.inner();
    for (Strip strip : sheet.seen()) {
      double y = sheet.y(strip);
      switch (strip) {
        case GroupStrip group -> group(headers, sheet, group, y);
        case LaneStrip lane -> lane(headers, sheet, lane, y);
      }
      headers.level(0, Sheet.LANE_HEADER, y + strip.height(), Ink.LINE_QUIET);
    }
    sketch.group(headers, Optional.of(column), 1);
    sketch.upright(Sheet.LANE_HEADER - 1, 0, sheet.bodyBottom(), Ink.LINE);
  }

  private static void group(Sketch sketch, Sheet sheet, GroupStrip group, double y) {
    Box box = new Box(0, y, Sheet.LANE_HEADER, group.height());
    sketch.fill(box, Ink.BG_SUBTLE);
    sketch.level(0, Sheet.LANE_HEADER, y, Ink.LINE);
    Footer.triangle(sketch, y, group.open());
    String count = group.open() ? "" : sheet.texts().get("timeline.count", group.bars());
    double right = Sheet.LANE_HEADER - 8;
    double room = right - 30 - sheet.measure().width(count, Type.CAPTION) - 6;
    String name = group.name().orElse(sheet.texts().get(unnamedGroup(sheet)));
    String shown = sheet.measure().fit(name, Type.HEADING, room);
    sketch.text(30, y + 15, shown, Type.HEADING, Ink.FG);
    sketch.textEnding(right, y + 15, count, Type.CAPTION, Ink.FG_FAINT);
    Supplier<String> says =
        () ->
            sheet
                .texts()
                .get(
                    group.open() ? "timeline.says.group.open" : "timeline.says.group.closed",
                    name,
                    group.bars());
    sketch.spot(new Spot(box.within(column(sheet)), Spot.Sort.GROUP, Optional.empty(), says));
  }

  private static void lane(Sketch sketch, Sheet sheet, LaneStrip lane, double y) {
    String name = laneName(sheet, lane);
    double left = lane.alone() ? 16 : 30;
    double room = Sheet.LANE_HEADER - left - 8;
    int lines = sheet.input().facts().isOnPaper() ? LANE_NAME_LINES : 1;
    double baseline = y + 20;
    List<String> said = Wrapped.cut(sheet.measure(), name, Type.SMALL, room, lines);
    if (said.size() > 1) {
      baseline = y + 15;
    }
    for (String line : said) {
      sketch.text(left, baseline, line, Type.SMALL, Ink.FG);
      baseline += 14;
    }
    int number = lane.rows().bars().size();
    String count =
        sheet
            .texts()
            .get(
                lane.lane().bookings() ? "timeline.count.bookings" : "timeline.count.deployments",
                number);
    sketch.text(left, baseline + 2 - (said.size() - 1) * 1.5, count, Type.CAPTION, Ink.FG_FAINT);
    Box box = new Box(0, y, Sheet.LANE_HEADER, lane.height());
    Supplier<String> says = () -> sheet.texts().get("timeline.says.lane", name, count);
    sketch.spot(new Spot(box.within(column(sheet)), Spot.Sort.LANE, Optional.empty(), says));
  }

  private static String laneName(Sheet sheet, LaneStrip lane) {
    if (lane.alone() && lane.lane().groupName().isPresent()) {
      return lane.lane().groupName().get();
    }
    String unnamed =
        lane.lane().bookings() ? "timeline.lane.bookings" : "timeline.lane.no-component";
    return lane.lane().name().orElseGet(() -> sheet.texts().get(unnamed));
  }

  private static String unnamedGroup(Sheet sheet) {
    return switch (sheet.input().index().by()) {
      case ENVIRONMENT, COMPONENT -> "timeline.lane.no-component";
      case TEAM -> "timeline.lane.no-team";
      case REGION -> "timeline.lane.no-region";
      case TRAIN -> "timeline.lane.no-train";
    };
  }

  private static Box column(Sheet sheet) {
    return Box.between(0, sheet.bodyTop(), Sheet.LANE_HEADER, sheet.bodyBottom());
  }

  /** Says so where no bar is in this time, over everything else. */
  static void emptyCard(Sketch sketch, Sheet sheet) {
    if (!sheet.input().index().isMade() || sheet.barsInTime() > 0) {
      return;
    }
    String text =
        sheet
            .input()
            .index()
            .nearest(sheet.axis().from())
            .map(at -> at.atZone(sheet.zone()).toLocalDate())
            .map(day -> Times.day(day, sheet.texts().locale()))
            .map(day -> sheet.texts().get("timeline.empty.bars.time", day))
            .orElseGet(() -> sheet.texts().get(nothing(sheet.input().index().plan())));
    Box body = sheet.body();
    double width = sheet.measure().width(text, Type.SMALL) + 32;
    Box card =
        new Box(
            body.x() + (body.width() - width) / 2, body.y() + body.height() / 2 - 18, width, 36);
    if (card.height() < body.height() && width < body.width()) {
      sketch.card(card, 6, Ink.BG, Stroke.of(Ink.LINE, 1));
      sketch.text(card.x() + 16, card.y() + 22, text, Type.SMALL, Ink.FG_MUTED);
    }
  }

  private static String nothing(Plan plan) {
    return plan.deployments().isEmpty() && plan.reservations().isEmpty()
        ? "timeline.empty.bars"
        : "timeline.empty.filtered";
  }
}
