package org.slipway.core.calendar;

import java.util.List;
import org.slipway.core.plan.Freeze;
import org.slipway.core.time.Occurrence;

/**
 * A freeze that is active during some interval.
 *
 * @param occurrences those that overlap the interval, in order
 * @param excepted whether it was asked to be left out
 * @param partial whether its scope leaves out an item of the target
 */
public record FreezeHit(
    Freeze freeze, List<Occurrence> occurrences, boolean excepted, boolean partial) {}
