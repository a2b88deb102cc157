package org.slipway.exchange.incoming;

/** Told how far a long work is. Called often and from the working thread: it must be quick. */
@FunctionalInterface
public interface Progress {

  /** The one that tells nobody. */
  Progress NONE = (_, _, _) -> {};

  /**
   * The work has come so far.
   *
   * @param label key of the text that names the step
   * @param done steps done so far
   * @param total steps in all; 0: not known
   */
  void at(String label, long done, long total);
}
