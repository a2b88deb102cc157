package org.slipway.core.plan;

/**
 * A rule on an attribute of the change that gives a level by itself; the first that holds counts.
 *
 * @param id stable; printed with the breakdown
 * @param value the least that makes it hold, in the words of the attribute
 */
public record RiskCondition(String id, RiskAttribute attribute, String value, RiskLevel level) {}
