package org.slipway.core.plan;

/**
 * The file a record was read from.
 *
 * @param name without folders
 * @param sha256 hex
 */
public record SourceFile(String name, String sha256) {}
