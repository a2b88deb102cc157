package org.slipway.core.plan;

/**
 * A value of a record that nobody could work with.
 *
 * @param field names of the fields from the record down to the value, with dots between them
 */
public record Misfit(String field, Phrase reason) {

  /** The same, seen from the record or value that holds it as this field. */
  public Misfit within(String above) {
    return new Misfit(above + '.' + field, reason);
  }
}
