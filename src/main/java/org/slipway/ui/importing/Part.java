package org.slipway.ui.importing;

import java.util.List;
import java.util.Locale;
import org.slipway.exchange.PreviewRow;

/** What a preview shows, one part at a time, each as a table. */
enum Part {
  ADDED,
  CHANGED,
  CONFLICTING,
  MISSING,
  UNCHANGED,
  NOTES;

  static final String LINE = "line";
  static final String KIND = "kind";
  static final String NAME = "record";
  static final String FIELD = "field";
  static final String BASE = "base";
  static final String OURS = "ours";
  static final String THEIRS = "theirs";
  static final String DECISION = "decision";
  static final String COLUMN = "column";
  static final String WRONG = "wrong";
  static final String REMEDY = "remedy";

  /** Ids of its columns, in their order. */
  List<String> columns() {
    return switch (this) {
      case ADDED, UNCHANGED -> List.of(LINE, KIND, NAME);
      case CHANGED -> List.of(LINE, KIND, NAME, FIELD, OURS, THEIRS);
      case CONFLICTING -> List.of(LINE, NAME, FIELD, BASE, OURS, THEIRS, DECISION);
      case MISSING -> List.of(KIND, NAME, DECISION);
      case NOTES -> List.of(LINE, COLUMN, WRONG, REMEDY);
    };
  }

  /** Ending of its message keys and ids. */
  String token() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Part of(PreviewRow.Status status) {
    return switch (status) {
      case ADDED -> ADDED;
      case CHANGED -> CHANGED;
      case UNCHANGED -> UNCHANGED;
      case CONFLICTING -> CONFLICTING;
    };
  }
}
