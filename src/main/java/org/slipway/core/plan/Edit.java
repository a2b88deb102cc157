package org.slipway.core.plan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The only way to change a plan: a label that says what was done and the records after it. One
 * gesture, one import, one undo is one edit.
 *
 * @param label for undo menus and the journal
 * @param changes at most one per record; order does not matter
 * @param undoes journal number of the edit this one reverses
 */
public record Edit(Phrase label, List<Change> changes, Optional<Long> undoes) {

  /**
   * @throws IllegalArgumentException if two changes name the same record
   */
  public Edit {
    var seen = new TreeMap<Ref, Change>();
    for (Change change : changes) {
      if (seen.put(change.ref(), change) != null) {
        throw new IllegalArgumentException("two changes of one record: " + change.ref());
      }
    }
    changes = List.copyOf(changes);
  }

  public static Edit put(Phrase label, PlanRecord... after) {
    var changes = new ArrayList<Change>();
    for (PlanRecord record : after) {
      changes.add(new Change.Put(record));
    }
    return new Edit(label, changes, Optional.empty());
  }

  public static Edit remove(Phrase label, Ref... gone) {
    var changes = new ArrayList<Change>();
    for (Ref ref : gone) {
      changes.add(new Change.Remove(ref));
    }
    return new Edit(label, changes, Optional.empty());
  }

  /** The edit that leads from one plan to another; unknown records are left out. */
  public static Edit leading(Phrase label, Plan from, Plan to) {
    var changes = new ArrayList<Change>();
    for (Kind kind : Kind.values()) {
      if (from.sharesAll(kind, to)) {
        continue;
      }
      for (PlanRecord record : to.records(kind)) {
        if (!isSame(from.find(Ref.of(record)), record)) {
          changes.add(new Change.Put(record));
        }
      }
      for (PlanRecord record : from.records(kind)) {
        if (to.find(Ref.of(record)).isEmpty()) {
          changes.add(new Change.Remove(Ref.of(record)));
        }
      }
    }
    return new Edit(label, changes, Optional.empty());
  }

  @SuppressWarnings("ReferenceEquality") // most records are the very same, and equality is slow
  private static boolean isSame(Optional<? extends PlanRecord> there, PlanRecord record) {
    return there.isPresent() && (there.get() == record || there.get().equals(record));
  }

  public boolean isEmpty() {
    return changes.isEmpty();
  }

  /**
   * The edit that takes this one back, for the plan as it is before this one is applied. Keeps the
   * label; the caller names the journal number it reverses.
   */
  public Edit inverse(Plan before) {
    var back = new ArrayList<Change>();
    for (Change change : changes) {
      Optional<? extends PlanRecord> was = before.find(change.ref());
      was.ifPresentOrElse(
          record -> back.add(new Change.Put(record)),
          () -> back.add(new Change.Remove(change.ref())));
    }
    return new Edit(label, back, Optional.empty());
  }

  public Edit undoing(long journalNumber) {
    return new Edit(label, changes, Optional.of(journalNumber));
  }
}
