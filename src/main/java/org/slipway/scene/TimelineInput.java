package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.slipway.core.plan.Ref;
import org.slipway.core.time.Interval;
import org.slipway.core.time.WorkingHours;
import org.slipway.text.Texts;

/** Everything a timeline's picture is made of. */
public record TimelineInput(
    TimelineIndex index, TimelineFacts facts, Frame frame, Style style, Focus focus) {

  /**
   * What part is seen.
   *
   * @param from instant at the left edge of the lanes
   * @param pixelsPerHour more than 0
   * @param width of the whole picture in pixels, lane headers included
   * @param height of the whole picture; lanes that do not fit are cut
   * @param scroll how many pixels of the lanes lie above the edge
   * @param page what stands on the page, where it is one of several; empty: all there is
   */
  public record Frame(
      Instant from,
      double pixelsPerHour,
      double width,
      double height,
      double scroll,
      Optional<PageRows> page) {

    /** All there is on one page. */
    public Frame(Instant from, double pixelsPerHour, double width, double height, double scroll) {
      this(from, pixelsPerHour, width, height, scroll, Optional.empty());
    }
  }

  /**
   * How it reads.
   *
   * @param legend whether the patterns and marks are explained below the lanes
   */
  public record Style(
      Texts texts, Zones zones, DayOfWeek weekStart, TextMeasure measure, boolean legend) {

    /** In one zone or two, no hours shaded. */
    public Style(
        Texts texts,
        ZoneId zone,
        Optional<ZoneId> second,
        DayOfWeek weekStart,
        TextMeasure measure,
        boolean legend) {
      this(
          texts,
          new Zones(zone, second.stream().toList(), Optional.empty()),
          weekStart,
          measure,
          legend);
    }

    /** Of the days and of all times in words. */
    public ZoneId zone() {
      return zones.first();
    }
  }

  /**
   * Whose wall time is shown.
   *
   * @param first zone of the first ruler, of the days and of all times in words
   * @param others zones of further rulers, from top to bottom
   * @param shaded hours outside of which a lane is shaded, in the zone of its environment
   */
  public record Zones(ZoneId first, List<ZoneId> others, Optional<WorkingHours> shaded) {
    public Zones {
      others = List.copyOf(others);
    }

    /** All rulers' zones. */
    public List<ZoneId> all() {
      return Stream.concat(Stream.of(first), others.stream()).toList();
    }
  }

  /** What it shows, in whatever form. */
  public Content content() {
    return new Content(index, facts, style, focus);
  }

  /**
   * What the reader is doing with it.
   *
   * @param selected bar that is shown as selected
   * @param ringed whether the selected bar has the keyboard focus
   * @param closed keys of the groups whose lanes are hidden
   * @param ghost a bar on its way to another place
   * @param now where the now line stands; empty: none
   * @param over what lies over the bars of the plan
   */
  public record Focus(
      Optional<Ref> selected,
      boolean ringed,
      SortedSet<String> closed,
      Optional<Ghost> ghost,
      Optional<Instant> now,
      Over over) {

    /** Nothing over the bars of the plan. */
    public Focus(
        Optional<Ref> selected,
        boolean ringed,
        SortedSet<String> closed,
        Optional<Ghost> ghost,
        Optional<Instant> now) {
      this(selected, ringed, closed, ghost, now, Over.NONE);
    }

    /** Nothing selected, nothing closed, no now line. */
    public static final Focus NONE =
        new Focus(Optional.empty(), false, new TreeSet<>(), Optional.empty(), Optional.empty());
  }

  /**
   * What lies over the bars of the plan.
   *
   * @param drawing a stretch that is being drawn on an empty place
   * @param earlier another state of the plan, whose bars are drawn hollow where they stand
   *     elsewhere
   * @param card whether something stands there that says it where nothing is in sight
   */
  public record Over(Optional<Drawing> drawing, Optional<Earlier> earlier, boolean card) {
    public static final Over NONE = new Over(Optional.empty(), Optional.empty());

    /** With no card: the picture itself says where nothing is in sight. */
    public Over(Optional<Drawing> drawing, Optional<Earlier> earlier) {
      this(drawing, earlier, false);
    }
  }

  /**
   * A stretch on its way to become a deployment.
   *
   * @param lane number of the lane in the index
   */
  public record Drawing(int lane, Interval at) {}

  /**
   * Another state of the plan.
   *
   * @param name what people call it
   * @param index its bars, in lanes by the same
   */
  public record Earlier(String name, TimelineIndex index) {}

  /**
   * Where a bar would go if it were dropped now.
   *
   * @param bar the one that is moved; it stays where it is until the drop
   * @param fits whether nothing speaks against it
   * @param next the next place where it fits
   */
  public record Ghost(Ref bar, Parts at, boolean fits, Optional<Parts> next) {}
}
