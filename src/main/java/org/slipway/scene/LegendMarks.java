package org.slipway.scene;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Plan;
import org.slipway.core.time.Interval;

/** What patterns and marks mean, in as many lines as the width asks for. */
final class LegendMarks {

  private static final double LINE = 22;
  private static final double PADDING = 10;
  private static final double GAP = 18;
  private static final double SAMPLE = 22;

  private LegendMarks() {}

  enum Item {
    RUN("timeline.legend.run"),
    VERIFICATION("timeline.legend.verification"),
    ROLLBACK("timeline.legend.rollback"),
    NO_RETURN("timeline.legend.no-return"),
    WINDOW("timeline.legend.window"),
    HARD("timeline.legend.hard"),
    SOFT("timeline.legend.soft"),
    DEPARTURE("timeline.legend.departure"),
    CUT_OFF("timeline.legend.cut-off"),
    DELIVERY("timeline.legend.delivery"),
    GO("timeline.legend.go"),
    CONDITIONAL("timeline.legend.conditional"),
    NO_GO("timeline.legend.no-go"),
    UNKNOWN("timeline.legend.unknown"),
    DONE("timeline.legend.done"),
    FAILED("timeline.legend.failed"),
    UNJUDGED("timeline.legend.unjudged"),
    BOOKING("timeline.legend.booking"),
    GAP("timeline.legend.gap");

    final String key;

    Item(String key) {
      this.key = key;
    }

    double sample() {
      return switch (this) {
        case NO_RETURN -> 10;
        case RUN, VERIFICATION, ROLLBACK, WINDOW, HARD, SOFT -> SAMPLE;
        default -> 14;
      };
    }
  }

  /**
   * What a timeline has: in a window dates only where the plan has such, on paper what stands on
   * the page.
   *
   * @param gaps whether there is one in the cover below the lanes
   */
  static Set<Item> timeline(TimelineInput input, Interval shown, boolean gaps) {
    return input.facts().isOnPaper()
        ? LegendItems.onPage(input, shown, gaps)
        : known(input.content());
  }

  private static Set<Item> known(Content content) {
    var items = EnumSet.allOf(Item.class);
    Plan plan = content.index().plan();
    boolean dates = content.facts().showsDates();
    if (!dates || plan.releaseTrains().isEmpty()) {
      items.removeAll(EnumSet.of(Item.DEPARTURE, Item.CUT_OFF));
    }
    if (!dates || plan.vendorDeliveries().isEmpty()) {
      items.remove(Item.DELIVERY);
    }
    items.removeAll(EnumSet.of(Item.DONE, Item.FAILED, Item.UNJUDGED, Item.BOOKING, Item.GAP));
    return items;
  }

  /** What a month has: days, not hours. */
  static Set<Item> month(Content content, Interval shown) {
    Set<Item> items =
        content.facts().isOnPaper() ? LegendItems.inSight(content, shown) : known(content);
    items.removeAll(
        EnumSet.of(Item.RUN, Item.VERIFICATION, Item.ROLLBACK, Item.NO_RETURN, Item.GAP));
    return items;
  }

  static double height(Content content, double width, Set<Item> items) {
    return items.isEmpty() ? 0 : PADDING + LINE * lines(content, width, items).size();
  }

  /** At the foot of a picture of this size. */
  static void draw(Sketch sketch, Content content, double width, double height, Set<Item> items) {
    if (items.isEmpty()) {
      return;
    }
    List<List<Item>> lines = lines(content, width, items);
    double y = height - PADDING - LINE * lines.size() + PADDING / 2;
    sketch.level(0, width, y - PADDING / 2, Ink.LINE);
    for (List<Item> line : lines) {
      double x = 16;
      for (Item item : line) {
        String text = content.texts().get(item.key);
        sample(sketch, item, x, y + 5);
        double left = x + item.sample() + 6;
        x = left + sketch.text(left, y + 15, text, Type.CAPTION, Ink.FG_MUTED) + GAP;
      }
      y += LINE;
    }
  }

