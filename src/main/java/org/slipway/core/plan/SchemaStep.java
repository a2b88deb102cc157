package org.slipway.core.plan;

/**
 * A delivery takes one step of a schema change.
 *
 * @param change what the steps of one change share, for example {@code orders.customer_id}
 */
public record SchemaStep(String change, SchemaPhase phase) {}
