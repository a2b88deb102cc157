package org.slipway.store;

/**
 * The end of a journal: the number of its last entry and that entry's hash. Whoever knows an
 * earlier head can tell whether a file still holds the history it belongs to.
 *
 * @param seq 1 for the first entry
 * @param hash SHA-256, hex
 */
public record JournalHead(long seq, String hash) {

  /** Before the first entry. */
  static final JournalHead NONE = new JournalHead(0, "0".repeat(64));
}
