package org.slipway.store;

/** What became of saving an edit. */
public sealed interface Saving {

  /** Rows and entry are on disk. */
  record Saved(JournalHead head) implements Saving {}

  /** Nothing of it is on disk, or at least nothing that was acknowledged. */
  record NotSaved(StoreProblem problem) implements Saving {}
}
