package org.slipway.store;

import java.util.List;
import java.util.Optional;

/**
 * What an audit found.
 *
 * @param head the end of the journal
 * @param entries number of entries read
 * @param records number of rows read, unknown kinds included
 * @param flaws earliest entry first
 * @param tailProvable whether an earlier head was at hand: without one, a journal cut at its end
 *     and one rehashed whole look sound
 */
public record AuditReport(
    JournalHead head, long entries, long records, List<Flaw> flaws, boolean tailProvable) {

  public AuditReport {
    flaws = flaws.stream().sorted(Flaw.ORDER).toList();
  }

  public boolean isSound() {
    return flaws.isEmpty();
  }

  /** The number of the first bad entry, where a flaw is in one. */
  public Optional<Long> firstBadEntry() {
    return flaws.stream().flatMap(flaw -> flaw.entry().stream()).findFirst();
  }
}
