package org.slipway.pack.print;

/** Hears how far a document is, on the thread that makes it. */
@FunctionalInterface
public interface Steps {

  /** Hears nothing. */
  Steps UNHEARD = (_, _) -> {};

  /**
   * Something was done. Whoever wants the making to stop throws, for example a
   * CancellationException; the document is then not made.
   *
   * @param total a guess, never below {@code done}; 0 where there is none yet
   */
  void at(long done, long total);
}
