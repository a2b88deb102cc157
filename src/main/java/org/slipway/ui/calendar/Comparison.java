package org.slipway.ui.calendar;

import java.util.Optional;
import java.util.function.Supplier;
import org.slipway.core.plan.Plan;

/**
 * Another state of the plan that the calendar can be held against.
 *
 * @param name what people call it
 * @param plan reads it; empty where that cannot be done; may take a moment, on any thread
 */
public record Comparison(String name, Supplier<Optional<Plan>> plan) {}
