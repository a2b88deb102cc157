package org.slipway.core.plan;

import java.math.BigDecimal;
import java.time.Duration;

/**
 * What ends a rollout: a metric beyond a threshold for some time.
 *
 * @param metric as monitoring names it
 * @param threshold in the metric's own unit
 * @param over how long it must be beyond the threshold
 */
public record StopRule(String metric, Comparison comparison, BigDecimal threshold, Duration over) {}
