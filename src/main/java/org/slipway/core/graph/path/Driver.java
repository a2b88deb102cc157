package org.slipway.core.graph.path;

/** The one constraint that a date of a task follows from, before open time is looked at. */
public sealed interface Driver {

  /** A link: from the task before it for an earliest date, to the one after it for a latest. */
  record Link(int number) implements Driver {}

  /** The task waits for nothing, or for nothing that is later than the plan start. */
  record PlanStart() implements Driver {}

  /** It is not to start before a minute of its own. */
  record NotBefore() implements Driver {}

  /** Nothing waits for the task before the plan finish. */
  record PlanFinish() implements Driver {}

  /** It is to be finished by a minute of its own. */
  record Deadline() implements Driver {}
}
