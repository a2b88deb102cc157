package org.slipway.scene;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What stands on one page of a timeline that is cut into pages: its lanes, and below them and in
 * the legend what says something about these.
 *
 * @param lanes by number in the index
 * @param rosters whose cover is shown
 * @param regions whose traffic may be shown
 */
public record PageRows(
    SortedSet<Integer> lanes, SortedSet<String> rosters, SortedSet<String> regions) {
  public PageRows {
    lanes = Collections.unmodifiableSortedSet(new TreeSet<>(lanes));
    rosters = Collections.unmodifiableSortedSet(new TreeSet<>(rosters));
    regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
  }
}
