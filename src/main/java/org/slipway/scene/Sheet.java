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
    Bands bands,
    StateWords states) {

  /** What stands above and below the lanes. */
  record Bands(HeaderMarks.Events events, CoverMarks.Cover cover, double legendHeight) {}

  static final double LANE_HEADER = 176;
  static final double DAYS = 28;
  static final double RULER = 22;
  static final double EVENT = 24;
  static final double GROUP = 22;

  /** Above this number, lanes without a bar in sight are left out. */
  static final int FEW_LANES = 12;

  static Sheet of(TimelineInput input) {
    TimelineInput.Frame frame = input.frame();
    var axis = new TimeAxis(frame.from(), frame.pixelsPerHour(), LANE_HEADER, frame.width());
    List<Layer> layers = input.facts().layers(axis.shown());
    TimelineInput.Style style = input.style();
    double legend =
        style.legend() ? LegendMarks.height(style.texts(), style.measure(), frame.width()) : 0;
    var bands =
        new Bands(
            HeaderMarks.Events.of(layers, axis),
            CoverMarks.Cover.of(input.index().plan(), frame.height()),
            legend);
    var states = new StateWords(style.texts(), style.measure());
    return new Sheet(input, axis, layers, strips(input, axis, states), bands, states);
  }

  HeaderMarks.Events events() {
    return bands.events();
  }

  CoverMarks.Cover cover() {
    return bands.cover();
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
    return rulersBottom() + EVENT * Math.max(1, events().rows().size());
  }

  double bodyBottom() {
    return Math.max(bodyTop(), footerTop());
  }

  double footerTop() {
    return input.frame().height() - bands.legendHeight() - cover().height();
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

  private static List<Strip> strips(TimelineInput input, TimeAxis axis, StateWords states) {
    SortedMap<Integer, List<Bar>> byLane = new TreeMap<>();
    for (Bar bar : input.index().visible(axis.shown())) {
      byLane.computeIfAbsent(bar.lane(), _ -> new ArrayList<>()).add(bar);
    }
    List<Lane> lanes = input.index().lanes();
    boolean all = lanes.size() <= FEW_LANES;
    Optional<Integer> carried = carriedLane(input);
    var groups = new TreeMap<String, List<Integer>>();
    for (int number = 0; number < lanes.size(); number++) {
      if (all
          || byLane.containsKey(number)
          || carried.filter(Integer.valueOf(number)::equals).isPresent()) {
        groups.computeIfAbsent(lanes.get(number).group(), _ -> new ArrayList<>()).add(number);
      }
    }
    boolean headed = groups.values().stream().anyMatch(numbers -> numbers.size() > 1);
    var strips = new ArrayList<Strip>();
    groups
        .values()
        .forEach(n -> addGroup(strips, new Making(input, axis, states), byLane, n, headed));
    return List.copyOf(strips);
  }

  /** The lane of the bar in the hand, which stays in sight. */
  private static Optional<Integer> carriedLane(TimelineInput input) {
    return input.focus().ghost().flatMap(ghost -> input.index().find(ghost.bar())).map(Bar::lane);
  }

  /** What strips are made from. */
  private record Making(TimelineInput input, TimeAxis axis, StateWords states) {}

  private static void addGroup(
      List<Strip> strips,
      Making making,
      SortedMap<Integer, List<Bar>> byLane,
      List<Integer> numbers,
      boolean headed) {
    Lane first = making.input().index().lanes().get(numbers.getFirst());
    boolean open = !making.input().focus().closed().contains(first.group());
    if (headed) {
      int bars = numbers.stream().mapToInt(n -> byLane.getOrDefault(n, List.of()).size()).sum();
      strips.add(
          new Strip.GroupStrip(
              first.group(), first.groupName(), bars, open, bottom(strips), GROUP));
    }
    if (open || !headed) {
      for (int number : numbers) {
        List<Bar> bars = byLane.getOrDefault(number, List.of());
        strips.add(lane(making, number, bars, !headed, bottom(strips)));
      }
    }
  }

  private static Strip lane(Making making, int number, List<Bar> bars, boolean alone, double top) {
    Lane lane = making.input().index().lanes().get(number);
    TextMeasure measure = making.input().style().measure();
    LaneRows.Result rows = LaneRows.of(bars, making.axis(), measure, making.states()::width);
    List<CollisionFrame> frames = CollisionFrame.of(rows.bars(), making.input().facts());
    boolean captions = !frames.isEmpty() && rows.detail() == LaneRows.Detail.LABELLED;
    double height = rows.height() + (captions ? CollisionFrame.CAPTION : 0);
    return new Strip.LaneStrip(lane, number, alone, rows, frames, top, height);
  }

  private static double bottom(List<Strip> strips) {
    return strips.isEmpty() ? 0 : strips.getLast().bottom();
  }
}
