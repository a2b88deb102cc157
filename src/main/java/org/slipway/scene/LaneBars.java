package org.slipway.scene;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.slipway.core.time.Interval;

/**
 * The bars of one lane by start, asked for a stretch of time in O(log n + answer), where none of
 * them is much longer than the others. Immutable.
 */
final class LaneBars {

  private final List<Bar> bars;
  private final Instant[] latestEnds;

  /**
   * @param bars by start
   */
  LaneBars(List<Bar> bars) {
    this.bars = List.copyOf(bars);
    this.latestEnds = new Instant[this.bars.size()];
    Instant latest = Instant.MIN;
    for (int i = 0; i < latestEnds.length; i++) {
      Instant end = this.bars.get(i).parts().end();
      latest = end.isAfter(latest) ? end : latest;
      latestEnds[i] = latest;
    }
  }

  List<Bar> all() {
    return bars;
  }

  /** Places of the bars that overlap {@code shown}, in order. */
  List<Integer> overlapping(Interval shown) {
    var found = new ArrayList<Integer>();
    for (int i = first(shown.start()); i < bars.size(); i++) {
      Parts parts = bars.get(i).parts();
      if (!parts.start().isBefore(shown.end())) {
        break;
      }
      if (parts.end().isAfter(shown.start())) {
        found.add(i);
      }
    }
    return found;
  }

  /** Place of the first bar that does not end by {@code at}, nor does any before it. */
  private int first(Instant at) {
    int low = 0;
    int high = latestEnds.length;
    while (low < high) {
      int mid = (low + high) >>> 1;
      if (latestEnds[mid].isAfter(at)) {
        high = mid;
      } else {
        low = mid + 1;
      }
    }
    return low;
  }
}
