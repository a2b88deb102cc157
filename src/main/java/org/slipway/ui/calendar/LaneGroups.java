package org.slipway.ui.calendar;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/** Which groups of lanes the reader has closed. On the FX thread. */
final class LaneGroups {

  private final TreeSet<String> closed = new TreeSet<>();
  private final Runnable changed;

  LaneGroups(Runnable changed) {
    this.changed = changed;
  }

  SortedSet<String> closed() {
    return Collections.unmodifiableSortedSet(closed);
  }

  /** Opens or closes a group. */
  void toggle(String group) {
    if (!closed.remove(group)) {
      closed.add(group);
    }
    changed.run();
  }

  /** Opens it, without a word to anybody: what is revealed in it says so. */
  void reveal(String group) {
    closed.remove(group);
  }

  void openAll() {
    closed.clear();
    changed.run();
  }
}
