package org.slipway.text;

import org.slipway.core.schedule.train.Closure;

/** How a freeze that closes production to a departure reads. */
public final class ClosureWords {

  private ClosureWords() {}

  public static String of(Closure closure, Texts texts) {
    return texts.get(
        closure.certain() ? "trains.closed" : "trains.perhaps-closed",
        closure.freeze().name(),
        texts.term(closure.freeze().severity()));
  }
}
