package org.slipway.ui.importing;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Ref;

/**
 * One line of a preview.
 *
 * @param ref the record it speaks of; empty for a note
 * @param field what a decision is on; empty: the record as a whole
 * @param cells texts by column
 * @param decidable whether there is something to decide
 */
record Line(
    Optional<Ref> ref, Optional<String> field, SortedMap<String, String> cells, boolean decidable) {

  Line {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  /** A line's text in a column; empty where it has none. */
  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
