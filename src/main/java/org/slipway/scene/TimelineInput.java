package org.slipway.scene;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.slipway.core.plan.Ref;
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
   */
  public record Frame(
      Instant from, double pixelsPerHour, double width, double height, double scroll) {}

  /**
   * How it reads.
   *
   * @param zone of the first ruler, of the days and of all times in words
   * @param second zone of the second ruler, where there is one
   * @param legend whether the patterns and marks are explained below the lanes
   */
  public record Style(
      Texts texts,
      ZoneId zone,
      Optional<ZoneId> second,
      DayOfWeek weekStart,
      TextMeasure measure,
      boolean legend) {}

  /**
   * What the reader is doing with it.
   *
   * @param selected bar that is shown as selected
   * @param ringed whether the selected bar has the keyboard focus
   * @param closed keys of the groups whose lanes are hidden
   * @param ghost a bar on its way to another place
   * @param now where the now line stands; empty: none
   */
  public record Focus(
      Optional<Ref> selected,
      boolean ringed,
      SortedSet<String> closed,
      Optional<Ghost> ghost,
      Optional<Instant> now) {

    /** Nothing selected, nothing closed, no now line. */
    public static final Focus NONE =
        new Focus(Optional.empty(), false, new TreeSet<>(), Optional.empty(), Optional.empty());
  }

  /**
   * Where a bar would go if it were dropped now.
   *
   * @param bar the one that is moved; it stays where it is until the drop
   * @param fits whether nothing speaks against it
   * @param next the next place where it fits
   */
  public record Ghost(Ref bar, Parts at, boolean fits, Optional<Parts> next) {}
}
