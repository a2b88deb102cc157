package org.slipway.exchange.incoming;

import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

/**
 * A long work that tells its progress and can be cancelled between two steps.
 *
 * @param cancelled asked from the working thread about every thousand steps
 */
public record Work(Progress progress, BooleanSupplier cancelled) {

  /** Tells nobody and runs to its end. */
  public static final Work QUIET = new Work(Progress.NONE, () -> false);

  private static final int OFTEN = 1_000;

  /**
   * Another step is done.
   *
   * @throws CancellationException if the work is to end; the importers turn it into an answer
   */
  public void step(String label, long done, long total) {
    if (done % OFTEN == 0 || done == total) {
      if (cancelled.getAsBoolean()) {
        throw new CancellationException(label);
      }
      progress.at(label, done, total);
    }
  }
}
