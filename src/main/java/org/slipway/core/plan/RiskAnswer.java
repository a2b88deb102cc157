package org.slipway.core.plan;

import java.math.BigDecimal;

/**
 * One answer that may be chosen, and what it adds before the question's weight.
 *
 * @param id stable; assessments name it
 */
public record RiskAnswer(String id, String text, BigDecimal value) {}
