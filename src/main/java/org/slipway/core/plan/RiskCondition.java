package org.slipway.core.plan;

/**
 * A rule on an attribute of the change that gives a level by itself; the first that holds counts.
 *
 * @param id stable; printed with the breakdown
 * @param value the least that makes it hold, for experience the most: a whole number of users,
 *     environments, schema changes or deployments; an amount a day such as {@code EUR 250000}; a
 *     sensitivity such as {@code personal}; a backout time such as {@code PT2H}
 */
public record RiskCondition(String id, RiskAttribute attribute, String value, RiskLevel level) {}
