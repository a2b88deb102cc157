package org.slipway.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.time.Interval;
import org.slipway.scene.Strip.GroupStrip;
import org.slipway.scene.Strip.LaneStrip;
import org.slipway.text.Times;

/**
 * The picture of a timeline and what a view needs to know of its layout.
 *
 * @param body the lanes without their headers, in pixels of the picture
 * @param scrolled pixels of the lanes above the body's edge
 * @param contentHeight height of all lanes; more than the body's where they must be scrolled
 * @param bars bars in sight, by lane and start
 * @param lanes by number in the index: where the lane lies in the content, 0 being its top
 * @param groups headings in sight, by key; those of what stands below the lanes too
 * @param ghost where the ghost's bar is
 */
public record TimelineScene(
    Picture picture,
    TimeAxis axis,
    Box body,
    double scrolled,
    double contentHeight,
    List<Seen> bars,
    SortedMap<Integer, Box> lanes,
    SortedMap<String, Box> groups,
    Optional<Box> ghost) {

  /**
   * A bar in sight.
   *
   * @param box the bar itself, not cut
   * @param block bar, mark and label
   */
  public record Seen(Bar bar, Box box, Box block) {}

  public TimelineScene {
    bars = List.copyOf(bars);
    lanes = Collections.unmodifiableSortedMap(lanes);
    groups = Collections.unmodifiableSortedMap(groups);
  }

  /** One picture on its own. */
  public static TimelineScene of(TimelineInput input) {
    return of(input, TimelineRows.of(input));
  }

  /**
   * One of many pictures. Costs O(log n) for each lane, and what is in sight.
   *
   * @param rows those of this input
   */
  public static TimelineScene of(TimelineInput input, TimelineRows rows) {
    Sheet sheet = Sheet.of(input, rows);
    var sketch = new Sketch(input.style().measure());
    sketch.fill(new Box(0, 0, sheet.width(), input.frame().height()), Ink.BG);
    HeaderMarks.draw(sketch, sheet);
    LaneMarks.draw(sketch, sheet);
    CoverMarks.draw(sketch, sheet);
    TrafficMarks.draw(sketch, sheet);
    NowMarks.draw(sketch, sheet, sheet.bodyBottom() + sheet.footerHeight());
    LaneMarks.emptyCard(sketch, sheet);
    if (input.style().legend()) {
      LegendMarks.draw(
          sketch, sheet.content(), sheet.width(), input.frame().height(), sheet.legend());
    }
    var picture =
        new Picture(
            sheet.width(),
            input.frame().height(),
            sketch.marks(),
            new Spots(sketch.spots()),
            says(sheet));
    return new TimelineScene(
        picture,
        sheet.axis(),
        sheet.body(),
        input.frame().scroll(),
        sheet.contentHeight(),
        seen(sheet),
        lanes(sheet),
        groups(sheet),
        input.focus().ghost().flatMap(ghost -> GhostMarks.box(sheet, ghost)));
  }

  /** The height at which nothing has to be scrolled, for a picture on paper. */
  public static double wholeHeight(TimelineInput input) {
    Sheet sheet = Sheet.of(input, TimelineRows.of(input));
    return sheet.bodyTop() + sheet.contentHeight() + input.frame().height() - sheet.footerTop();
  }

  private static String says(Sheet sheet) {
    Interval shown = sheet.axis().shown();
    int bars = sheet.barsInTime();
    String when = Times.stretch(shown, sheet.zone(), sheet.texts().locale());
    return sheet.texts().get("timeline.says.picture", when, bars);
  }

  private static List<Seen> seen(Sheet sheet) {
    var seen = new ArrayList<Seen>();
    for (Strip strip : sheet.seen()) {
      if (strip instanceof LaneStrip lane) {
        double top = sheet.y(lane);
        LaneRows.Detail detail = lane.rows().detail();
        for (LaneRows.Placed placed : lane.rows().bars()) {
          Box box = BarMarks.barBox(placed, detail, top);
          seen.add(new Seen(placed.bar(), box, BarMarks.block(placed, box, detail)));
        }
      }
    }
    return seen;
  }

  private static SortedMap<Integer, Box> lanes(Sheet sheet) {
    var lanes = new TreeMap<Integer, Box>();
    for (Strip strip : sheet.strips()) {
      if (strip instanceof LaneStrip lane) {
        lanes.put(lane.number(), new Box(0, lane.top(), sheet.width(), lane.height()));
      }
    }
    return lanes;
  }

  private static SortedMap<String, Box> groups(Sheet sheet) {
    var groups = new TreeMap<String, Box>();
    for (Strip strip : sheet.seen()) {
      if (strip instanceof GroupStrip group) {
        groups.put(
            group.key(),
            new Box(0, sheet.y(group), sheet.width(), group.height())
                .within(Box.between(0, sheet.bodyTop(), sheet.width(), sheet.bodyBottom())));
      }
    }
    CoverMarks.fold(sheet).ifPresent(box -> groups.put(Footer.COVER.key(), box));
    TrafficMarks.fold(sheet).ifPresent(box -> groups.put(Footer.TRAFFIC.key(), box));
    return groups;
  }
}
