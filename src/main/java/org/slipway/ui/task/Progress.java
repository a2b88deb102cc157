package org.slipway.ui.task;

/** How far a piece of work is. Called on the thread that works. */
public interface Progress {

  /**
   * Says how far it is.
   *
   * @param done units done; {@code total} below 1 means that the end is not known
   */
  void report(long done, long total);

  /** Whether somebody wants it to stop; the work then throws a CancellationException. */
  boolean cancelled();
}
