package org.slipway.core.plan;

/** An interface that a version of a component offers, for example {@code orders-api 2.1}. */
public record Provision(String interfaceName, String version) {}
