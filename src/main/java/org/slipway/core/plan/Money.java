package org.slipway.core.plan;

import java.math.BigDecimal;

/**
 * An amount in one currency.
 *
 * @param currency ISO 4217 code
 * @param amount exact
 */
public record Money(String currency, BigDecimal amount) {}
