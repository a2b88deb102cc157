package org.slipway.workspace;

import org.slipway.store.JournalHead;

/**
 * What belongs together in a workspace at one moment.
 *
 * @param base the plan itself
 * @param current the line that edits go to: the base itself, or a branch
 */
record State(JournalHead head, Line base, Line current) {

  static State onBase(JournalHead head, Line base) {
    return new State(head, base, base);
  }

  PlanAtHead planAtHead() {
    return new PlanAtHead(current.plan(), head);
  }

  /** The state after an entry of the current line. */
  State after(JournalHead next, Line line) {
    return line.isBase() ? onBase(next, line) : new State(next, base, line);
  }
}
