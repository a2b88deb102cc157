package org.slipway.scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.slipway.scene.LaneRows.Detail;
import org.slipway.scene.Strip.LaneStrip;

/** Freezes hatched and windows tinted in the lanes they concern, and the tags of the freezes. */
final class LayerMarks {

  private static final double TAG = 20;

  /** A tag that must be narrower says nothing but its severity: what is left of a name is none. */
  private static final double LEAST_TAG = 90;

  private static final double EDGE = 2.5;

  private LayerMarks() {}

  /** In the lanes; where there are none, over their whole place. */
  static void draw(Sketch sketch, Sheet sheet) {
    if (sheet.strips().isEmpty()) {
      List<Layer> all = sheet.layers().stream().filter(Layer::isOfLanes).toList();
      draw(sketch, sheet, all, layer -> box(sheet, layer, sheet.body().y(), sheet.body().height()));
    }
    for (Strip strip : sheet.seen()) {
      if (strip instanceof LaneStrip lane) {
        draw(sketch, sheet, lane.layers(), layer -> box(sheet, layer, lane));
      }
    }
  }

  private static void draw(Sketch sketch, Sheet sheet, List<Layer> here, Function<Layer, Box> box) {
    here.stream()
        .filter(layer -> layer.sort() == Layer.Sort.WINDOW)
        .forEach(layer -> window(sketch, sheet, layer, box.apply(layer)));
    here.stream()
        .filter(layer -> layer.sort() == Layer.Sort.SOFT_FREEZE)
        .forEach(layer -> freeze(sketch, sheet, layer, box.apply(layer)));
    here.stream()
        .filter(layer -> layer.sort() == Layer.Sort.WINDOW)
        .forEach(layer -> edge(sketch, box.apply(layer)));
    here.stream()
        .filter(layer -> layer.sort() == Layer.Sort.HARD_FREEZE)
        .forEach(layer -> freeze(sketch, sheet, layer, box.apply(layer)));
  }

  /** Where freezes lie over a lane. */
  static List<Box> freezeBoxes(Sheet sheet, LaneStrip lane) {
    return lane.layers().stream()
        .filter(Layer::isFreeze)
        .map(layer -> box(sheet, layer, lane))
        .toList();
  }

  private static Box box(Sheet sheet, Layer layer, LaneStrip lane) {
    return box(sheet, layer, sheet.y(lane), lane.height());
  }

  private static Box box(Sheet sheet, Layer layer, double top, double height) {
    return Box.between(
            sheet.axis().x(layer.at().start()), top, sheet.axis().x(layer.at().end()), top + height)
        .within(sheet.body().grown(2));
  }

  private static void window(Sketch sketch, Sheet sheet, Layer layer, Box box) {
    sketch.fill(box, Ink.WINDOW_GROUND);
    spot(sketch, sheet, layer, box);
  }

  private static void edge(Sketch sketch, Box box) {
    sketch.fill(new Box(box.x(), box.y() + 0.5, box.width(), EDGE), Ink.WINDOW_EDGE);
  }

  private static void freeze(Sketch sketch, Sheet sheet, Layer layer, Box box) {
    boolean hard = layer.sort() == Layer.Sort.HARD_FREEZE;
    double top = sheet.strips().isEmpty() ? box.y() : sheet.y(sheet.strips().getFirst());
    double origin = sheet.axis().x(layer.at().start()) + top;
    double tied = hard ? origin : origin - 2 * top;
    sketch.fill(box, 0, Fill.of(hard ? Ink.HARD_GROUND : Ink.SOFT_GROUND));
    Fill hatch =
        hard
            ? new Fill(Ink.NOGO_INK, Pattern.HARD_FREEZE, 0.3, tied)
            : new Fill(Ink.SOFT_LINE, Pattern.SOFT_FREEZE, 0.45, tied);
    sketch.fill(box, 0, hatch);
    spot(sketch, sheet, layer, box);
  }

  private static void spot(Sketch sketch, Sheet sheet, Layer layer, Box box) {
    Spot.Sort sort = layer.isFreeze() ? Spot.Sort.FREEZE : Spot.Sort.WINDOW;
    sketch.spot(
        new Spot(
            box.within(sheet.body()),
            sort,
            Optional.of(layer.ref()),
            () -> BarWords.says(sheet.content(), layer)));
  }

  /** Writes each freeze's name once a group, where no bar is, or its letter alone. */
  static void tags(Sketch sketch, Sheet sheet) {
    if (sheet.strips().isEmpty()) {
      bareTags(sketch, sheet);
    }
    for (Layer layer : sheet.layers()) {
      if (layer.isFreeze()) {
        tags(sketch, sheet, layer);
      }
    }
  }

  private static void tags(Sketch sketch, Sheet sheet, Layer layer) {
    String group = "";
    boolean drawn = false;
    boolean named = false;
    for (Strip strip : sheet.seen()) {
      if (strip instanceof LaneStrip lane
          && !lane.lane().group().equals(group)
          && lane.layers().contains(layer)) {
        drawn = true;
        if (tag(sketch, sheet, layer, lane)) {
          group = lane.lane().group();
          named = true;
        }
      }
    }
    if (drawn && !named) {
      unnamed(sheet, layer);
    }
  }

  /** Paper tells beside its word in the legend what a freeze is called that has no room for it. */
  private static void unnamed(Sheet sheet, Layer layer) {
    boolean hard = layer.sort() == Layer.Sort.HARD_FREEZE;
    LegendMarks.Item item = hard ? LegendMarks.Item.HARD : LegendMarks.Item.SOFT;
    String when = BarWords.when(sheet.content(), layer);
    sheet.measure().shortened(sheet.texts().get(item.key), layer.name() + ", " + when);
  }

