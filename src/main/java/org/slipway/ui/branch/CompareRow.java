package org.slipway.ui.branch;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Ref;

/**
 * One line of a comparison: a difference, or a field that both sides changed.
 *
 * @param ref the record it is about
 * @param field what a decision is on; empty: a difference, with nothing to decide
 * @param cells texts by column
 */
record CompareRow(Ref ref, Optional<String> field, SortedMap<String, String> cells) {

  static final String GROUP = "group";
  static final String TURN = "turn";
  static final String SAYS = "says";
  static final String KEY = "key";
  static final String UTC = "utc";
  static final String FIELD = "field";
  static final String FORK = "fork";
  static final String BASE = "base";
  static final String BRANCH = "branch";
  static final String DECISION = "decision";

  CompareRow {
    cells = Collections.unmodifiableSortedMap(new TreeMap<>(cells));
  }

  String cell(String column) {
    return cells.getOrDefault(column, "");
  }
}
