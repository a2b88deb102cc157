package org.slipway.core.plan;

import java.util.Optional;

/**
 * What a version of a component needs of another component.
 *
 * @param interfaceName the range is about this interface; empty: about the component itself
 * @param range versions it works with
 */
public record Requirement(
    Id<Component> component, Optional<String> interfaceName, VersionRange range) {}
