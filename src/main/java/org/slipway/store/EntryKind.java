package org.slipway.store;

import java.util.Locale;

/** What a journal entry is about. */
public enum EntryKind {
  /** The first one. */
  CREATED,
  EDIT,
  UNDO,
  REDO,
  /** The file was put back from a backup. */
  RESTORED,
  /** The file was brought to a newer schema. */
  MIGRATED,
  /** A branch begins; its fork point stands in the detail. */
  BRANCHED,
  /** A branch was taken into the base: an edit of the base that names the branch. */
  MERGED,
  /** A branch was given up. */
  DISCARDED;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static EntryKind ofWord(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }
}