  /** How high paper without lanes is, so that what would bind them is seen. */
  static double bareHeight(Sheet sheet) {
    boolean paper = sheet.input().facts().isOnPaper();
    if (!paper || sheet.layers().stream().noneMatch(Layer::isOfLanes)) {
      return 0;
    }
    long freezes = sheet.layers().stream().filter(Layer::isFreeze).count();
    return 6 + Math.max(1, freezes) * (TAG + 6);
  }

  /**
   * Of freezes over a place without lanes: one below the other, in a window in its upper half, for
   * in the middle stands that it is empty.
   */
  private static void bareTags(Sketch sketch, Sheet sheet) {
    Box body = sheet.body();
    boolean paper = sheet.input().facts().isOnPaper();
    double high = paper ? body.height() : body.height() / 2 - TAG;
    var upper = new Box(body.x(), body.y(), body.width(), high);
    var taken = new ArrayList<Box>();
    for (Layer layer : sheet.layers()) {
      if (layer.isFreeze()) {
        Box line = box(sheet, layer, upper.y(), upper.height());
        double most = Math.max(line.width() - 8, TAG);
        String text = sheet.measure().fit(words(sheet, layer), Type.TAG, most - 30);
        double width = text.isEmpty() ? TAG : 30 + sheet.measure().width(text, Type.TAG);
        for (double y = upper.y() + 6; y + TAG <= upper.bottom(); y += TAG + 6) {
          Box box = new Box(Math.max(line.x(), upper.x()) + 4, y, width, TAG);
          if (taken.stream().noneMatch(box::overlaps)) {
            taken.add(box);
            if (text.isEmpty()) {
              unnamed(sheet, layer);
            }
            draw(sketch, box, layer.sort() == Layer.Sort.HARD_FREEZE, text);
            break;
          }
        }
      }
    }
  }

  private static String words(Sheet sheet, Layer layer) {
    boolean hard = layer.sort() == Layer.Sort.HARD_FREEZE;
    return sheet.texts().get(hard ? "timeline.freeze.hard" : "timeline.freeze.soft", layer.name());
  }

  private static boolean tag(Sketch sketch, Sheet sheet, Layer layer, LaneStrip lane) {
    Box area = box(sheet, layer, lane).within(sheet.body());
    boolean hard = layer.sort() == Layer.Sort.HARD_FREEZE;
    String text = words(sheet, layer);
    List<Box> taken = taken(sheet, lane, area);
    for (String less : shorter(sheet.measure(), text, layer.name(), area.width() - 42)) {
      Optional<Box> free = free(area, 30 + sheet.measure().width(less, Type.TAG), taken);
      if (!less.isEmpty() && free.isPresent()) {
        draw(sketch, free.get(), hard, less);
        return true;
      }
    }
    free(area, TAG, taken).ifPresent(box -> draw(sketch, box, hard, ""));
    return false;
  }

  /**
   * The whole, the name alone (the mark says how hard it is), then as much of the name as says
   * anything.
   */
  private static List<String> shorter(TextMeasure measure, String whole, String name, double room) {
    double most = measure.width(name, Type.TAG);
    return List.of(
        whole,
        name,
        measure.fit(name, Type.TAG, Math.clamp(room, LEAST_TAG, Math.max(LEAST_TAG, most))),
        measure.fit(name, Type.TAG, LEAST_TAG));
  }

  private static void draw(Sketch sketch, Box box, boolean hard, String text) {
    Ink ink = hard ? Ink.NOGO_INK : Ink.CONDITIONAL_INK;
    sketch.card(box, 4, Ink.BG, Stroke.of(hard ? Ink.NOGO_INK : Ink.SOFT_LINE, 1));
    (hard ? StateMark.HARD_FREEZE : StateMark.SOFT_FREEZE)
        .draw(sketch, box.x() + 3, box.y() + 3, 14);
    sketch.text(box.x() + 23, box.y() + 13.5, text, Type.TAG, ink);
  }

  /** Bars, labels and captions of a lane inside an area. */
  private static List<Box> taken(Sheet sheet, LaneStrip lane, Box area) {
    double top = sheet.y(lane);
    Detail detail = lane.rows().detail();
    var taken = new ArrayList<Box>();
    lane.rows().bars().stream()
        .map(p -> BarMarks.block(p, detail, top).grown(3))
        .filter(area::overlaps)
        .forEach(taken::add);
    List<Box> beside = ClashCaption.beside(sheet, lane.rows(), lane.frames());
    beside.forEach(box -> taken.add(box.moved(0, top).grown(3)));
    if (beside.isEmpty() && !lane.frames().isEmpty()) {
      double captions = top + lane.captionTop();
      double first = lane.frames().getFirst().bars().getFirst().extent().left() - 8;
      boolean paper = sheet.input().facts().isOnPaper();
      double left = paper ? area.x() : first;
      double right = paper ? area.right() : first + 360;
      taken.add(Box.between(left, captions, right, captions + CollisionFrame.caption(detail)));
    }
    return taken;
  }

  private static Optional<Box> free(Box area, double width, List<Box> taken) {
    if (area.width() < width + 8 || area.height() < TAG + 4) {
      return Optional.empty();
    }
    double middle = area.y() + (area.height() - TAG) / 2;
    double[] tops = {middle, area.y() + 5, area.bottom() - TAG - 4};
    for (double top : tops) {
      for (double x = area.x() + 6; x + width + 2 <= area.right(); x += 12) {
        Box box = new Box(x, top, width, TAG);
        if (taken.stream().noneMatch(box::overlaps)) {
          return Optional.of(box);
        }
      }
    }
    return Optional.empty();
  }
}
