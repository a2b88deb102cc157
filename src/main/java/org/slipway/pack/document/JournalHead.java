package org.slipway.pack.document;

/**
 * Where the journal of the workspace stood: proof against a cut tail, as far as this is kept.
 *
 * @param entries how many
 * @param hash of the last one, SHA-256, hex
 */
public record JournalHead(long entries, String hash) {}
