package org.slipway.scene;

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
    if (detail.hasLabels() && !hatched.isEmpty()) {
      for (Placed placed : lane.rows().bars()) {
        Box label = BarMarks.labelBox(placed, detail, top, sheet);
        if (hatched.stream().anyMatch(label::overlaps)) {
          sketch.fill(label, 3, Fill.of(Ink.BG, 0.85));
        }
      }
    }
    BarMarks.draw(sketch, sheet, lane, top);
    if (detail.hasLabels()) {
      frames(sketch, sheet, lane, top);
    }
  }

  private static void frames(Sketch sketch, Sheet sheet, LaneStrip lane, double top) {
    Detail detail = lane.rows().detail();
    List<Box> beside = ClashCaption.beside(sheet, lane.rows(), lane.frames());
    double free = Sheet.LANE_HEADER + 4;
    for (int i = 0; i < lane.frames().size(); i++) {
      CollisionFrame frame = lane.frames().get(i);
      Box around = frame.around(detail, top);
      frame(sketch, lane, frame, around, top);
      Box caption =
          beside.isEmpty()
              ? ClashCaption.below(sheet, frame, around, top + lane.captionTop(), free)
              : beside.get(i).moved(0, top);
      ClashCaption.draw(sketch, sheet, frame, caption);
      free = Math.max(free, caption.right() + 6);
    }
  }

  /** One frame round all of them, or one round each where a stranger would stand inside. */
  private static void frame(
      Sketch sketch, LaneStrip lane, CollisionFrame frame, Box around, double top) {
    var stroke = new Stroke(Ink.NOGO_INK, 1.75, 6, 3);
    Detail detail = lane.rows().detail();
    boolean strangers =
        lane.rows().bars().stream()
            .filter(placed -> !frame.bars().contains(placed))
            .anyMatch(placed -> BarMarks.block(placed, detail, top).overlaps(around));
    if (!strangers) {
      sketch.frame(around, 5, stroke);
      return;
    }
    for (Placed placed : frame.bars()) {
      Box block = BarMarks.block(placed, detail, top);
      sketch.frame(block.grown(CollisionFrame.air(detail)), 5, stroke);
    }
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
    double baseline = y + (group.height() + 8) / 2;
    Footer.triangle(sketch, sheet, baseline - 15, group.open());
    String count = group.open() ? "" : sheet.texts().get("timeline.count", group.bars());
    double right = Sheet.LANE_HEADER - 8;
    double left = Footer.head(sheet);
    double room = right - left - sheet.measure().width(count, Type.CAPTION) - 6;
    String name = group.name().orElse(sheet.texts().get(unnamedGroup(sheet)));
    String shown = sheet.measure().fit(name, Type.HEADING, room);
    sketch.text(left, baseline, shown, Type.HEADING, Ink.FG);
    sketch.textEnding(right, baseline, count, Type.CAPTION, Ink.FG_FAINT);
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
    if (sheet.isLow()) {
      lowLane(sketch, sheet, lane, y);
      return;
    }
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
    String count = count(sheet, lane);
    sketch.text(left, baseline + 2 - (said.size() - 1) * 1.5, count, Type.CAPTION, Ink.FG_FAINT);
    spot(sketch, sheet, lane, y);
  }

  /** Name and number in one line. */
  private static void lowLane(Sketch sketch, Sheet sheet, LaneStrip lane, double y) {
    double left = lane.alone() ? 16 : 30;
    double right = Sheet.LANE_HEADER - 8;
    String number = sheet.texts().get("timeline.count", lane.rows().bars().size());
    double room = right - left - 6 - sheet.measure().width(number, Type.CAPTION);
    String name = sheet.measure().fit(laneName(sheet, lane), Type.SMALL, room);
    sketch.text(left, y + 17, name, Type.SMALL, Ink.FG);
    sketch.textEnding(right, y + 17, number, Type.CAPTION, Ink.FG_FAINT);
    spot(sketch, sheet, lane, y);
  }

  private static void spot(Sketch sketch, Sheet sheet, LaneStrip lane, double y) {
    Box box = new Box(0, y, Sheet.LANE_HEADER, lane.height());
    String name = laneName(sheet, lane);
    String count = count(sheet, lane);
    Supplier<String> says = () -> sheet.texts().get("timeline.says.lane", name, count);
    sketch.spot(new Spot(box.within(column(sheet)), Spot.Sort.LANE, Optional.empty(), says));
  }

  private static String count(Sheet sheet, LaneStrip lane) {
    String key = lane.lane().bookings() ? "timeline.count.bookings" : "timeline.count.deployments";
    return sheet.texts().get(key, lane.rows().bars().size());
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
    boolean told = sheet.input().focus().over().card() || sheet.input().facts().isOnPaper();
    if (told || !sheet.input().index().isMade() || sheet.barsInTime() > 0) {
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
