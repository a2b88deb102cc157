package org.slipway.store;

import java.time.Instant;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.slipway.core.plan.Phrase;

/**
 * One line of the journal.
 *
 * @param seq 1, 2, 3 … without a gap
 * @param branch {@code base} for the plan itself
 * @param at milliseconds
 * @param actor who did it, as claimed
 * @param label what was done
 * @param undoes the entry that an undo or a redo reverses
 * @param detail facts about creation, restore and migration; empty for edits
 * @param schemaVersion of the file when it was written
 * @param previousHash hash of the entry before
 * @param hash over all of the above and the digests of the changes ({@link JournalHash})
 */
public record JournalEntry(
    long seq,
    String branch,
    Instant at,
    String actor,
    EntryKind kind,
    Phrase label,
    Optional<Long> undoes,
    SortedMap<String, String> detail,
    int schemaVersion,
    String previousHash,
    String hash) {

  /** The branch of the plan itself. */
  public static final String BASE = "base";

  public JournalEntry {
    detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
  }

  public JournalHead head() {
    return new JournalHead(seq, hash);
  }

  JournalEntry withHash(String newHash) {
    return new JournalEntry(
        seq, branch, at, actor, kind, label, undoes, detail, schemaVersion, previousHash, newHash);
  }
}
