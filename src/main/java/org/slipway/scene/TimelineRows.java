package org.slipway.scene;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The rows of all lanes of an index at one width of an hour. Each lane is laid out when it is first
 * in sight, and kept while the calendar is scrolled or a bar is dragged; after an edit the lanes
 * that it did not touch are kept too. Used by one thread.
 */
public final class TimelineRows {

  private final TimelineIndex index;
  private final RowMeasures measures;
  private final List<@Nullable LaneRows> lanes;

  private TimelineRows(TimelineIndex index, RowMeasures measures, List<@Nullable LaneRows> lanes) {
    this.index = index;
    this.measures = measures;
    this.lanes = lanes;
  }

  /** Nothing laid out yet. */
  public static TimelineRows of(TimelineInput input) {
    var lanes = new ArrayList<@Nullable LaneRows>();
    lanes.addAll(Collections.nCopies(input.index().lanes().size(), null));
    return new TimelineRows(input.index(), RowMeasures.of(input), lanes);
  }

  /** The rows for another picture: these where they still hold. */
  @SuppressWarnings("ReferenceEquality") // the same index means the same rows
  public TimelineRows to(TimelineInput input) {
    boolean holds = measures.sameAs(RowMeasures.of(input));
    if (holds && index == input.index()) {
      return this;
    }
    TimelineRows next = of(input);
    if (holds) {
      next.keep(this);
    }
    return next;
  }

  /** Takes over the lanes whose bars are the same objects. */
  @SuppressWarnings("ReferenceEquality") // an edit leaves the bars of an untouched lane alone
  private void keep(TimelineRows before) {
    int both = Math.min(lanes.size(), before.lanes.size());
    for (int i = 0; i < both; i++) {
      LaneRows known = before.lanes.get(i);
      if (known != null && known.bars() == index.inLane(i)) {
        lanes.set(i, known);
      }
    }
  }

  LaneRows lane(int number) {
    LaneRows known = lanes.get(number);
    if (known == null) {
      known = new LaneRows(index.inLane(number), measures);
      lanes.set(number, known);
    }
    return known;
  }

  StateWords words() {
    return measures.words();
  }

  /** How many lanes are laid out; for measuring what is kept. */
  public int known() {
    return (int) lanes.stream().filter(lane -> lane != null).count();
  }
}
