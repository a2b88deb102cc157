package org.slipway.core.time;

/**
 * Why a recurrence rule cannot be used.
 *
 * @param reason what is wrong
 * @param part the part of the rule that is wrong, or the whole rule
 */
public record RuleProblem(Reason reason, String part) {

  public enum Reason {
    /** Not an RFC 5545 rule, or one with a part that RFC 5545 forbids there. */
    UNREADABLE,
    /** Repeats every minute or second: no plan needs that. */
    TOO_FREQUENT,
    /** An INTERVAL above {@link Recurrences#LONGEST_INTERVAL}. */
    INTERVAL_TOO_LONG,
    /** Calendar week 53, which few years have, beside other weeks or with a COUNT. */
    WEEK_53,
    /** No date ever fits, for example 30 February. */
    NEVER
  }
}
