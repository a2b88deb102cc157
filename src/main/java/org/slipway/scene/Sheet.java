package org.slipway.scene;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
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

  /**
   * What stands above and below the lanes.
   *
   * @param notes lines below the names of days that are kept for what is said of them
   */
  record Bands(
      Events events,
      DateMarks.Dates dates,
      CoverMarks.Cover cover,
      TrafficMarks.Traffic traffic,
      double legendHeight,
      int notes) {

    static Bands of(TimelineInput input, List<Layer> layers, TimeAxis axis) {
      TimelineInput.Style style = input.style();
      TimelineInput.Frame frame = input.frame();
      CoverMarks.Cover cover = CoverMarks.Cover.of(input, axis.shown());
      double legend =
          style.legend()
              ? LegendMarks.height(
                  input.content(), frame.width(), legend(input, axis.shown(), cover))
              : 0;
      boolean room = hasBands(input);
      return new Bands(
          room ? Events.of(input, layers, axis, few(input)) : Events.NONE,
          room && input.facts().showsDates() && !isLowest(input)
              ? DateMarks.Dates.of(input, layers, axis)
              : DateMarks.Dates.NONE,
          cover,
          TrafficMarks.Traffic.of(input, axis),
          legend,
          room ? DayMarks.noteLines(input, axis) : 0);
    }

    Bands with(Events all) {
      return new Bands(all, dates, cover, traffic, legendHeight, notes);
    }
  }

  static final double LANE_HEADER = 176;
  private static final double DAYS = 28;
  private static final double LOW_DAYS = 23;
  static final double RULER = 22;
  static final double EVENT = 24;
  private static final double GROUP = 22;
  private static final double LOW_BAND = 20;

  /** A lower picture is dense: what must be said of a lane or a row takes one line. */
  private static final double LOW = 380;

  private static final double LOWEST = 250;

  /** Rows of business events that there always are where there is room for one. */
  private static final int FEW_EVENTS = 3;

  /** Paper says nothing when it is pointed at, so that more is to stand on it. */
  private static final int EVENTS_ON_PAPER = 14;

  /** A lower picture has no rows of events and dates above its lanes. */
  private static final double ROOM_FOR_BANDS = 180;

  static Sheet of(TimelineInput input, TimelineRows rows) {
    TimelineInput.Frame frame = input.frame();
    var axis = new TimeAxis(frame.from(), frame.pixelsPerHour(), LANE_HEADER, frame.width());
    List<Layer> layers = input.facts().layers(axis.shown());
    Bands bands = Bands.of(input, layers, axis);
    var bare = new Sheet(input, axis, layers, List.of(), bands, rows.words());
    return bare.with(Strips.of(bare, rows)).filled();
  }

  /** Height that the lanes leave goes to business events. */
  private Sheet filled() {
    double spare = bodyBottom() - bodyTop() - contentHeight() - ROOM_FOR_BANDS;
    int most = events().rows().size() + (int) Math.floor(spare / event());
    if (!hasBands() || most <= FEW_EVENTS || input.facts().isOnPaper()) {
      return this;
    }
    Events all = Events.of(input, layers, axis, most);
    return new Sheet(input, axis, layers, strips, bands.with(all), states);
  }

  private static int few(TimelineInput input) {
    return input.facts().isOnPaper() ? EVENTS_ON_PAPER : isLow(input) ? 1 : FEW_EVENTS;
  }

  /** Whether a picture is dense, so that several lanes are seen in it. */
  static boolean isLow(TimelineInput input) {
    return !input.facts().isOnPaper() && input.frame().height() < LOW;
  }

  /** Whether even of a dense picture only what is about deployments has room. */
  static boolean isLowest(TimelineInput input) {
    return !input.facts().isOnPaper() && input.frame().height() < LOWEST;
  }

  boolean isLow() {
    return isLow(input);
  }

  /** Height of a row of business events or dates. */
  double event() {
    return isLow() ? LOW_BAND : EVENT;
  }

  /** What a lower row of business events or dates lacks above its marks. */
  double eventInset() {
    return (EVENT - event()) / 2;
  }

  /** Height of the heading of a group. */
  double group() {
    return isLow() ? LOW_BAND : GROUP;
  }

  private static Set<LegendMarks.Item> legend(
      TimelineInput input, Interval shown, CoverMarks.Cover cover) {
    return LegendMarks.timeline(input, shown, cover.hasGap(shown));
  }

  /** What its marks mean. */
  Set<LegendMarks.Item> legend() {
    return legend(input, axis.shown(), cover());
  }

  private Sheet with(List<Strip> made) {
    return new Sheet(input, axis, layers, made, bands, states);
  }

  Events events() {
    return bands.events();
  }

  DateMarks.Dates dates() {
    return bands.dates();
  }

  CoverMarks.Cover cover() {
    return bands.cover();
  }

  Content content() {
    return input.content();
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
    Optional<Ref> selected = input.focus().selected();
    return selected.isPresent() && selected.get().equals(ref);
  }

  /** Where the line of days ends, and the rulers begin. */
  double daysBottom() {
    return (isLow() ? LOW_DAYS : DAYS) + bands.notes() * DayMarks.NOTE;
  }

  /** Where the names of days stand. */
  double daysBaseline() {
    return isLow() ? LOW_DAYS - 7 : DAYS - 9;
  }

  double rulersBottom() {
    return daysBottom() + RULER * (1 + input.style().zones().others().size());
  }

  /** Whether there is room for rows of events and dates. */
  boolean hasBands() {
    return hasBands(input);
  }

  private static boolean hasBands(TimelineInput input) {
    return input.facts().isOnPaper() || input.frame().height() >= ROOM_FOR_BANDS;
  }

  double eventsBottom() {
    return rulersBottom() + (hasBands() ? event() * Math.max(1, events().rows().size()) : 0);
  }

  double bodyTop() {
    return eventsBottom() + event() * dates().rows().size();
  }

  double bodyBottom() {
    return Math.max(bodyTop(), footerTop());
  }

  double footerTop() {
    return input.frame().height() - bands.legendHeight() - footerHeight();
  }

  /** Of what stands below the lanes and goes with their time. */
  double footerHeight() {
    return cover().height() + bands.traffic().height();
  }

  double width() {
    return input.frame().width();
  }

  /** The lanes' part of the picture without the lane headers. */
  Box body() {
    return Box.between(LANE_HEADER, bodyTop(), width(), bodyBottom());
  }

  double contentHeight() {
    return strips.isEmpty() ? LayerMarks.bareHeight(this) : strips.getLast().bottom();
  }

  /** The pixel of a strip's top edge. */
  double y(Strip strip) {
    return bodyTop() + strip.top() - input.frame().scroll();
  }

  /** Whether a band of the content is at least partly seen. */
  boolean isSeen(double top, double bottom) {
    double moved = bodyTop() - input.frame().scroll();
    return moved + top < bodyBottom() && moved + bottom > bodyTop();
  }

  /** How many bars the time in sight has, in closed groups too. */
  int barsInTime() {
    int sum = 0;
    for (Strip strip : strips) {
      sum +=
          switch (strip) {
            case Strip.GroupStrip group -> group.open() ? 0 : group.bars();
            case Strip.LaneStrip lane -> lane.rows().sight().places().size();
          };
    }
    return sum;
  }

  /** The strips that are at least partly seen. */
  List<Strip> seen() {
    return strips.stream().filter(strip -> isSeen(strip.top(), strip.bottom())).toList();
  }
}
