package org.slipway.store;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Change;
import org.slipway.core.plan.Edit;
import org.slipway.core.plan.Phrase;

/**
 * What is to be entered in the journal.
 *
 * @param branch {@link JournalEntry#BASE} or the name of a branch; only edits of the base change
 *     rows
 * @param detail facts about a fork, an update or a merge
 */
public record Posting(String branch, EntryKind kind, Edit edit, SortedMap<String, String> detail) {

  public Posting {
    detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
  }

  /** An edit, an undo or a redo of the base or of a branch. */
  public static Posting of(String branch, EntryKind kind, Edit edit) {
    return new Posting(branch, kind, edit, new TreeMap<>());
  }

  /**
   * The beginning of a branch.
   *
   * @param first what it is different in from the base at its fork: nothing, unless it begins at
   *     another branch
   */
  public static Posting beginning(String branch, JournalHead fork, List<Change> first) {
    Edit begun = new Edit(Phrase.of("branch.began"), first, Optional.empty());
    return new Posting(branch, EntryKind.BRANCHED, begun, Branches.beginning(fork));
  }

  /**
   * The one edit of a branch that takes the base in.
   *
   * @param base its last entry, whose state is taken in
   */
  public static Posting updating(String branch, Edit edit, JournalHead base) {
    return new Posting(branch, EntryKind.EDIT, edit, Branches.updating(base));
  }

  /** The one edit of the base that takes a branch in. */
  public static Posting merging(String branch, Edit edit) {
    return new Posting(JournalEntry.BASE, EntryKind.MERGED, edit, Branches.merging(branch));
  }

  /** The end of a branch that is not wanted. */
  public static Posting discarding(String branch) {
    return of(branch, EntryKind.DISCARDED, Edit.put(Phrase.of("branch.discarded")));
  }

  boolean isOfBase() {
    return branch.equals(JournalEntry.BASE);
  }
}
