package org.slipway.core.plan;

import java.time.Instant;

/**
 * A moment of the plan that somebody named.
 *
 * @param at when it was taken, in milliseconds
 * @param seq number of the journal entry it stands at
 * @param hash SHA-256, hex, of that entry
 */
public record Snapshot(Head<Snapshot> head, String name, Instant at, long seq, String hash)
    implements PlanRecord {
  @Override
  public Id<Snapshot> id() {
    return head.id();
  }
}
