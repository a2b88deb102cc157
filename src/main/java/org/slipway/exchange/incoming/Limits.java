package org.slipway.exchange.incoming;

/**
 * How much of a file is read before it is refused; every refusal names the limit.
 *
 * @param bytes of the whole file
 * @param rows or events
 * @param columns of one row, or properties of one event
 * @param lineLength characters of one row or one unfolded line
 * @param depth of nested values
 * @param problems listed at most; the rest is counted
 */
public record Limits(long bytes, int rows, int columns, int lineLength, int depth, int problems) {

  /** What a planner's files stay far below. */
  public static final Limits STANDARD = new Limits(100L << 20, 250_000, 1_000, 500_000, 64, 1_000);
}
