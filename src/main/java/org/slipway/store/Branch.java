package org.slipway.store;

import java.time.Instant;

/**
 * A what-if branch: the plan as it was at the fork point, and the changes made on the branch since.
 * Later edits of the base reach it only by an update, which is a change of the branch too.
 *
 * @param name as people call it; no other branch of the workspace has or had it
 * @param fork the last entry of the base that it began with
 * @param taken the last entry of the base whose state it has taken in: the fork, or a later one
 *     after an update; what merging compares with
 * @param at when it began
 * @param actor who began it, as claimed
 */
public record Branch(
    String name, JournalHead fork, JournalHead taken, Instant at, String actor, State state) {

  /** What has become of a branch. */
  public enum State {
    OPEN,
    /** Its changes are in the base. Open again once the merge is undone. */
    MERGED,
    /** Given up; its entries stay in the journal. */
    DISCARDED
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  Branch in(State other) {
    return new Branch(name, fork, taken, at, actor, other);
  }

  Branch upTo(JournalHead base) {
    return new Branch(name, fork, base, at, actor, state);
  }
}
