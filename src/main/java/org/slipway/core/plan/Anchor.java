package org.slipway.core.plan;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/**
 * A point in time relative to a business event, in the event's zone: the local day on which the
 * event starts or ends, moved by days, at a time of day.
 *
 * @param occurrence local date on which the meant occurrence starts by its rule; empty: the event
 *     happens once, or its first occurrence is meant
 * @param days negative: before
 * @param workingDays whether only working days of the event's holiday calendar are counted
 */
public record Anchor(
    Id<BusinessEvent> event,
    EventEdge edge,
    Optional<LocalDate> occurrence,
    int days,
    boolean workingDays,
    LocalTime at) {}
