package org.slipway.core.calendar;

/** What a line of a calendar is. */
public enum EntrySort {
  DEPLOYMENT,
  FREEZE,
  WINDOW,
  EVENT,
  DEPARTURE,
  CUT_OFF,
  MILESTONE,
  DELIVERY,
  SHIFT,
  BOOKING,
  HOLIDAY
}
