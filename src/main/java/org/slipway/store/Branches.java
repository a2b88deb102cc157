package org.slipway.store;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The branches of a workspace, read off its journal entry by entry. A merge that is undone opens
 * its branch again, and one that is redone closes it. An update is an edit of the branch that says
 * up to where it takes the base in.
 */
final class Branches {

  private static final String FORK = "fork";
  private static final String BRANCH = "branch";
  private static final String TAKEN = "taken";

  private final TreeMap<String, Branch> byName = new TreeMap<>();

  /** Entries that merge, undo a merge or redo one: number to name of the branch. */
  private final TreeMap<Long, String> merges = new TreeMap<>();

  /** Entries that update a branch, undo an update or redo one. */
  private final TreeMap<Long, Step> updates = new TreeMap<>();

  /** What a branch had taken in of the base before and after an entry. */
  private record Step(JournalHead before, JournalHead after) {

    Step back() {
      return new Step(/* before= */ after, /* after= */ before);
    }
  }

  SortedMap<String, Branch> all() {
    return Collections.unmodifiableSortedMap(byName);
  }

  /** The detail of an entry that begins a branch. */
  static SortedMap<String, String> beginning(JournalHead fork) {
    return detail(FORK, Restore.text(fork));
  }

  /** The detail of an entry that merges a branch. */
  static SortedMap<String, String> merging(String branch) {
    return detail(BRANCH, branch);
  }

  /** The detail of an edit that takes the base in, up to its entry. */
  static SortedMap<String, String> updating(JournalHead base) {
    return detail(TAKEN, Restore.text(base));
  }

  private static SortedMap<String, String> detail(String name, String value) {
    var detail = new TreeMap<String, String>();
    detail.put(name, value);
    return detail;
  }

  /**
   * Takes the next entry.
   *
   * @return whether it is one that may stand there: not of a branch that has not begun or is closed
   */
  boolean take(JournalEntry entry) {
    if (!entry.branch().equals(JournalEntry.BASE)) {
      return takeOwn(entry);
    }
    return switch (entry.kind()) {
      case MERGED ->
          Optional.ofNullable(entry.detail().get(BRANCH))
              .filter(name -> move(name, Branch.State.OPEN, Branch.State.MERGED))
              .map(name -> merges.put(entry.seq(), name))
              .isEmpty(); // nothing was under this number before
      case UNDO -> reversed(entry, Branch.State.MERGED, Branch.State.OPEN);
      case REDO -> reversed(entry, Branch.State.OPEN, Branch.State.MERGED);
      case BRANCHED, DISCARDED -> false;
      case CREATED, EDIT, RESTORED, MIGRATED -> true;
    };
  }

  private boolean takeOwn(JournalEntry entry) {
    return switch (entry.kind()) {
      case BRANCHED ->
          head(entry, FORK)
              .filter(fork -> fork.seq() < entry.seq())
              .map(fork -> begun(entry, fork))
              .map(branch -> byName.putIfAbsent(branch.name(), branch) == null)
              .orElse(false);
      case DISCARDED -> move(entry.branch(), Branch.State.OPEN, Branch.State.DISCARDED);
      case EDIT, UNDO, REDO ->
          Optional.ofNullable(byName.get(entry.branch()))
              .filter(Branch::isOpen)
              .filter(branch -> takenIn(entry, branch))
              .isPresent();
      case CREATED, RESTORED, MIGRATED, MERGED -> false;
    };
  }

  private static Branch begun(JournalEntry entry, JournalHead fork) {
    return new Branch(entry.branch(), fork, fork, entry.at(), entry.actor(), Branch.State.OPEN);
  }

  /** Follows an update, its undo or its redo; false: it says a place in the base that cannot be. */
  private boolean takenIn(JournalEntry entry, Branch branch) {
    Optional<Step> step =
        entry.kind() == EntryKind.EDIT
            ? head(entry, TAKEN).map(base -> new Step(branch.taken(), base))
            : entry.undoes().flatMap(seq -> Optional.ofNullable(updates.get(seq))).map(Step::back);
    step.ifPresent(
        s -> {
          updates.put(entry.seq(), s);
          byName.put(branch.name(), branch.upTo(s.after()));
        });
    return step.map(s -> s.after().seq() < entry.seq()).orElse(true);
  }

  private boolean reversed(JournalEntry entry, Branch.State from, Branch.State to) {
    Optional<String> name = entry.undoes().flatMap(seq -> Optional.ofNullable(merges.get(seq)));
    name.ifPresent(branch -> merges.put(entry.seq(), branch));
    return name.map(branch -> move(branch, from, to)).orElse(true);
  }

  private boolean move(String name, Branch.State from, Branch.State to) {
    Branch branch = byName.get(name);
    if (branch == null || branch.state() != from) {
      return false;
    }
    byName.put(name, branch.in(to));
    return true;
  }

  private static Optional<JournalHead> head(JournalEntry entry, String name) {
    return Optional.ofNullable(entry.detail().get(name)).flatMap(Restore::head);
  }
}
