package org.slipway.core.plan;

/**
 * A library that a version of a component ships.
 *
 * @param name without its version, for example {@code pkg:maven/org.slf4j/slf4j-api}
 */
public record Library(String name, String version) {}
