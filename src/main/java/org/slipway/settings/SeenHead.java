package org.slipway.settings;

/**
 * The end of a workspace's journal as it was last seen here.
 *
 * @param seq number of the last entry
 * @param hash its hash, in hex
 */
public record SeenHead(long seq, String hash) {}
