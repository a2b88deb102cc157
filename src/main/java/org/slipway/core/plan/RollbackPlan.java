package org.slipway.core.plan;

import java.util.Optional;

/**
 * How a deployment is taken back.
 *
 * @param summary the steps, or where they are written
 * @param owner who decides
 */
public record RollbackPlan(String summary, Optional<Id<Person>> owner) {}
