package org.slipway.ui.calendar;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.beans.property.ObjectProperty;
import org.slipway.scene.Footer;

/**
 * Which groups of lanes the reader has closed, and what is folded below the lanes. On the FX
 * thread.
 */
final class LaneGroups {

  private final TreeSet<String> closed = new TreeSet<>();
  private final ObjectProperty<Set<Footer>> folded;
  private final Runnable changed;

  /**
   * @param folded kept with the reader's choices
   */
  LaneGroups(ObjectProperty<Set<Footer>> folded, Runnable changed) {
    this.folded = folded;
    this.changed = changed;
  }

  SortedSet<String> closed() {
    var all = new TreeSet<>(closed);
    folded.get().forEach(footer -> all.add(footer.key()));
    return Collections.unmodifiableSortedSet(all);
  }

  /** Opens or closes a group, or folds what stands below the lanes. */
  void toggle(String group) {
    Optional<Footer> footer = Footer.of(group);
    if (footer.isPresent()) {
      fold(footer.get(), !folded.get().contains(footer.get()));
      return;
    }
    if (!closed.remove(group)) {
      closed.add(group);
    }
    changed.run();
  }

  /** Opens it, without a word to anybody: what is revealed in it says so. */
  void reveal(String group) {
    closed.remove(group);
  }

  /** Folds what stands below the lanes, or opens it. */
  void fold(Footer footer, boolean wanted) {
    var now = new TreeSet<>(folded.get());
    if (wanted ? now.add(footer) : now.remove(footer)) {
      folded.set(now);
    }
  }

  void openAll() {
    closed.clear();
    changed.run();
  }
}
