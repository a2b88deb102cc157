package org.slipway.workspace;

import java.util.Optional;
import org.pcollections.ConsPStack;
import org.pcollections.PStack;
import org.slipway.core.plan.Phrase;
import org.slipway.store.JournalEntry;

/**
 * What can be undone and redone, read off the journal: an edit, or the redo of one, can be undone;
 * an undo can be redone until the next edit. Creation and restore are boundaries.
 *
 * @param done latest first
 * @param undone latest first
 */
record Trail(PStack<Step> done, PStack<Step> undone) {

  /**
   * One entry that can be reversed.
   *
   * @param seq its journal number
   * @param label of the edit it is about
   */
  record Step(long seq, Phrase label) {}

  static final Trail EMPTY = new Trail(ConsPStack.empty(), ConsPStack.empty());

  Optional<Step> undo() {
    return done.stream().findFirst();
  }

  Optional<Step> redo() {
    return undone.stream().findFirst();
  }

  /** After one more entry. */
  Trail with(JournalEntry entry) {
    var step = new Step(entry.seq(), entry.label());
    return switch (entry.kind()) {
      case CREATED, RESTORED, BRANCHED -> EMPTY;
      case MIGRATED, DISCARDED -> this;
      case EDIT, MERGED -> new Trail(done.plus(step), ConsPStack.empty());
      case UNDO -> reverses(entry, undo()) ? new Trail(done.minus(0), undone.plus(step)) : EMPTY;
      case REDO -> reverses(entry, redo()) ? new Trail(done.plus(step), undone.minus(0)) : EMPTY;
    };
  }

  private static boolean reverses(JournalEntry entry, Optional<Step> step) {
    return step.map(Step::seq).equals(entry.undoes());
  }
}
