package org.slipway.core.schedule.planning;

import java.util.LinkedHashMap;
import java.util.SequencedMap;

/**
 * What makes one schedule better than another: the cost of a schedule is the sum of its four parts,
 * each times its weight. Times count in <em>workable</em> minutes, those in which at least one of
 * the jobs could be under way: a closed week between two windows does not count.
 *
 * @param finish the end of the last job
 * @param early the mean of all ends
 * @param spread the risk that meets on one day: the sum over days (24 hours from the beginning of
 *     the horizon) of the square of the weights that start on it, as minutes
 * @param stay the mean distance of each start from the present one, in plain minutes
 */
public record Goals(int finish, int early, int spread, int stay) {

  /** As soon as possible, the last one first of all. */
  public static final Goals SOONEST = new Goals(100, 1, 0, 0);

  /** Soon, with risky ones on different days. */
  public static final Goals SPREAD = new Goals(20, 1, 10, 0);

  /** Near the present dates. */
  public static final Goals NEAREST = new Goals(1, 0, 1, 50);

  /**
   * @throws IllegalArgumentException if a weight is negative
   */
  public Goals {
    if (finish < 0 || early < 0 || spread < 0 || stay < 0) {
      throw new IllegalArgumentException("a weight is never negative");
    }
  }

  /** Those that people choose from, each under its word; the usual one first. */
  public static SequencedMap<String, Goals> named() {
    var named = new LinkedHashMap<String, Goals>();
    named.put("nearest", NEAREST);
    named.put("soonest", SOONEST);
    named.put("spread", SPREAD);
    return named;
  }

  /** Whether the earliest start of a job is not always its best. */
  boolean wantsMoreThanEarly() {
    return spread > 0 || stay > 0;
  }
}
