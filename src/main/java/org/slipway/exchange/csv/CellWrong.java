package org.slipway.exchange.csv;

import org.slipway.core.plan.Phrase;

/** A cell does not say what its field needs. Travels only inside this package. */
final class CellWrong extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient Phrase wrong;
  private final transient Phrase remedy;
  private final boolean leavesRecord;

  CellWrong(Phrase wrong, Phrase remedy) {
    this(wrong, remedy, false);
  }

  private CellWrong(Phrase wrong, Phrase remedy, boolean leavesRecord) {
    super(wrong.key(), null, false, false);
    this.wrong = wrong;
    this.remedy = remedy;
    this.leavesRecord = leavesRecord;
  }

  /** One for which the record is not made and the file is taken all the same. */
  static CellWrong ofRecord(Phrase wrong, Phrase remedy) {
    return new CellWrong(wrong, remedy, true);
  }

  boolean leavesRecord() {
    return leavesRecord;
  }

  Phrase wrong() {
    return wrong;
  }

  Phrase remedy() {
    return remedy;
  }
}
