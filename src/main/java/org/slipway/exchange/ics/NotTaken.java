package org.slipway.exchange.ics;

import org.slipway.core.plan.Phrase;

/** Why one event is left out. Travels only inside this package. */
final class NotTaken extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final int line;
  private final transient Phrase wrong;
  private final transient Phrase remedy;

  NotTaken(int line, Phrase wrong, Phrase remedy) {
    super(wrong.key(), null, false, false);
    this.line = line;
    this.wrong = wrong;
    this.remedy = remedy;
  }

  int line() {
    return line;
  }

  Phrase wrong() {
    return wrong;
  }

  Phrase remedy() {
    return remedy;
  }
}
