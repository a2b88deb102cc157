package org.slipway.exchange.csv;

import org.slipway.core.plan.Phrase;

/** A cell does not say what its field needs. Travels only inside this package. */
final class CellWrong extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Phrase wrong;
  private final transient Phrase remedy;

  CellWrong(Phrase wrong, Phrase remedy) {
    super(wrong.key(), null, false, false);
    this.wrong = wrong;
    this.remedy = remedy;
  }

  Phrase wrong() {
    return wrong;
  }

  Phrase remedy() {
    return remedy;
  }
}
