package org.slipway.store;

import java.util.Optional;

/**
 * One state a record has had.
 *
 * @param entry what made it so
 * @param after canonical JSON; empty: the record was removed
 */
public record Past(JournalEntry entry, Optional<String> after) {}
