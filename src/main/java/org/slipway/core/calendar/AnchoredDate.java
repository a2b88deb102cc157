package org.slipway.core.calendar;

import org.slipway.core.plan.Anchor;

/** An anchor and when it was, as reckoned where calendars and time-zone data were at hand. */
public record AnchoredDate(Anchor anchor, Anchors.Dated dated) {}
