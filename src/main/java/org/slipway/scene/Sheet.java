package org.slipway.scene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Ref;
import org.slipway.text.Texts;

/**
 * The layout of one timeline before anything is drawn: where header, lanes and footer stand and
 * which bars are seen.
 */
record Sheet(
    TimelineInput input,
    TimeAxis axis,
    List<Layer> layers,
    List<Strip> strips,
    HeaderMarks.Events events,
    CoverMarks.Cover cover) {

  static final double LANE_HEADER = 176;
  static final double DAYS = 28;
  static final double RULER = 22;
  static final double EVENT = 24;
  static final double GROUP = 22;

  /** Above this number, lanes without a bar in sight are left out. */
  static final int FEW_LANES = 40;

  static Sheet of(TimelineInput input) {
    TimelineInput.Frame frame = input.frame();
    var axis = new TimeAxis(frame.from(), frame.pixelsPerHour(), LANE_HEADER, frame.width());
    List<Layer> layers = input.facts().layers(axis.shown());
    return new Sheet(
        input,
        axis,
        layers,
        strips(input, axis),
        HeaderMarks.Events.of(layers, axis),
        CoverMarks.Cover.of(input.index().plan(), frame.height()));
  }

  Texts texts() {
    return input.style().texts();
  }

  ZoneId zone() {
    return input.style().zone();
  }

  TextMeasure measure() {
    return input.style().measure();
  }

  Optional<Instant> now() {
    return input.focus().now().filter(at -> axis.shown().contains(at));
  }

  boolean isSelected(Ref ref) {
    return input.focus().selected().filter(ref::equals).isPresent();
  }

  double rulersBottom() {
    return DAYS + RULER * (input.style().second().isPresent() ? 2 : 1);
  }

  double bodyTop() {
    return rulersBottom() + EVENT * Math.max(1, events.rows().size());
  }

  double bodyBottom() {
    return Math.max(bodyTop(), footerTop());
  }

  double footerTop() {
    double legend = input.style().legend() ? LegendMarks.height(texts(), measure(), width()) : 0;
    return input.frame().height() - legend - cover.height();
  }

  double width() {
    return input.frame().width();
  }

  /** The lanes' part of the picture without the lane headers. */
  Box body() {
    return Box.between(LANE_HEADER, bodyTop(), width(), bodyBottom());
  }

  double contentHeight() {
    return strips.isEmpty() ? 0 : strips.getLast().bottom();
  }

  /** The pixel of a strip's top edge. */
  double y(Strip strip) {
    return bodyTop() + strip.top() - input.frame().scroll();
  }

  /** The strips that are at least partly seen. */
  List<Strip> seen() {
    return strips.stream()
        .filter(strip -> y(strip) < bodyBottom() && y(strip) + strip.height() > bodyTop())
        .toList();
  }

  private static List<Strip> strips(TimelineInput input, TimeAxis axis) {
    SortedMap<Integer, List<Bar>> byLane = new TreeMap<>();
    for (Bar bar : input.index().visible(axis.shown())) {
      byLane.computeIfAbsent(bar.lane(), _ -> new ArrayList<>()).add(bar);
    }
    List<Lane> lanes = input.index().lanes();
    boolean all = lanes.size() <= FEW_LANES;
    var groups = new TreeMap<String, List<Integer>>();
    for (int number = 0; number < lanes.size(); number++) {
      if (all || byLane.containsKey(number)) {
        groups.computeIfAbsent(lanes.get(number).group(), _ -> new ArrayList<>()).add(number);
      }
    }
    boolean headed = groups.values().stream().anyMatch(numbers -> numbers.size() > 1);
    var strips = new ArrayList<Strip>();
    groups.values().forEach(n -> addGroup(strips, input, axis, byLane, n, headed));
    return List.copyOf(strips);
  }

  private static void addGroup(
      List<Strip> strips,
      TimelineInput input,
      TimeAxis axis,
      SortedMap<Integer, List<Bar>> byLane,
      List<Integer> numbers,
      boolean headed) {
    Lane first = input.index().lanes().get(numbers.getFirst());
    boolean open = !input.focus().closed().contains(first.group());
    if (headed) {
      int bars = numbers.stream().mapToInt(n -> byLane.getOrDefault(n, List.of()).size()).sum();
      strips.add(
          new Strip.GroupStrip(
              first.group(), first.groupName(), bars, open, bottom(strips), GROUP));
    }
    if (open || !headed) {
      for (int number : numbers) {
        List<Bar> bars = byLane.getOrDefault(number, List.of());
        strips.add(lane(input, axis, number, bars, !headed, bottom(strips)));
      }
    }
  }

  private static Strip lane(
      TimelineInput input, TimeAxis axis, int number, List<Bar> bars, boolean alone, double top) {
    Lane lane = input.index().lanes().get(number);
    TextMeasure measure = input.style().measure();
    LaneRows.Result rows =
        LaneRows.of(bars, axis, measure, bar -> BarMarks.suffixWidth(input.style(), bar));
    List<CollisionFrame> frames = CollisionFrame.of(rows.bars(), input.facts());
    boolean captions = !frames.isEmpty() && rows.detail() == LaneRows.Detail.LABELLED;
    double height = rows.height() + (captions ? CollisionFrame.CAPTION : 0);
    return new Strip.LaneStrip(lane, number, alone, rows, frames, top, height);
  }

  private static double bottom(List<Strip> strips) {
    return strips.isEmpty() ? 0 : strips.getLast().bottom();
  }
}
