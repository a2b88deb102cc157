package org.slipway.core.plan;

/** A component in the version a release delivers. */
public record Delivery(Id<Component> component, String version) {}
