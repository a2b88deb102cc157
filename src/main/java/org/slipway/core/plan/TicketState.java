package org.slipway.core.plan;

/** The states of a change ticket, as change systems name them. */
public enum TicketState {
  NEW,
  ASSESS,
  AUTHORIZE,
  SCHEDULED,
  IMPLEMENT,
  REVIEW,
  CLOSED,
  CANCELLED
}