  private static List<List<Item>> lines(Content content, double width, Set<Item> items) {
    var lines = new ArrayList<List<Item>>();
    lines.add(new ArrayList<>());
    double x = 16;
    for (Item item : items) {
      double wide =
          item.sample() + 6 + content.measure().width(content.texts().get(item.key), Type.CAPTION);
      if (x + wide > width - 16 && !lines.getLast().isEmpty()) {
        lines.add(new ArrayList<>());
        x = 16;
      }
      lines.getLast().add(item);
      x += wide + GAP;
    }
    return lines;
  }

  private static void sample(Sketch sketch, Item item, double x, double y) {
    Box box = new Box(x + 0.5, y + 0.5, SAMPLE - 1, 11);
    switch (item) {
      case RUN -> swatch(sketch, box, Ink.BAR, Ink.BAR, Pattern.SOLID, 1);
      case VERIFICATION -> swatch(sketch, box, Ink.BAR_VERIFICATION, Ink.BG, Pattern.DOTS, 1);
      case ROLLBACK -> swatch(sketch, box, Ink.BG, Ink.BAR, Pattern.BARS, 1);
      case NO_RETURN -> {
        sketch.line(x + 5, y + 2, x + 5, y + 12, Stroke.of(Ink.FG, 2));
        sketch.add(Mark.polygon(Ink.FG, x + 1, y, x + 9, y, x + 5, y + 5));
      }
      case WINDOW -> {
        sketch.fill(box, Ink.WINDOW_GROUND);
        sketch.fill(new Box(box.x(), box.y(), box.width(), 2.5), Ink.WINDOW_EDGE);
      }
      case HARD -> swatch(sketch, box, Ink.HARD_GROUND, Ink.NOGO_INK, Pattern.HARD_FREEZE, 0.4);
      case SOFT -> swatch(sketch, box, Ink.SOFT_GROUND, Ink.SOFT_LINE, Pattern.SOFT_FREEZE, 0.6);
      case DEPARTURE -> StateMark.DEPARTURE.draw(sketch, x, y - 1, 14);
      case CUT_OFF -> StateMark.CUT_OFF.draw(sketch, x, y - 1, 14);
      case DELIVERY -> StateMark.DELIVERY.draw(sketch, x, y - 1, 14);
      case GO -> StateMark.GO.draw(sketch, x, y - 1, 14);
      case CONDITIONAL -> StateMark.CONDITIONAL.draw(sketch, x, y - 1, 14);
      case NO_GO -> StateMark.NO_GO.draw(sketch, x, y - 1, 14);
      case UNKNOWN -> StateMark.UNKNOWN.draw(sketch, x, y - 1, 14);
      case DONE -> StateMark.PASS.draw(sketch, x, y - 1, 14);
      case FAILED -> StateMark.FAIL.draw(sketch, x, y - 1, 14);
      case UNJUDGED -> StateMark.UNJUDGED.draw(sketch, x, y - 1, 14);
      case BOOKING -> StateMark.BOOKING.draw(sketch, x, y - 1, 14);
      case GAP -> StateMark.GAP.draw(sketch, x, y - 1, 14);
    }
  }

  private static void swatch(
      Sketch sketch, Box box, Ink ground, Ink ink, Pattern pattern, double opacity) {
    sketch.fill(box, 2, Fill.of(ground));
    if (pattern != Pattern.SOLID) {
      sketch.fill(box, 0, new Fill(ink, pattern, opacity, box.x()));
    }
    boolean freeze = pattern == Pattern.HARD_FREEZE || pattern == Pattern.SOFT_FREEZE;
    sketch.add(
        new Mark.Rect(
            box, 2, Optional.empty(), Optional.of(Stroke.of(freeze ? ink : Ink.BAR_OUTLINE, 1))));
  }
}
