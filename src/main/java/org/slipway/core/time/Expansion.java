package org.slipway.core.time;

import java.util.List;

/**
 * The occurrences of a recurrence that touch a range. What could not be computed is said and never
 * counts as nothing.
 */
public sealed interface Expansion {

  /** The occurrences that are certain, sorted; no two have the same stretch. */
  List<Occurrence> occurrences();

  /** Where there may be more that could not be computed; empty when everything is known. */
  IntervalSet unknown();

  /** Every occurrence is known. */
  record Known(List<Occurrence> occurrences) implements Expansion {

    public Known {
      occurrences = List.copyOf(occurrences);
    }

    @Override
    public IntervalSet unknown() {
      return IntervalSet.EMPTY;
    }
  }

  /**
   * Some or all occurrences are not known.
   *
   * @param reason why
   * @param detail what it is about: the year that is not covered, or the part of the rule; else ""
   * @param occurrences those that are certain all the same
   * @param unknown where the others may be; never empty
   */
  record NotComputed(
      Reason reason, String detail, List<Occurrence> occurrences, IntervalSet unknown)
      implements Expansion {

    public NotComputed {
      occurrences = List.copyOf(occurrences);
    }

    /** Nothing is known of the whole range. */
    public static NotComputed all(Reason reason, String detail, Interval range) {
      return new NotComputed(reason, detail, List.of(), IntervalSet.of(range));
    }
  }

  /** Why occurrences are not computed. */
  enum Reason {
    /** The holiday calendar does not cover a year that was needed. */
    YEAR_NOT_COVERED,
    /** No working day within a month of where the rule points. */
    NO_WORKING_DAY,
    /** The rule cannot be read, see {@link Recurrences#check}. */
    RULE_UNREADABLE,
    /** More than {@link Recurrences#MOST_OCCURRENCES} in the range asked for. */
    TOO_MANY,
    /** The rule names dates so rare that the search for the next one was given up. */
    TOO_RARE,
    /** It was not computed when the extract was made that is read now. */
    NOT_STORED
  }
}
