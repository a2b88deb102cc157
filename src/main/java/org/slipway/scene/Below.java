package org.slipway.scene;

import java.util.Collections;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * What the rows below the lanes are about, where a timeline is cut into pages: each page has what
 * says something about its own lanes.
 *
 * @param rosters whose cover is shown
 * @param regions whose traffic may be shown
 */
public record Below(SortedSet<String> rosters, SortedSet<String> regions) {
  public Below {
    rosters = Collections.unmodifiableSortedSet(new TreeSet<>(rosters));
    regions = Collections.unmodifiableSortedSet(new TreeSet<>(regions));
  }
}
