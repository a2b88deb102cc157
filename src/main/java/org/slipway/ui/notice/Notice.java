package org.slipway.ui.notice;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing said to the user.
 *
 * @param at when, by the real clock
 * @param offer what can be done about it at once
 */
public record Notice(Kind kind, String sentence, Instant at, Optional<Offer> offer) {

  /** How it is said. */
  public enum Kind {
    /** Something went well: a toast. */
    DONE,
    /** Something to know: a quiet bar that stays. */
    NOTE,
    /** Something is in the way: a bar that stays. */
    PROBLEM
  }

  /** A button beside the sentence. */
  public record Offer(String label, Runnable run) {}
}
