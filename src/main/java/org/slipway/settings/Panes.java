package org.slipway.settings;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the window showed.
 *
 * @param view id of the view; empty: the first one
 * @param inspected ids of the views beside which the inspector was open
 * @param split part of the width left of the inspector, 0 to 1; 0: never moved
 */
public record Panes(String view, SortedSet<String> inspected, double split) {

  /** Nothing shown yet. */
  public static final Panes NONE = new Panes("", Collections.emptySortedSet(), 0);

  public Panes {
    inspected = Collections.unmodifiableSortedSet(new TreeSet<>(inspected));
  }
}
