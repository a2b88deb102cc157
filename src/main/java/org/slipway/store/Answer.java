package org.slipway.store;

/** What came back from the holder of a workspace. */
public sealed interface Answer {

  /** It answered. */
  record Given(String body) implements Answer {}

  /** It answered that it could not do it, with its reason. */
  record Refused(String reason) implements Answer {}

  /** It did not answer in time, or is not there. */
  record None(String why) implements Answer {}
}
